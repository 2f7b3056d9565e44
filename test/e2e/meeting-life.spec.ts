/** A whole meeting over HTTP and sockets, from the calendar to its end, seen by the body, the public and the room. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FrontView, meetingRoutes, MeetingSummary, ReplyOf } from '@quorate/contracts';
import {
  castsAt,
  foldMeeting,
  initialMeeting,
  type MeetingEntry,
  proposalOutcome,
  quorumNow,
  standingsNow,
} from '@quorate/domain';
import {
  type Answer,
  aCast,
  addItems,
  anItem,
  aPlan,
  type Board,
  type Client,
  Follower,
  madeIn,
  newKey,
  openVote,
  startWorld,
  Watchers,
  type World,
} from '../support/index.js';

type Planned = ReplyOf<typeof meetingRoutes.plan>;

describe('a meeting, from call to result', () => {
  let world: World;
  let board: Board;
  let secretary: Client;
  let chair: Client;
  let meetingId: string;
  let items: string[];
  let voteId: string;
  /** Joined before anything happened, and never lost contact. */
  const watching = new Watchers();

  const seat = (index: number): string => world.seat(index);
  const member = (index: number): Client => world.member(index);

  beforeAll(async () => {
    world = await startWorld();
    ({ board, secretary, chair } = world);
  });

  afterAll(async () => {
    watching.close();
    await world.stop();
  });

  it('is planned, numbered within its body, and warned of a weekend', async () => {
    const plan = (altered: Parameters<typeof aPlan>[1], key = newKey()): Promise<Answer<Planned>> =>
      secretary.post('/api/meetings', aPlan(board, altered), { 'idempotency-key': key });
    const key = newKey();
    const planned = await plan({}, key);
    expect(planned.status).toBe(201);
    expect(planned.body).toMatchObject({ meeting: { number: 1, stage: 'planned' }, warnings: [] });
    ({ meetingId } = planned.body.meeting);
    expect((await plan({}, key)).text).toBe(planned.text);
    const christmas = await plan({ date: '2021-12-25', numbered: false });
    expect(christmas.body.meeting.number).toBeNull();
    expect(christmas.body.warnings.length).toBeGreaterThan(0);
    expect((await plan({ date: '2022-01-26' })).body.meeting.number).toBe(2);

    const listed = await world.quorate
      .anyone()
      .get<{ meetings: MeetingSummary[] }>(`/api/meetings?bodyId=${board.bodyId}`);
    expect(listed.body.meetings.map(({ number }) => number)).toEqual([1, null, 2]);
  });

  it('is watched by the public, a party, a member, the secretary and the room', async () => {
    const { path } = (await secretary.post<{ path: string }>(`/api/meetings/${meetingId}/display-links`))
      .done;
    const display = path.replace('/room/', '');
    await watching.add('public', world.quorate.anyone().socket(meetingId));
    await watching.add('member', member(1).socket(meetingId));
    await watching.add('secretary', secretary.socket(meetingId));
    await watching.add('room', Follower.open(world.quorate.origin, meetingId, { display }));
    await watching.see('the meeting is planned', ({ stage }) => stage === 'planned');
    await watching.one('public').until('four are watching', () => watching.one('public').watching === 4);
  });

  it('gets an agenda that is ordered, amended, and frozen by the call', async () => {
    items = await addItems(secretary, meetingId, [
      { title: 'Welcome', purpose: 'information', modification: null },
      { title: 'MP191 report' },
      { title: 'To be dropped', purpose: 'discussion', modification: null },
    ]);
    const [welcome = '', report = '', dropped = ''] = items;
    const revision = async (): Promise<number> => (await secretary.meeting(meetingId)).agendaRevision;
    await secretary.do(meetingId, {
      type: 'item.move',
      itemId: dropped,
      position: 0,
      agendaRevision: await revision(),
    });
    await watching.see('the order changed', ({ agenda }) => agenda[0]?.itemId === dropped);
    await secretary.do(meetingId, {
      type: 'item.amend',
      itemId: report,
      item: anItem({ title: 'MP188 report' }),
      agendaRevision: await revision(),
    });
    await secretary.do(meetingId, {
      type: 'item.remove',
      itemId: dropped,
      reason: 'Not ready',
      agendaRevision: await revision(),
    });
    await secretary.do(meetingId, { type: 'meeting.call' });
    await watching.see('the meeting is called', ({ stage }) => stage === 'called');

    const frozen = await secretary.command(meetingId, {
      type: 'item.remove',
      itemId: welcome,
      reason: 'Too late',
      agendaRevision: await revision(),
    });
    expect(frozen.problem).toMatchObject({ status: 409, code: 'agenda-frozen', field: 'itemId' });
    items = [
      welcome,
      report,
      ...(await addItems(secretary, meetingId, [{ title: 'Late item', purpose: 'discussion' }])),
    ];
    await watching.see(
      'the late item is marked',
      ({ agenda }) => agenda[2]?.late === true && agenda[1]?.title === 'MP188 report',
    );
  });

  it('fills with members, an alternate, apologies and those without a seat', async () => {
    const { alternate, observer } = world;
    await member(3).do(meetingId, { type: 'apologies.give', seatId: seat(3), note: 'On leave' });
    await alternate.do(meetingId, { type: 'seat.take', seatId: seat(0), personId: board.alternateId });
    for (const index of [1, 2, 4, 5, 6, 7, 8, 9]) {
      await member(index).do(meetingId, {
        type: 'seat.take',
        seatId: seat(index),
        personId: member(index).personId,
      });
    }
    for (const index of [10, 11]) {
      await secretary.do(meetingId, {
        type: 'seat.take',
        seatId: seat(index),
        personId: board.seats[index]?.memberId ?? '',
      });
    }
    await observer.do(meetingId, { type: 'person.join' });
    await chair.do(meetingId, { type: 'person.join' });
    await watching.one('room').until('all are in', ({ others }) => others.length === 2);
    const { seats } = watching.one('room').state;
    expect(seats.find(({ seatId }) => seatId === seat(0))).toMatchObject({
      state: 'present',
      asAlternate: true,
    });
    expect(seats.find(({ seatId }) => seatId === seat(3))).toMatchObject({
      state: 'apologies',
      person: null,
    });
    expect(watching.one('public').state.roster).toBeNull();
  });

  it('starts, goes through its items and its speakers', async () => {
    const [welcome = '', report = ''] = items;
    await chair.do(meetingId, { type: 'meeting.start' });
    await chair.do(meetingId, { type: 'item.open', itemId: welcome, from: null });
    await member(1).do(meetingId, { type: 'speaker.ask' });
    const requestId = madeIn(await member(2).do(meetingId, { type: 'speaker.ask' }), 'requestId');
    await chair.do(meetingId, { type: 'speaker.call', requestId });
    await watching
      .one('room')
      .until('the second speaks', ({ speakers }) => speakers[1]?.state === 'speaking');
    await member(2).do(meetingId, { type: 'speaker.finish', requestId });
    await chair.do(meetingId, { type: 'meeting.pause', note: 'Back at 10:30' });
    await watching.see(
      'it is paused and says why',
      ({ stage, pauseNote }) => stage === 'paused' && pauseNote === 'Back at 10:30',
    );
    await chair.do(meetingId, { type: 'meeting.resume' });
    await chair.do(meetingId, { type: 'item.open', itemId: report, from: welcome });
    await watching.see('the report is on the table', ({ currentItemId }) => currentItemId === report);
  });

  it('withdraws the vote of a declared interest, and the quorum says so', async () => {
    const [, itemId = ''] = items;
    await member(4).do(meetingId, {
      type: 'interest.declare',
      itemId,
      seatId: seat(4),
      text: 'We proposed it.',
    });
    await watching.one('room').until('the interest is known', ({ interests }) => interests.length === 1);
    const quorum = quorumNow(watching.one('room').state, itemId);
    expect(quorum).toMatchObject({ met: true, present: 10, inPost: 12, needed: 6 });
    expect(quorum?.constituencies[0]).toMatchObject({ constituencyId: 'large', present: 3, recused: 1 });
  });

  it('votes: cast, changed, recorded for one on the telephone; the room sees who, never what', async () => {
    const [, itemId = ''] = items;
    voteId = await openVote(chair, meetingId, itemId);
    await watching.see('the vote is open', ({ votes }) => votes[0]?.stage === 'open');
    const receipt = await world.alternate.do(meetingId, aCast(voteId, seat(0), 'approve'));
    expect(receipt.receipt).toMatchObject({
      answer: { kind: 'motion', choice: 'approve' },
      salt: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const said = [
      '',
      'approve',
      'reject',
      '',
      '',
      'approve',
      'reject',
      'abstain',
      'reject',
      '',
      '',
      'approve',
    ];
    for (const [index, choice] of said.entries()) {
      if (choice === 'approve' || choice === 'reject' || choice === 'abstain') {
        await member(index).do(meetingId, aCast(voteId, seat(index), choice));
      }
    }
    await member(2).do(meetingId, aCast(voteId, seat(2), 'approve'));
    await secretary.do(meetingId, {
      type: 'ballot.record',
      voteId,
      seatId: seat(10),
      answer: { kind: 'motion', choice: 'approve' },
      reason: 'On the telephone, heard by all',
    });

    const recused = await member(4).command(meetingId, aCast(voteId, seat(4), 'approve'));
    expect(recused.problem).toMatchObject({ status: 409, code: 'recused', field: 'seatId' });

    await watching
      .one('room')
      .until(
        'nine places have voted',
        ({ votes }) => (votes[0]?.castCounts.flat() ?? []).filter((count) => count > 0).length === 9,
      );
    const { state } = watching.one('room');
    const [vote] = state.votes;
    if (!vote) throw new Error('the vote is gone');
    expect(castsAt(vote.castCounts, 2)).toBe(2);
    expect(standingsNow(state, vote)).toEqual([
      ...['voted', 'voted', 'voted', 'absent', 'recused'],
      ...['voted', 'voted', 'voted', 'voted', 'not-voted', 'voted', 'voted'],
    ]);
    expect(vote.recordedPlaces).toEqual([10]);
    const mine = await member(2).get<{ ballots: { answer: object }[] }>(
      `/api/meetings/${meetingId}/my-ballots`,
    );
    expect(mine.body.ballots.map(({ answer }) => answer)).toEqual([{ kind: 'motion', choice: 'approve' }]);
  });

  it('closes, counts for the officers, and declares to all', async () => {
    await chair.do(meetingId, { type: 'vote.close', voteId });
    await watching.one('secretary').until('the count is there', ({ votes }) => votes[0]?.outcome !== null);
    await watching.one('room').until('it is closed', ({ votes }) => votes[0]?.stage === 'closed');
    expect(watching.one('room').state.votes[0]?.outcome).toBeNull();

    await chair.do(meetingId, { type: 'vote.declare', voteId });
    await watching.see('the outcome is declared', ({ votes }) => votes[0]?.stage === 'declared');
    for (const follower of watching.all()) {
      const [vote] = follower.state.votes;
      expect(vote?.outcome).toMatchObject({
        verdict: 'approved',
        categoriesApproving: 3,
        categoriesRejecting: 1,
      });
      const outcome = proposalOutcome(vote?.outcome ?? null);
      expect(outcome?.total).toEqual({
        approve: 6,
        reject: 2,
        abstain: 1,
        'send-back': 0,
        'not-voted': 1,
        recused: 1,
        absent: 1,
      });
      expect(outcome?.categories.map((category) => category.outcome)).toEqual([
        'approve',
        'tied',
        'reject',
        'approve',
        'approve',
      ]);
      expect(
        vote?.rollCall.filter(({ recordedBySecretary }) => recordedBySecretary).map(({ seatId }) => seatId),
      ).toEqual([seat(10)]);
    }
  });

  it('closes, and what is over stays as it was', async () => {
    await secretary.do(meetingId, { type: 'item.defer', itemId: items[2] ?? '', reason: 'No time' });
    await chair.do(meetingId, { type: 'meeting.close' });
    await watching.see('it is closed', ({ stage }) => stage === 'closed');
    expect((await chair.command(meetingId, { type: 'meeting.start' })).problem).toMatchObject({
      status: 409,
      code: 'wrong-stage',
    });
    const listed = await world.quorate.anyone().get<FrontView>('/api/front');
    expect(listed.body.recent.map((summary) => summary.meetingId)).toEqual([meetingId]);
  });

  it('can be replayed: a fold of the first entries is the meeting as it was', async () => {
    const entriesOf = async (client: Client): Promise<readonly MeetingEntry[]> =>
      (await client.frame(meetingId)).entries;
    const entries = await entriesOf(secretary);
    const before = entries.findIndex(({ type }) => type === 'vote.closed');
    const then = foldMeeting(initialMeeting, entries.slice(0, before));
    expect(then.votes[0]).toMatchObject({ stage: 'open', outcome: null });
    expect(then.records).toEqual([]);
    expect(foldMeeting(initialMeeting, entries)).toEqual(watching.one('secretary').state);
    expect(foldMeeting(initialMeeting, await entriesOf(member(1)))).toEqual(watching.one('member').state);
    expect(foldMeeting(initialMeeting, await entriesOf(world.quorate.anyone()))).toEqual(
      watching.one('public').state,
    );
  });

  it('has left a journal without a hole', async () => {
    const rows = await world.database.query<{ no: string }>(
      'SELECT no FROM journal_entry WHERE stream_id = $1 ORDER BY no',
      [meetingId],
    );
    expect(rows.map(({ no }) => Number(no))).toEqual(rows.map((_, index) => index + 1));
    expect(watching.one('secretary').state.no).toBe(rows.length);
  });
});
