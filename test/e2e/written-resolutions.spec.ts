/** Resolutions in writing of a company, from circulation to their end: passed by the agreement that is enough, or lapsing by the clock across its change. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AskedCommand, MailView, NoticeDeliveries } from '@quorate/contracts';
import type { MeetingState } from '@quorate/domain';
import { verifyFile, webCrypto } from '@quorate/verifier';
import {
  aCast,
  addPeople,
  addPerson,
  type Client,
  eventually,
  newKey,
  setDatabaseClock,
  startWorld,
  type World,
} from '../support/index.js';
import { circulate, makeCompany, RESOLVING_RULES } from '../support/general-meeting.js';
import { fillShareRegister } from '../support/shareholders.js';

const CIRCULATED = '2027-03-10T09:00:00.000Z';

describe('a resolution in writing', () => {
  let world: World;
  let people: string[];
  let holders: string[];
  let ann: Client;
  let bob: Client;
  let administrator: Client;

  const act = async (command: object) =>
    world.secretary.post(`/api/bodies/${world.board.bodyId}/share-register/commands`, command, {
      'idempotency-key': newKey(),
    });
  const seatOf = ({ roster }: MeetingState, holder: string): string =>
    roster?.seats.find(({ holderName }) => holderName === holder)?.seatId ?? '';
  const refused = async (by: Client, id: string, command: AskedCommand) =>
    (await by.command(id, command)).problem;
  const mails = async (about: string): Promise<MailView[]> =>
    (await administrator.get<{ mails: MailView[] }>('/api/mail')).done.mails.filter(({ text }) =>
      text.includes(about),
    );
  const begin = async () => {
    const { meetingId } = (await circulate(world)).done.decision;
    const state = await world.secretary.meeting(meetingId);
    const [vote] = state.votes;
    if (vote === undefined) throw new Error('nothing is asked');
    return { id: meetingId, vote, state };
  };

  beforeAll(async () => {
    world = await startWorld({
      ...{ hasClock: true, board: { seats: { shareholders: 0 }, rules: RESOLVING_RULES } },
    });
    await setDatabaseClock(world.database, CIRCULATED);
    people = await addPeople(world.database, [{ name: 'Ann Alder' }, { name: 'Bob Birch' }]);
    const [first = '', second = ''] = people;
    administrator = await world.quorate.signIn(
      await addPerson(world.database, { name: 'Reads mail', administrator: true }),
    );
    holders = await fillShareRegister(world.secretary, world.board.bodyId, [
      { holder: 'Alder', lots: [30, 15], representatives: [first] },
      { holder: 'Birch', lots: [10], representatives: [second] },
      { holder: 'Cedar', lots: [45], representatives: [] },
    ]);
    await makeCompany(world);
    ann = await world.quorate.signIn(first);
    bob = await world.quorate.signIn(second);
  });
  afterAll(() => world.stop());

  it('[RES-10] [RES-13] is refused of what needs a meeting, and while the register has moved on', async () => {
    const removal = await circulate(world, { matterId: 'director-removal' });
    expect(removal.problem).toMatchObject({ code: 'not-in-writing' });
    expect((await circulate(world, { kind: 'special' })).problem).toMatchObject({
      code: 'not-this-majority',
    });
    const [, birch = ''] = holders;
    await act({ type: 'shares.allot', holderId: birch, shares: 5, on: '2027-03-09' });
    expect((await circulate(world)).problem).toMatchObject({ code: 'record-date-old', status: 409 });
    const taken = await act({ type: 'record.take', on: '2027-03-10' });
    expect(taken.status).toBe(200);
  });

  it('[RES-7] [RES-12] [RES-15] is passed by more than half of all votes, those of whom nobody acts for among them', async () => {
    const key = newKey();
    const { meetingId: id } = (await circulate(world, {}, key)).done.decision;
    expect((await circulate(world, {}, key)).done.decision.meetingId).toBe(id);
    const state = await world.secretary.meeting(id);
    const [{ voteId, roll } = { voteId: '', roll: [] }] = state.votes;
    expect(roll.reduce((sum, { weight }) => sum + weight, 0)).toBe(105);
    const told = await eventually(
      'it is circulated',
      () => mails('How to agree'),
      ({ length }) => length >= people.length + 3,
    );
    expect(told.every(({ text }) => text.includes('the end of Tuesday 6 April 2027, UK time'))).toBe(true);
    const proof = (await world.secretary.get<NoticeDeliveries>(`/api/meetings/${id}/notice/deliveries`)).done;
    expect(proof.deliveries.map(({ name, state: is }) => [name, is])).toEqual(
      expect.arrayContaining([
        ['Cedar', 'no-address'],
        ['Ann Alder', 'kept'],
      ]),
    );
    const stranger = await refused(bob, id, aCast(voteId, seatOf(state, 'Alder'), 'approve'));
    expect(stranger).toMatchObject({ code: 'not-your-seat' });
    const lots = state.roster?.seats.filter(({ holderName }) => holderName === 'Alder') ?? [];
    for (const { seatId } of lots) await ann.do(id, aCast(voteId, seatId, 'approve'));
    const taken = await refused(ann, id, aCast(voteId, lots[0]?.seatId ?? '', 'reject'));
    expect(taken).toMatchObject({ code: 'agreement-stands' });
    expect((await world.secretary.meeting(id)).votes[0]?.stage).toBe('open');
    const birch = state.roster?.seats.filter(({ holderName }) => holderName === 'Birch') ?? [];
    await bob.do(id, {
      ...{ type: 'ballots.cast', voteId },
      ballots: birch.map(({ seatId }) => ({ seatId, answer: { kind: 'motion', choice: 'approve' } })),
    });
    const passed = await world.quorate.anyone().meeting(id);
    expect(passed).toMatchObject({ stage: 'closed', votes: [{ stage: 'declared', issuedShares: 105 }] });
    const results = await eventually(
      'it is told',
      () => mails('60 of all 105 votes agreed (57.1 %).'),
      ({ length }) => length >= people.length + 3,
    );
    expect(results[0]?.text).toContain('Of 105 issued shares 60 voted for (57.1 %)');
    const outcomeTo = (await mails(`/votes/${voteId}`)).map(({ toName }) => toName);
    expect(outcomeTo.toSorted()).toEqual([...new Set(outcomeTo)].toSorted());
    expect(results[0]?.text).toContain('This record is kept until Tuesday 10 March 2037 at least');
  });

  it('[RES-14] is checked from the file by everyone, as far as each may see', async () => {
    const { id, vote, state } = await begin();
    const seats = state.roster?.seats ?? [];
    for (const { seatId } of seats.filter(({ holderName }) => holderName === 'Alder'))
      await ann.do(id, aCast(vote.voteId, seatId, 'approve'));
    await bob.do(id, aCast(vote.voteId, seatOf(state, 'Birch'), 'approve'));
    const path = `/api/meetings/${id}/votes/${vote.voteId}/bundle`;
    const reportFor = async (by: Client) => {
      const file = await eventually(
        'the file is there',
        () => by.get(path),
        ({ status }) => status === 200,
      );
      return verifyFile(Buffer.from(file.text), webCrypto, null);
    };
    const reports = await Promise.all(
      [ann, world.secretary, world.observer, world.quorate.anyone()].map(reportFor),
    );
    expect(reports.map(({ why }) => why)).toEqual([null, null, null, null]);
    const [, , scrutineer] = reports;
    expect(scrutineer?.checked.join('\n')).toContain('5 places of weight 105');
  });

  it('[RES-8] [RES-12] lapses at the end of its 28th day in summer time, by the clock, and says so to all', async () => {
    const { id, vote, state } = await begin();
    const { voteId } = vote;
    expect(vote.closesAt).toBe('2027-04-06T22:59:59.999Z');
    await bob.do(id, aCast(voteId, seatOf(state, 'Birch'), 'approve'));
    const [alder = '', birch = ''] = holders;
    const sold = { type: 'shares.transfer', lot: 1, shares: 30, toHolderId: birch, on: '2027-03-12' };
    await setDatabaseClock(world.database, '2027-03-12T09:00:00.000Z');
    expect((await act(sold)).status).toBe(200);
    expect((await act({ type: 'record.take', on: '2027-03-12' })).status).toBe(200);
    const now = await world.secretary.meeting(id);
    expect(now.roster?.seats.filter(({ holderId }) => holderId === alder)).toHaveLength(2);
    expect(await refused(bob, id, aCast(voteId, seatOf(state, 'Alder'), 'approve'))).toMatchObject({
      code: 'not-your-seat',
    });
    const later = { closesAt: '2027-04-07T16:00:00.000Z', reason: 'More time.' };
    expect(await refused(world.secretary, id, { type: 'vote.extend', voteId, ...later })).toMatchObject({
      code: 'lapse-stands',
    });
    await setDatabaseClock(world.database, '2027-04-06T22:59:50.000Z');
    await ann.do(id, aCast(voteId, seatOf(state, 'Alder'), 'reject'));
    expect((await world.secretary.meeting(id)).votes[0]?.stage).toBe('open');
    await setDatabaseClock(world.database, '2027-04-06T23:00:00.000Z');
    expect(await refused(ann, id, aCast(voteId, seatOf(state, 'Alder'), 'approve'))).toMatchObject({
      code: 'vote-closed',
    });
    const { entries } = await eventually(
      'the clock writes it',
      () => world.secretary.frame(id),
      (frame) => frame.entries.some(({ type }) => type === 'vote.declared'),
    );
    expect(entries.find(({ type }) => type === 'vote.declared')?.by?.name).toBe('The clock');
    expect((await world.quorate.anyone().meeting(id)).stage).toBe('closed');
    const lapsed = await eventually(
      'it is told',
      () => mails('lapsed at the end of Tuesday 6 April 2027 without the agreement that it needed'),
      ({ length }) => length >= people.length + 3,
    );
    expect(lapsed[0]?.text).toContain('of all 105 votes agreed');
  });

  it('[RES-8] lapses after the days that the body has set', async () => {
    await setDatabaseClock(world.database, '2027-10-25T09:00:00.000Z');
    expect((await act({ type: 'record.take', on: '2027-10-25' })).status).toBe(200);
    await makeCompany(world, { lapse: { days: 7, source: 'Article 12' } });
    expect((await begin()).vote.closesAt).toBe('2027-10-31T23:59:59.999Z');
  });
});
