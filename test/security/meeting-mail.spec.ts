/** What the mails of a general meeting must not tell: how a proxy is directed, that one was given, questions that are not shown, what is RED, and anything to who left the body. */
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AskedCommand, MailView } from '@quorate/contracts';
import { type Choice, COMPANIES_ACT_NOTICE } from '@quorate/domain';
import {
  aCast,
  addItems,
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

const LOTS = [60, 20, 5].map((shares, at) => ({ shares, holder: `Company ${at}` }));
const CHOICES: readonly Choice[] = ['approve', 'reject', 'abstain'];
const word = (): string => `w${randomBytes(6).toString('hex')}`;

describe('the mails of a general meeting', () => {
  let world: World;
  let meetingId: string;
  let itemIds: string[];
  let administrator: Client;
  const kept = { question: word(), red: word(), reason: word() };

  const all = async (): Promise<MailView[]> =>
    (await administrator.get<{ mails: MailView[] }>('/api/mail')).done.mails;
  const arrived = (subject: string, count: number): Promise<MailView[]> =>
    eventually(
      `${String(count)} mails: ${subject}`,
      async () => (await all()).filter((mail) => mail.subject.includes(subject)),
      ({ length }) => length >= count,
    );
  const namesOf = (list: readonly MailView[]): string[] => [...new Set(list.map(({ toName }) => toName))];
  const directed = (choice: Choice) => itemIds.map((itemId) => ({ itemId, choice }));
  const inAdvance = (choice: Choice): AskedCommand => ({
    ...{ type: 'advance-votes.give', lots: [{ seatIds: [world.seat(0)], directions: directed(choice) }] },
  });

  beforeAll(async () => {
    const rules = { ...SHARES_RULES, questions: { mostPerHolder: 9 } };
    world = await startWorld({ hasClock: true, board: { lots: LOTS, rules } });
    const { database, quorate, board, secretary } = world;
    await setDatabaseClock(database, '2021-12-01T10:00:00.000Z');
    const person = { name: 'Administrator', administrator: true };
    administrator = await quorate.signIn(await addPerson(database, person));
    await administrator.put(`/api/bodies/${board.bodyId}/notice`, { notice: COMPANIES_ACT_NOTICE });
    meetingId = await planMeeting(secretary, board, { date: '2021-12-20', start: '13:00', end: '15:00' });
    const resolution = {
      kind: 'ordinary',
      text: 'THAT it be so.',
      matterId: null,
      specialNoticeOn: null,
    } as const;
    itemIds = await addItems(secretary, meetingId, [
      { title: 'Change of auditor', classification: 'AMBER', resolution },
    ]);
    const namedPersons = [world.member(0).personId, world.chair.personId];
    await addItems(secretary, meetingId, [{ title: kept.red, classification: 'RED', namedPersons }]);
    await secretary.do(meetingId, { type: 'meeting.call' });
  });
  afterAll(() => world.stop());

  it('[ATK-26] tell giver and holder alone of a proxy, and in the same words however it is directed', async () => {
    for (const choice of CHOICES) await world.member(0).do(meetingId, inAdvance(choice));
    const inTurn = await arrived('your votes in advance', 3);
    expect(namesOf(inTurn)).toEqual(['BRD Member 1']);
    const said = inTurn
      .map(({ text }) =>
        text.replace(/receipt [0-9a-f ]{9}, entry \d+/, 'receipt').replace(/ This replaces.*/, ''),
      )
      .map((text) => text.trim());
    expect(new Set(said).size).toBe(1);
    for (const [choice, reason] of [
      ['reject', kept.reason],
      ['approve', kept.reason],
    ] as const) {
      const made = await world.secretary.do(meetingId, {
        ...{ type: 'proxy.appoint', seatId: world.seat(1), holderId: world.member(2).personId, until: null },
        ...{ scope: { kind: 'meeting' }, directions: directed(choice), reason },
      });
      const proxyId = madeIn(made, 'proxyId');
      await world.secretary.do(meetingId, { type: 'proxy.revoke', proxyId, reason });
    }
    expect(namesOf(await arrived('you are a proxy', 2))).toEqual(['BRD Member 3']);
    expect(namesOf(await arrived('your proxy for', 4))).toEqual(['BRD Member 2']);
    expect(namesOf(await arrived('you are no longer a proxy', 2))).toEqual(['BRD Member 3']);
    const words = (await all())
      .filter(({ subject }) => /proxy|in advance/.test(subject))
      .map(({ subject, text }) => `${subject}\n${text}`)
      .join('\n');
    expect(words).not.toMatch(/approve|reject|abstain|withh|\bfor:|\bagainst\b|discretion|commitment|salt/i);
    expect(words).not.toContain(kept.reason);
  });

  it('[ATK-27] tell the words of a question that is not shown to nobody', async () => {
    const { roster } = await world.secretary.meeting(meetingId);
    const holderId = roster?.seats[1]?.holderId ?? '';
    const asked = { type: 'question.ask', itemId: null, holderId, text: kept.question } as const;
    await world.member(1).do(meetingId, asked);
    const ground = { ground: 'confidential', sentence: 'It is not told.' } as const;
    await world.secretary.do(meetingId, { type: 'question.hold-back', number: 1, ...ground });
    const told = [...(await arrived('is received', 1)), ...(await arrived('is not shown', 1))];
    expect(namesOf(told)).toEqual(['BRD Member 2']);
    expect(JSON.stringify(await all())).not.toContain(kept.question);
  });

  it('[ATK-24] tell the outcome of an AMBER item to nobody who left the body, and name no RED one', async () => {
    const { secretary, chair, database, board } = world;
    await setDatabaseClock(database, '2021-12-20T13:00:00.000Z');
    await chair.do(meetingId, { type: 'person.join' });
    for (const at of [0, 1]) await world.member(at).do(meetingId, { type: 'lots.take' });
    await secretary.do(meetingId, { type: 'meeting.start' });
    const left = await secretary.delete(`/api/bodies/${board.bodyId}/observers/${world.observer.personId}`);
    expect(left.status).toBe(200);
    const [itemId = ''] = itemIds;
    await chair.do(meetingId, { type: 'item.open', itemId, from: null });
    const open = { type: 'vote.open', itemId, question: 'Shall we?' } as const;
    const voteId = madeIn(await chair.do(meetingId, open), 'voteId');
    await world.member(0).do(meetingId, aCast(voteId, world.seat(0), 'approve'));
    await chair.do(meetingId, { type: 'vote.close', voteId });
    await chair.do(meetingId, { type: 'vote.declare', voteId });
    const told = await arrived('was passed', 6);
    expect(namesOf(told)).toEqual(expect.arrayContaining(['BRD Member 1', 'BRD Member 3', 'BRD Secretary']));
    expect(namesOf(told)).not.toContain('BRD Observer');
    expect(told.every(({ text }) => text.includes('For: 60'))).toBe(true);
    expect(JSON.stringify(await all())).not.toContain(kept.red);
  });
});
