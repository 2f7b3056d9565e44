/** A company of 20,000 lots through a real server: every lot taken, one reading of the register for all who come at once, and a poll that counts each share once. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EntryApart, SentFrame } from '@quorate/contracts';
import { maySee, type MeetingEntry, type MeetingState, type RosterSeat } from '@quorate/domain';
import {
  addItems,
  addPeople,
  type Client,
  Follower,
  madeIn,
  newKey,
  planMeeting,
  startWorld,
  type World,
} from '../support/index.js';
import { SHARES_RULES } from '../support/general-meeting.js';
import { fillShareRegister } from '../support/shareholders.js';

const HOLDERS = 100;
const LOTS_EACH = 200;
const LOTS = HOLDERS * LOTS_EACH;
/** Who votes in advance, and who votes in the poll: the first one's votes in advance stay. */
const IN_ADVANCE = [0, 1, 2, 3, 4];
const LIVE = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const LOTS_IN_AN_ACT = 10;

/** Of a holder, by the place of each lot among its own. */
const sharesOf = (lot: number): number => 100 + lot;
const SHARES_EACH = Array.from({ length: LOTS_EACH }, (_, lot) => sharesOf(lot)).reduce(
  (sum, one) => sum + one,
);

describe('a company of 20,000 lots', () => {
  let world: World;
  let meetingId: string;
  let itemId: string;
  let holderIds: string[];
  let holders: Client[];
  let called: MeetingState;
  let seatsOf: RosterSeat[][];

  const at = (holder: number): Client => holders[holder] ?? world.quorate.anyone();
  const lotsOf = (holder: number): string[] => (seatsOf[holder] ?? []).map(({ seatId }) => seatId);

  beforeAll(async () => {
    world = await startWorld({ board: { seats: { shareholders: 1 }, rules: SHARES_RULES } });
    const { secretary, board } = world;
    const people = await addPeople(
      world.database,
      Array.from({ length: HOLDERS }, (_, holder) => ({ name: `Representative ${String(holder + 1)}` })),
    );
    holderIds = await fillShareRegister(
      secretary,
      board.bodyId,
      people.map((personId, holder) => ({
        holder: `Holder ${String(holder + 1)} Limited`,
        lots: Array.from({ length: LOTS_EACH }, (_, lot) => sharesOf(lot)),
        representatives: [personId],
      })),
    );
    holders = await Promise.all(people.map((personId) => world.quorate.signIn(personId)));
    meetingId = await planMeeting(secretary, board, { date: '2027-12-20', start: '13:00', end: '15:00' });
    [itemId = ''] = await addItems(secretary, meetingId, [{ title: 'Change of auditor' }]);
    await secretary.do(meetingId, { type: 'meeting.call' });
    called = await secretary.meeting(meetingId);
    const { seats = [] } = called.roster ?? {};
    seatsOf = people.map((personId) => seats.filter(({ member }) => member?.personId === personId));
  });

  afterAll(() => world.stop());

  it('has a place for each lot, and names its roster in frames, which who may see it reads at its own address', async () => {
    expect(seatsOf.map((seats) => seats.length)).toEqual(holders.map(() => LOTS_EACH));
    const path = `/api/meetings/${meetingId}`;
    const { entries } = (await at(0).get<SentFrame>(`${path}/frames`)).done;
    const named = entries.filter((entry): entry is EntryApart => entry.data === null);
    expect(named.map(({ type }) => type)).toEqual(['roster.set']);
    const no = named[0]?.no ?? 0;
    const whole = (await world.secretary.get<MeetingEntry>(`${path}/entries/${String(no)}`)).text;
    for (const encoding of ['br', 'gzip']) {
      const headers = { cookie: at(0).cookie ?? '', 'accept-encoding': encoding };
      const compressed = await fetch(`${world.quorate.origin}${path}/entries/${String(no)}`, { headers });
      expect(compressed.headers.get('content-encoding')).toBe(encoding);
      expect((await compressed.text()) === whole).toBe(true);
    }
    expect(JSON.parse(whole)).toMatchObject({ no, data: { roster: { seats: { length: LOTS + 1 } } } });
    const anyone = world.quorate.anyone();
    for (const number of [no, 10_000, 0, 'x']) {
      expect((await anyone.get(`${path}/entries/${String(number)}`)).status).toBe(404);
    }
    const read = (await world.secretary.get<SentFrame>(`${path}/frames`)).done.entries;
    const open = read.filter(({ audience }) => maySee(audience, { clearance: 'public', personId: null }));
    for (const entry of open) {
      const { data } = (await anyone.get<SentFrame['entries'][number]>(`${path}/entries/${String(entry.no)}`))
        .done;
      expect(data).toEqual(entry.data);
    }
  });

  it('reads the register once for all whose representatives changed and who come at once', async () => {
    const { secretary, board } = world;
    const late = Array.from({ length: 8 }, (_, holder) => holders[HOLDERS - 1 - holder] ?? secretary);
    const path = `/api/bodies/${board.bodyId}/share-register/commands`;
    const act = async (command: object) => {
      const { status } = await secretary.post(path, command, { 'idempotency-key': newKey() });
      expect(status).toBe(200);
    };
    for (const [index, { personId }] of late.entries()) {
      const holderId = holderIds[index] ?? '';
      await act({ type: 'representative.authorise', holderId, personId, on: '2021-02-01' });
    }
    await act({ type: 'record.take', on: '2021-03-01' });
    const taken = await Promise.all(
      late.map((client, index) => {
        const seatId = lotsOf(index)[0] ?? '';
        return client.command(meetingId, { type: 'seat.take', seatId, personId: client.personId });
      }),
    );
    expect(taken.map(({ status }) => status)).toEqual(late.map(() => 200));
    const { entries } = await secretary.frame(meetingId, called.no);
    expect(entries.filter(({ type }) => type === 'roster.set')).toHaveLength(1);
    for (const [index, client] of late.entries()) {
      await client.do(meetingId, { type: 'seat.leave', seatId: lotsOf(index)[0] ?? '' });
    }
  });

  it('has every lot taken by one act of each holder, whatever comes at once', async () => {
    for (const holder of IN_ADVANCE) {
      const lots = [{ seatIds: lotsOf(holder), directions: [{ itemId, choice: 'reject' as const }] }];
      await at(holder).do(meetingId, { type: 'advance-votes.give', lots });
    }
    const taken = await Promise.all(
      holders.map((client) => client.command(meetingId, { type: 'lots.take' })),
    );
    expect(taken.map(({ status }) => status)).toEqual(holders.map(() => 200));
    const again = await at(0).command(meetingId, { type: 'lots.take' });
    expect(again.problem).toMatchObject({ status: 409, code: 'no-lots' });
    const { seats } = await world.secretary.meeting(meetingId);
    const present = seats.filter(({ state }) => state === 'present').map(({ seatId }) => seatId);
    expect(present).toHaveLength(LOTS);
    expect(new Set(present).size).toBe(LOTS);
  });

  it('counts 2,000 votes over votes in advance, each share once, and tells sockets all of it', async () => {
    const { secretary, chair } = world;
    // Its connection was idle for longer than the server keeps one.
    chair.reconnect();
    await chair.do(meetingId, { type: 'person.join' });
    await secretary.do(meetingId, { type: 'meeting.start' });
    await secretary.do(meetingId, { type: 'item.open', itemId, from: null });
    const follower = await Follower.open(world.quorate.origin, meetingId, { cookie: at(0).cookie ?? '' });
    const opening = { type: 'vote.open', itemId, question: 'Shall the auditor change?' } as const;
    const voteId = madeIn(await secretary.do(meetingId, opening), 'voteId');
    await chair.do(meetingId, { type: 'ballots.cast-directed', voteId });
    const cast = (holder: number, seatIds: readonly string[], choice: 'approve' | 'reject' | 'abstain') =>
      at(holder).command(meetingId, {
        ...{ type: 'ballots.cast', voteId },
        ballots: seatIds.map((seatId) => ({ seatId, answer: { kind: 'motion', choice } })),
      });
    const others = await cast(0, lotsOf(HOLDERS - 1), 'approve');
    expect(others.problem).toMatchObject({ status: 403, code: 'not-your-seat' });
    const acts = LIVE.flatMap((holder) =>
      Array.from({ length: LOTS_EACH / LOTS_IN_AN_ACT }, (_, part) => ({
        holder,
        seatIds: lotsOf(holder).slice(part * LOTS_IN_AN_ACT, (part + 1) * LOTS_IN_AN_ACT),
      })),
    );
    const done = await Promise.all(acts.map(({ holder, seatIds }) => cast(holder, seatIds, 'approve')));
    expect(done.map(({ status }) => status)).toEqual(acts.map(() => 200));
    const replaced = await cast(1, lotsOf(1), 'abstain');
    expect(replaced.status).toBe(200);
    await secretary.do(meetingId, { type: 'vote.close', voteId });
    const { to } = await secretary.do(meetingId, { type: 'vote.declare', voteId });
    const vote = (await secretary.meeting(meetingId)).votes.at(-1);
    expect(vote?.outcome).toMatchObject({
      verdict: 'approved',
      total: { approve: 9 * SHARES_EACH, reject: SHARES_EACH, abstain: SHARES_EACH, absent: 1 },
      test: { of: 10 * SHARES_EACH },
    });
    const places = vote?.rollCall ?? [];
    expect(new Set(places.map(({ seatId }) => seatId)).size).toBe(LOTS + 1);
    const votes = places.reduce((sum, { weight = 1 }) => sum + weight, 0);
    expect(votes).toBe(HOLDERS * SHARES_EACH + 1);
    await follower.reach(to);
    expect(follower.state.votes.at(-1)?.outcome).toEqual(vote?.outcome);
    follower.close();
  });
});
