/** Who votes for a member by proxy, what replaces what, and ballots that are cast together. */
import { describe, expect, it } from '@jest/globals';
import type { RuleSet } from '../../rule-set/rule-set.js';
import { aMotionAnswer, aRoster, aRunningMeeting, type MeetingRun } from '../../testing/a-meeting.js';
import { aRuleSet } from '../../testing/a-rule-set.js';
import { draftMinutes } from '../../minutes/draft-minutes.js';
import { proposalOutcome } from '../../vote/vote-outcome.js';
import type { MeetingCommandData } from '../meeting-command.js';
import type { Vote } from '../meeting-state.js';
import { proxiesFor } from './proxies.js';
import { mayVoteFor, quorumNow, waitingFor } from '../select.js';
import { viewEntries } from '../view-entries.js';

type Appointing = MeetingCommandData['proxy.appoint'];
type Choice = 'approve' | 'reject' | 'abstain';

/** A meeting in session with an open vote; members 0 to 19 sit in their seats, 20 to 22 are away. */
function aMeeting(rules: Partial<RuleSet> = {}, mostPerHolder: number | null = 2) {
  const { run, itemId } = aRunningMeeting();
  const mandates = { alternates: true, proxies: { mostPerHolder }, splitVotes: false };
  run.must('secretary', { type: 'roster.set', roster: aRoster(aRuleSet({ mandates, ...rules })) });
  return { run, itemId, voteId: run.openVote(itemId) };
}

function appoint(seat: number, holderId: string, altered: Partial<Appointing> = {}) {
  const scope = { kind: 'meeting' } as const;
  const given = {
    seatId: `seat-${seat}`,
    holderId,
    scope,
    until: null,
    directions: [],
    reason: null,
    ...altered,
  };
  return { type: 'proxy.appoint', ...given } as const;
}

function cast(voteId: string, seat: number, choice: Choice = 'approve') {
  return { type: 'ballot.cast', voteId, seatId: `seat-${seat}`, answer: aMotionAnswer(choice) } as const;
}

function castAll(voteId: string, ...seats: readonly number[]) {
  const ballots = seats.map((seat) => ({ seatId: `seat-${seat}`, answer: aMotionAnswer('approve') }));
  return { type: 'ballots.cast', voteId, ballots } as const;
}

function record(voteId: string, seat: number, choice: Choice) {
  return { ...cast(voteId, seat, choice), type: 'ballot.record', reason: 'By telephone' } as const;
}

function revoke(run: MeetingRun, seat: number, by = `member-${seat}`): void {
  const proxyId = run.state.proxies.find(({ seatId }) => seatId === `seat-${seat}`)?.proxyId ?? '';
  run.must(by, { type: 'proxy.revoke', proxyId, reason: by === 'secretary' ? 'By telephone' : null });
}

function firstVote({ state }: MeetingRun): Vote {
  const [vote] = state.votes;
  if (vote === undefined) throw new Error('there is no vote');
  return vote;
}

function closed(run: MeetingRun, voteId: string): Vote {
  run.must('chair', { type: 'vote.close', voteId });
  return firstVote(run);
}

