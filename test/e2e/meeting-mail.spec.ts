/** Mails of a general meeting after its notice: moved, proxies and votes in advance, questions, outcomes, cancelled; each person once for each act. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AskedCommand, MailView } from '@quorate/contracts';
import { COMPANIES_ACT_NOTICE, type Direction } from '@quorate/domain';
import {
  aCast,
  addItems,
  addPeople,
  addPerson,
  type Client,
  eventually,
  madeIn,
  planMeeting,
  setDatabaseClock,
  startWorld,
  type World,
} from '../support/index.js';
import { SHARES_RULES } from '../support/general-meeting.js';
import { fillShareRegister } from '../support/shareholders.js';

const TEXT = 'THAT Cedar Audit LLP be appointed as auditor of the company.';

describe('mail about a general meeting', () => {
  let world: World;
  let meetingId: string;
  let itemId: string;
  let administrator: Client;
  let holders: string[];
  let lots: string[];
  const people = new Map<string, Client>();

  const client = (name: string): Client => people.get(name) ?? world.quorate.anyone();
  const mails = async (subject: string): Promise<MailView[]> =>
    (await administrator.get<{ mails: MailView[] }>('/api/mail')).done.mails.filter((mail) =>
      mail.subject.includes(subject),
    );
  const arrived = (subject: string, count: number): Promise<MailView[]> =>
    eventually(
      `${String(count)} mails: ${subject}`,
      () => mails(subject),
      ({ length }) => length >= count,
    );
  const namesOf = (list: readonly MailView[]): string[] => list.map(({ toName }) => toName).toSorted();
  const against = (): Direction[] => [{ itemId, choice: 'reject' }];
  const everybody = (): string[] =>
    ['Ann Alder', 'Bob Birch', 'Cy Cedar', 'BRD Chair', 'BRD Secretary', 'BRD Second Secretary']
      .concat('BRD Observer')
      .toSorted();
  const ask = (text: string) =>
    client('Bob Birch').do(meetingId, {
      ...{ type: 'question.ask', itemId, holderId: holders[1] ?? '', text },
    });

  async function called(date: string): Promise<string> {
    const id = await planMeeting(world.secretary, world.board, {
      ...{ date, start: '13:00', end: '14:00', title: `Meeting of ${date}`, numbered: false },
    });
    [itemId = ''] = await addItems(world.secretary, id, [
      {
        ...{ title: 'Change of auditor', modification: null },
        resolution: { kind: 'ordinary', text: TEXT, matterId: null, specialNoticeOn: null },
      },
    ]);
    await world.secretary.do(id, { type: 'meeting.call' });
    return id;
  }

  beforeAll(async () => {
    const rules = { ...SHARES_RULES, questions: { mostPerHolder: 9 } };
    world = await startWorld({ hasClock: true, board: { seats: { shareholders: 0 }, rules } });
    const { database, quorate, board, secretary } = world;
    await setDatabaseClock(database, '2021-12-01T10:00:00.000Z');
    const names = ['Ann Alder', 'Bob Birch', 'Cy Cedar'];
    const ids = await addPeople(
      database,
      names.map((name) => ({ name })),
    );
    for (const [at, name] of names.entries()) people.set(name, await quorate.signIn(ids[at] ?? ''));
    const [ann = '', bob = '', cy = ''] = ids;
    holders = await fillShareRegister(secretary, board.bodyId, [
      { holder: 'Alder Energy Limited', lots: [300, 100], representatives: [ann] },
      { holder: 'Birch Networks plc', lots: [50], representatives: [bob] },
      { holder: 'Cedar Supply', lots: [5], representatives: [cy] },
    ]);
    administrator = await quorate.signIn(
      await addPerson(database, { name: 'Administrator', administrator: true }),
    );
    await administrator.put(`/api/bodies/${board.bodyId}/notice`, { notice: COMPANIES_ACT_NOTICE });
    meetingId = await called('2021-12-20');
    const { roster } = await secretary.meeting(meetingId);
    lots = (roster?.seats ?? []).filter(({ member }) => member?.personId === ann).map(({ seatId }) => seatId);
  });
  afterAll(() => world.stop());

  it('[RES-5] says why it is moved, to when and until when proxies are taken, to all who had its notice', async () => {
    await world.secretary.do(meetingId, {
      ...{ type: 'meeting.reschedule', place: 'The long room', reason: 'The hall is closed.' },
      ...{ startsAt: '2021-12-21T13:00:00.000Z', endsAt: '2021-12-21T14:00:00.000Z' },
    });
    const moved = await arrived('is moved to Tuesday 21 December 2021', 7);
    expect(namesOf(moved)).toEqual(everybody());
    for (const { text } of moved) {
      expect(text).toContain('Reason: The hall is closed.');
      expect(text).toContain('Was to begin: 13:00 UK time on Monday 20 December 2021');
      expect(text).toContain('Begins: 13:00 UK time on Tuesday 21 December 2021');
      expect(text).toContain('Proxies and advance votes until: 13:00 UK time on Friday 17 December 2021');
      expect(text).toContain('cannot be switched off');
    }
  });

  it('[PRX-15] confirms one act about several lots by one mail to giver and holder', async () => {
    const ann = client('Ann Alder');
    const holderId = client('Cy Cedar').personId;
    await ann.do(meetingId, {
      ...{ type: 'proxies.appoint', proxies: [{ seatIds: lots, holderId, directions: against() }] },
    });
    const [toAnn] = await arrived('your proxy for Meeting of 2021-12-20 is appointed', 1);
    expect(toAnn?.toName).toBe('Ann Alder');
    expect(toAnn?.text).toContain('Your proxy for 400 shares: Cy Cedar votes in this meeting.');
    expect(toAnn?.text.match(/; receipt [0-9a-f]{4} [0-9a-f]{4}, entry \d+/g)).toHaveLength(2);
    expect(toAnn?.text).toContain('1. Change of auditor');
    expect(toAnn?.text).toContain('until: 13:00 UK time on Friday 17 December 2021');
    expect(toAnn?.text).toContain(`/bodies/${world.board.bodyId}/holders/${holders[0] ?? ''}`);
    const [toCy] = await arrived('you are a proxy in Meeting of 2021-12-20', 1);
    expect(toCy?.toName).toBe('Cy Cedar');
    expect(toCy?.text).toContain('Ann Alder appointed you as proxy for 400 shares');
    const [first, second] = (await ann.meeting(meetingId)).proxies.map(({ proxyId }) => proxyId);
    await ann.do(meetingId, { type: 'proxy.revoke', proxyId: first ?? '', reason: null });
    await client('Cy Cedar').do(meetingId, { type: 'proxy.revoke', proxyId: second ?? '', reason: null });
    expect(namesOf(await arrived('your proxy for Meeting of 2021-12-20 is revoked', 1))).toEqual([
      'Ann Alder',
    ]);
    const [declined] = await arrived('your proxy for Meeting of 2021-12-20 is declined', 1);
    expect(declined?.toName).toBe('Ann Alder');
    expect(declined?.text).toMatch(/Declined, for \d+ shares: Cy Cedar does not vote for them any more\./);
    const over = await arrived('you are no longer a proxy', 2);
    expect(namesOf(over)).toEqual(['Cy Cedar', 'Cy Cedar']);
    expect(over.filter(({ text }) => text.includes('You declined to vote for Ann Alder'))).toHaveLength(1);
  });

  it('[ADV-1] confirms votes in advance and what replaces them to the giver alone', async () => {
    const given: AskedCommand = {
      ...{ type: 'advance-votes.give', lots: [{ seatIds: lots, directions: against() }] },
    };
    await client('Ann Alder').do(meetingId, given);
    await arrived('your votes in advance for Meeting of 2021-12-20 are received', 1);
    await client('Ann Alder').do(meetingId, given);
    const both = await arrived('your votes in advance for Meeting of 2021-12-20 are received', 2);
    expect(namesOf(both)).toEqual(['Ann Alder', 'Ann Alder']);
    expect(both.map(({ text }) => text.includes('This replaces what you gave'))).toEqual([true, false]);
    expect(both[0]?.text).toContain('the Chair, BRD Chair, votes in this meeting.');
    expect(await mails('you are a proxy')).toHaveLength(1);
  });

  it('[QST-5] [QST-7] tells who asked that a question came and what became of it', async () => {
    const { secretary } = world;
    for (const text of ['What does it cost?', 'And the fees?', 'Who is paid what?']) await ask(text);
    expect(namesOf(await arrived('is received', 3))).toEqual(['Bob Birch', 'Bob Birch', 'Bob Birch']);
    await secretary.do(meetingId, { type: 'question.show', number: 1 });
    await secretary.do(meetingId, { type: 'question.group', number: 2, withNumber: 1 });
    const why = { ground: 'confidential', sentence: 'Pay is not told.' } as const;
    await secretary.do(meetingId, { type: 'question.hold-back', number: 3, ...why });
    const answer = { text: 'Ten pounds.', by: 'The Chair', way: 'in-writing' } as const;
    await secretary.do(meetingId, { type: 'question.answer', number: 1, ...answer });
    const [shown] = await arrived('your question 1 is shown to all', 1);
    expect(shown?.text).toContain('In words: What does it cost?');
    const [grouped] = await arrived('your question 2 is answered together with question 1', 1);
    expect(grouped?.text).toContain('Asked for: Birch Networks plc');
    const [held] = await arrived('your question 3 is not shown', 1);
    expect(held?.text).toContain('Ground: an answer would disclose confidential information');
    expect(held?.text).toContain('In words: Pay is not told.');
    const [answered] = await arrived('your question 1 is answered', 1);
    expect(answered?.text).toMatch(/Question: 1\n[^]*Question: 2\n/);
    expect(answered?.text).toContain('The Chair answered in writing:\n\nTen pounds.');
    expect(answered?.toName).toBe('Bob Birch');
  });

  it('tells everybody with notice what was decided, with the figures', async () => {
    const { secretary, chair } = world;
    await setDatabaseClock(world.database, '2021-12-21T13:00:00.000Z');
    await chair.do(meetingId, { type: 'person.join' });
    for (const name of ['Bob Birch', 'Cy Cedar']) await client(name).do(meetingId, { type: 'lots.take' });
    await secretary.do(meetingId, { type: 'meeting.start' });
    await secretary.do(meetingId, { type: 'item.open', itemId, from: null });
    const open = { type: 'vote.open', itemId, question: 'Shall the auditor be changed?' } as const;
    const voteId = madeIn(await secretary.do(meetingId, open), 'voteId');
    await chair.do(meetingId, { type: 'ballots.cast-directed', voteId });
    const { seats } = await client('Bob Birch').meeting(meetingId);
    const bobs = seats.find(({ person }) => person?.name === 'Bob Birch')?.seatId ?? '';
    await client('Bob Birch').do(meetingId, aCast(voteId, bobs, 'approve'));
    await secretary.do(meetingId, { type: 'vote.close', voteId });
    await secretary.do(meetingId, { type: 'vote.declare', voteId });
    const told = await arrived('The ordinary resolution “Change of auditor” is', 7);
    expect(namesOf(told)).toEqual(everybody());
    for (const { text } of told) {
      expect(text).toContain('The ordinary resolution “Change of auditor” is rejected.');
      expect(text).toContain(`Proposed as an ordinary resolution:\n\n${TEXT}`);
      expect(text).toContain('    For: 50\n    Against: 400\n    Withheld: 0\n');
      expect(text).toContain('Of 455 issued shares 50 voted for (11.0 %) and 400 against (87.9 %).');
      expect(text).toContain(`/meetings/${meetingId}/votes/${voteId}\n`);
    }
  });

  it('[NTC-9] says that it is cancelled and why, once to each, also after a restart', async () => {
    const other = await called('2022-01-20');
    await world.secretary.do(other, { type: 'meeting.cancel', reason: 'There is no business left.' });
    const cancelled = await arrived('Meeting of 2022-01-20 is cancelled', 7);
    await world.quorate.restart();
    expect(namesOf(cancelled)).toEqual(everybody());
    expect(cancelled[0]?.text).toContain('Was to begin: 13:00 UK time on Thursday 20 January 2022');
    expect(cancelled[0]?.text).toContain('Reason: There is no business left.');
    const ids = (await mails('')).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