describe('a proxy', () => {
  it('[PRX-1] is given by the member, by who sits in the seat, or by the secretary with a reason, to somebody known', () => {
    const { run } = aMeeting();
    expect(run.refused('member-3', appoint(20, 'member-3')).code).toBe('not-your-seat');
    expect(run.refused('secretary', appoint(20, 'member-3')).code).toBe('text-missing');
    expect(run.refused('member-20', appoint(20, 'stranger'))).toMatchObject({
      code: 'person-unknown',
      field: 'holderId',
    });
    expect(run.refused('member-20', appoint(20, 'member-20')).code).toBe('own-proxy');
    run.must('member-20', appoint(20, 'member-3'));
    run.must('secretary', appoint(21, 'chair', { reason: 'By telephone' }));
    run.must('member-0', { type: 'seat.leave', seatId: 'seat-0' });
    run.must('alt-0', { type: 'seat.take', seatId: 'seat-0', personId: 'alt-0' });
    expect(run.refused('alt-0', appoint(0, 'alt-0')).code).toBe('own-proxy');
    run.must('alt-0', appoint(0, 'observer'));
    expect(run.entries.filter(({ type }) => type === 'proxy.appointed')).toMatchObject([
      { data: { seatId: 'seat-20', member: { personId: 'member-20' }, holder: { personId: 'member-3' } } },
      { data: { holder: { personId: 'chair' }, recordedBecause: 'By telephone' } },
      { by: { personId: 'alt-0' }, data: { member: { personId: 'member-0' } } },
    ]);
  });

  it('[PRX-1] is refused where the rules give none', () => {
    const { run } = aRunningMeeting();
    expect(run.refused('member-0', appoint(0, 'member-1'))).toMatchObject({ code: 'no-proxies' });
  });

  it('[PRX-2] votes within its scope and not outside it', () => {
    const { run, itemId, voteId } = aMeeting();
    const other = run.addItem({ title: 'Late' });
    run.must('member-20', appoint(20, 'member-3', { scope: { kind: 'item', itemId: other } }));
    expect(run.refused('member-3', cast(voteId, 20)).code).toBe('not-your-seat');
    run.must('member-20', appoint(20, 'member-4', { scope: { kind: 'vote', voteId } }));
    run.must('member-4', cast(voteId, 20));
    run.must('member-21', appoint(21, 'member-4', { scope: { kind: 'item', itemId } }));
    run.must('member-4', cast(voteId, 21));
    closed(run, voteId);
    const late = appoint(22, 'member-5', { scope: { kind: 'vote', voteId } });
    expect(run.refused('member-22', late).code).toBe('vote-not-open');
  });

  it('[PRX-2] ends at its time, at the second, when it is revoked, and when the seat has another member', () => {
    const { run, voteId } = aMeeting();
    expect(
      run.refused('member-20', appoint(20, 'member-3', { until: '2021-12-22T09:00:00.000Z' })).code,
    ).toBe('ends-too-early');
    const until = new Date(Date.parse('2021-12-22T10:00:00.000Z') + (run.seconds + 2) * 1000).toISOString();
    run.must('member-20', appoint(20, 'member-3', { until }));
    run.must('member-3', cast(voteId, 20));
    expect(run.refused('member-3', cast(voteId, 20, 'reject'))).toMatchObject({
      code: 'proxy-ended',
      sentence: expect.stringContaining('UK time') as unknown,
    });
    run.must('member-21', appoint(21, 'member-3'));
    revoke(run, 21);
    expect(run.refused('member-3', cast(voteId, 21)).code).toBe('not-your-seat');
    run.must('secretary', appoint(22, 'member-3', { reason: 'By telephone' }));
    const { roster } = run.state;
    if (roster === null) throw new Error('no roster');
    const seats = roster.seats.map((seat) =>
      seat.seatId === 'seat-22' ? { ...seat, member: { personId: 'member-90', name: 'New' } } : seat,
    );
    run.must('secretary', { type: 'roster.set', roster: { ...roster, seats } });
    run.must('secretary', { type: 'roster.set', roster });
    expect(run.refused('member-3', cast(voteId, 22)).code).toBe('not-your-seat');
  });

  it('[PRX-3] is not passed on: no chain and no loop', () => {
    const { run } = aMeeting();
    run.must('member-20', appoint(20, 'member-21'));
    expect(run.refused('member-21', appoint(21, 'member-3'))).toMatchObject({
      code: 'proxy-of-proxy',
      field: 'seatId',
    });
    expect(run.refused('member-21', appoint(21, 'member-20')).code).toBe('proxy-of-proxy');
    expect(run.refused('member-22', appoint(22, 'member-20'))).toMatchObject({
      code: 'proxy-of-proxy',
      field: 'holderId',
    });
    expect(run.refused('member-20', appoint(20, 'member-3')).code).toBe('proxy-given');
    revoke(run, 20, 'secretary');
    run.must('member-21', appoint(21, 'member-20'));
  });

  it('[PRX-4] is held by nobody beyond the number of the rules, and casts no more than that', () => {
    const { run, voteId } = aMeeting({ mayChangeBallot: true }, 2);
    run.must('member-20', appoint(20, 'member-3'));
    run.must('member-21', appoint(21, 'member-3'));
    expect(run.refused('member-22', appoint(22, 'member-3'))).toMatchObject({
      code: 'too-many-proxies',
      sentence: expect.stringContaining('for 2 already') as unknown,
    });
    expect(proxiesFor(run.state, firstVote(run), 'member-3', '2021-12-22T11:00:00.000Z')).toHaveLength(2);
    run.must('member-3', cast(voteId, 20));
    run.must('member-3', cast(voteId, 21));
    revoke(run, 20);
    run.must('member-22', appoint(22, 'member-3'));
    expect(run.refused('member-3', cast(voteId, 22)).code).toBe('too-many-proxies');
    run.must('member-3', cast(voteId, 21, 'reject'));
    run.must('secretary', record(voteId, 20, 'reject'));
    run.must('member-3', cast(voteId, 22));
  });

  it.each([true, false])(
    '[PRX-5] gives way to the member, never the other way (changes allowed: %p)',
    (may) => {
      const { run, voteId } = aMeeting({ mayChangeBallot: may });
      run.must('member-5', appoint(5, 'member-3'));
      run.must('member-20', appoint(20, 'member-3'));
      run.must('member-3', cast(voteId, 5, 'approve'));
      run.must('member-5', cast(voteId, 5, 'reject'));
      run.must('secretary', record(voteId, 20, 'abstain'));
      for (const seat of [5, 20]) {
        expect(run.refused('member-3', cast(voteId, seat, 'approve')).code).toBe('voted-without-proxy');
      }
      const { rollCall } = closed(run, voteId);
      expect(rollCall[5]).toMatchObject({ standing: 'reject', recordedBySecretary: false });
      expect(rollCall[5]).not.toHaveProperty('byProxy');
      expect(rollCall[20]).toMatchObject({ standing: 'abstain', recordedBySecretary: true });
    },
  );

  it('[PRX-5] changes its own ballot only as the rules let one change', () => {
    const { run, voteId } = aMeeting({ mayChangeBallot: false });
    run.must('member-20', appoint(20, 'member-3'));
    run.must('member-3', cast(voteId, 20));
    expect(run.refused('member-3', cast(voteId, 20, 'reject')).code).toBe('already-voted');
  });

  it('[PRX-6] leaves the ballot that it cast when it is revoked', () => {
    const { run, voteId } = aMeeting();
    run.must('member-20', appoint(20, 'member-3'));
    run.must('member-3', cast(voteId, 20, 'reject'));
    revoke(run, 20);
    expect(run.refused('member-3', cast(voteId, 20, 'approve')).code).toBe('not-your-seat');
    expect(closed(run, voteId).rollCall[20]).toMatchObject({ standing: 'reject', byProxy: true });
  });

  it('[PRX-16] is declined by its holder until they voted by it', () => {
    const { run, voteId } = aMeeting();
    run.must('member-20', appoint(20, 'observer'));
    const decline = () =>
      ({ type: 'proxy.revoke', proxyId: run.state.proxies[0]?.proxyId ?? '', reason: null }) as const;
    run.must('observer', decline());
    run.must('member-20', appoint(20, 'member-3'));
    run.must('member-3', cast(voteId, 20));
    expect(run.refused('member-3', decline()).code).toBe('proxy-used');
    const text = draftMinutes(run.state, run.entries).sections.flatMap(({ paragraphs }) => paragraphs);
    expect(text.map((one) => one.text)).toContain(
      'The proxy of Name of observer for Name of member-20 (Seat 20) in this meeting was declined.',
    );
  });

  it('[PRX-7] makes nobody present, and does not vote where the seat is recused', () => {
    const { run, itemId, voteId } = aMeeting();
    const before = quorumNow(run.state, itemId);
    run.must('member-20', appoint(20, 'member-3'));
    run.must('member-3', cast(voteId, 20));
    expect(quorumNow(run.state, itemId)).toEqual(before);
    run.must('member-20', { type: 'interest.declare', itemId, seatId: 'seat-20', text: 'A supplier' });
    expect(run.refused('member-3', cast(voteId, 20)).code).toBe('recused');
    expect(closed(run, voteId).rollCall[20]?.standing).toBe('recused');
  });

  it('[PRX-9] is told to the body and in the minutes, and its ballot is never merged with others', () => {
    const { run, voteId } = aMeeting();
    run.must('secretary', appoint(20, 'member-3', { reason: 'By telephone' }));
    run.must('member-3', cast(voteId, 3));
    run.must('member-3', cast(voteId, 20));
    run.must('member-4', cast(voteId, 4));
    revoke(run, 20);
    const body = viewEntries(run.entries, { personId: 'member-9', clearance: 'body' });
    expect(body.filter(({ type }) => type === 'ballot.cast')).toHaveLength(3);
    const outside = viewEntries(run.entries, { personId: null, clearance: 'public' });
    expect(outside.filter(({ type }) => type.startsWith('proxy.'))).toEqual([]);
    const text = draftMinutes(run.state, run.entries)
      .sections.flatMap(({ paragraphs }) => paragraphs)
      .map((paragraph) => paragraph.text);
    expect(text).toContain(
      'For Name of member-20 (Seat 20), Name of member-3 votes by proxy in this meeting. The secretary recorded this: By telephone.',
    );
    expect(text).toContain(
      'The proxy of Name of member-3 for Name of member-20 (Seat 20) in this meeting was revoked.',
    );
  });
});

describe('a place with a proxy', () => {
  const waited = ({ state, now }: MeetingRun): string[] =>
    waitingFor(state, state.votes.at(-1) as Vote, now).map(({ seatId }) => seatId);
  const placesOf = ({ state, now }: MeetingRun, personId: string): string[] =>
    mayVoteFor(state, state.votes.at(-1) as Vote, personId, now).map(({ seatId }) => seatId);

  it('[PRX-10] is waited for while the proxy holds, and is the holder’s to vote for', () => {
    const { run } = aMeeting();
    expect(waited(run)).not.toContain('seat-20');
    run.must('member-20', appoint(20, 'member-3'));
    run.must('member-21', appoint(21, 'observer', { until: '2021-12-22T11:00:00.000Z' }));
    expect(waited(run)).toEqual(expect.arrayContaining(['seat-20', 'seat-21']));
    expect(placesOf(run, 'member-3')).toEqual(['seat-3', 'seat-20']);
    expect(placesOf(run, 'observer')).toEqual(['seat-21']);
    run.seconds = 3600;
    expect(waited(run)).toContain('seat-21');
    run.seconds = 3601;
    expect(waited(run)).not.toContain('seat-21');
    expect(placesOf(run, 'observer')).toEqual([]);
    revoke(run, 20);
    expect(waited(run)).not.toContain('seat-20');
    expect(placesOf(run, 'member-3')).toEqual(['seat-3']);
  });
});

describe('ballots cast together', () => {
  it('[PRX-8] are each recorded by itself: one for the own seat, others by proxy', () => {
    const { run, voteId } = aMeeting();
    run.must('member-20', appoint(20, 'member-3'));
    const written = run.must('member-3', castAll(voteId, 3, 20));
    expect(written).toMatchObject([
      { type: 'ballot.cast', data: { places: [3] } },
      { type: 'ballot.cast', data: { places: [20], proxyId: expect.any(String) as unknown } },
    ]);
    expect(proposalOutcome(closed(run, voteId).outcome)?.total.approve).toBe(2);
  });

  it('[PRX-8] are all refused where one is, which is named', () => {
    const { run, voteId } = aMeeting({ mayChangeBallot: false }, 1);
    run.must('member-20', appoint(20, 'member-3'));
    expect(run.refused('member-3', castAll(voteId, 3, 20, 21))).toMatchObject({
      code: 'not-your-seat',
      field: 'ballots.2.seatId',
      sentence: expect.stringContaining('No vote was recorded.') as unknown,
    });
    expect(run.refused('member-3', castAll(voteId, 3, 3)).code).toBe('seat-twice');
    expect(
      firstVote(run)
        .castCounts.flat()
        .every((count) => count === 0),
    ).toBe(true);
  });

  it('[PRX-8] close the vote that they complete, once', () => {
    const { run, voteId } = aMeeting({ close: { whenAllVoted: true, graceSeconds: 0 } }, null);
    for (const seat of [20, 21, 22]) run.must(`member-${seat}`, appoint(seat, 'member-19'));
    for (let seat = 0; seat < 19; seat++) run.cast(seat, voteId, 'reject');
    const written = run.must('member-19', castAll(voteId, 19, 20, 21, 22));
    expect(written.map(({ type }) => type)).toEqual([
      ...Array<string>(4).fill('ballot.cast'),
      'vote.closed',
      'vote.counted',
    ]);
  });
});
