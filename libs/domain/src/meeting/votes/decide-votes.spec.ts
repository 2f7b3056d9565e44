/** Votes and ballots, from opening to declaration, proved by commands. */
import { describe, expect, it } from '@jest/globals';
import { aRuleSet } from '../../testing/a-rule-set.js';
import { aPlan, aRoster, aRunningMeeting, aVoteOpening, MeetingRun } from '../../testing/a-meeting.js';
import { proposalOutcome } from '../../vote/vote-outcome.js';
import { castsAt } from '../ballots/cast-counts.js';
import { mayVoteFor, standingsNow, waitingFor } from '../select.js';

const question = 'Should MP188 be approved?';
const reason = 'By telephone: the line to the meeting failed';

function openMeeting(...items: Parameters<typeof aRunningMeeting>) {
  const { run, itemId, itemIds } = aRunningMeeting(...items);
  return { run, itemId, itemIds, voteId: run.openVote(itemId) };
}

const vote = (run: MeetingRun) => {
  const last = run.state.votes.at(-1);
  if (last === undefined) throw new Error('no vote');
  return last;
};

describe('opening a vote', () => {
  it('[VOT-1] needs a decision item that is on the table of a meeting in session', () => {
    const { run, itemIds } = aRunningMeeting({ purpose: 'discussion' }, {});
    const [discussed = '', other = ''] = itemIds;
    const open = aVoteOpening('', { question });
    expect(run.refused('chair', { ...open, itemId: discussed })).toMatchObject({
      code: 'not-for-decision',
      field: 'itemId',
    });
    expect(run.refused('chair', { ...open, itemId: other }).code).toBe('item-not-on-table');
    expect(run.refused('chair', { ...open, itemId: 'none' }).code).toBe('no-such-item');
    run.must('chair', { type: 'item.open', itemId: other, from: discussed });
    expect(run.refused('chair', { ...open, itemId: other, question: '' })).toMatchObject({
      code: 'text-missing',
      field: 'question',
    });
    run.must('chair', { type: 'meeting.pause', note: '' });
    expect(run.refused('chair', { ...open, itemId: other }).code).toBe('wrong-stage');
  });

  it('[VOT-2] is refused while another vote is open', () => {
    const { run, itemId } = openMeeting();
    expect(run.refused('chair', aVoteOpening(itemId)).code).toBe('another-vote-open');
  });

  it('[VOT-3] is refused without a quorum, with the figures', () => {
    const { run, itemId } = aRunningMeeting();
    for (let seat = 12; seat < 20; seat++)
      run.must('secretary', { type: 'seat.leave', seatId: `seat-${seat}` });
    run.must('member-3', { type: 'interest.declare', itemId, seatId: 'seat-3', text: 'Proposer' });
    const refusal = run.refused('chair', aVoteOpening(itemId));
    expect(refusal.code).toBe('inquorate');
    expect(refusal.sentence).toContain('11 of 23, 12 needed');
  });

  it('[VOT-4] freezes the roll of the seats in post and the rules', () => {
    const run = new MeetingRun();
    const roster = aRoster();
    const seats = roster.seats.map((seat) => (seat.seatId === 'seat-1' ? { ...seat, member: null } : seat));
    run.must('secretary', aPlan({ roster: { ...roster, seats } }));
    const itemId = run.addItem();
    run.must('secretary', { type: 'meeting.call' });
    run.seat(2, 20);
    run.must('chair', { type: 'meeting.start' });
    run.must('chair', { type: 'item.open', itemId, from: null });
    run.openVote(itemId);
    const before = vote(run);
    expect(before.roll.map(({ seatId }) => seatId)).toEqual(
      roster.seats.map(({ seatId }) => seatId).filter((seatId) => seatId !== 'seat-1'),
    );
    expect(before.roll.every(({ place, weight }, index) => place === index && weight === 1)).toBe(true);
    run.must('secretary', {
      type: 'roster.set',
      roster: aRoster(aRuleSet({ version: 2, mayChangeBallot: false })),
    });
    expect(vote(run).roll).toEqual(before.roll);
    expect(vote(run).ruleSet).toEqual(aRuleSet());
    expect(
      run.refused('member-1', {
        type: 'ballot.cast',
        voteId: before.voteId,
        seatId: 'seat-1',
        answer: { kind: 'motion', choice: 'approve' },
      }).code,
    ).toBe('not-on-roll');
  });

  it('[VOT-4] says in the name of the rules when another method is chosen for this vote', () => {
    const { run, itemId } = aRunningMeeting();
    run.must('chair', aVoteOpening(itemId, { method: 'per-head' }));
    expect(vote(run).ruleSet).toMatchObject({
      counting: { kind: 'whole', unit: 'head' },
      name: 'Change Board: Rule C (for this vote counted per head)',
    });
  });
});

describe('casting', () => {
  const cast = (voteId: string, seat: number) =>
    ({
      type: 'ballot.cast',
      voteId,
      seatId: `seat-${seat}`,
      answer: { kind: 'motion', choice: 'approve' },
    }) as const;

  it('[VOT-5] is possible only while the vote is open, and the refusal says when it closed', () => {
    const { run, itemId, voteId } = openMeeting();
    expect(run.refused('member-3', cast('none', 3)).code).toBe('no-such-vote');
    run.must('chair', { type: 'vote.close', voteId });
    const closed = vote(run).closedAt?.slice(11, 19) ?? '';
    const late = {
      code: 'vote-closed',
      sentence: `The vote closed at ${closed} UK time; your ballot was not counted.`,
    };
    expect(run.refused('member-3', cast(voteId, 3))).toMatchObject(late);
    run.must('chair', { type: 'vote.declare', voteId });
    run.must('chair', { type: 'meeting.close' });
    expect(run.refused('member-3', cast(voteId, 3))).toMatchObject(late);
    run.must('secretary', { type: 'meeting.reopen', reason });
    run.must('chair', { type: 'item.open', itemId, from: null });
    const second = run.openVote(itemId);
    run.must('secretary', { type: 'vote.annul', voteId: second, reason });
    expect(run.refused('member-3', cast(second, 3)).code).toBe('vote-not-open');
  });

  it('[VOT-6] is for who sits in a seat of the roll now', () => {
    const { run, voteId } = openMeeting();
    expect(run.refused('member-4', cast(voteId, 3))).toMatchObject({
      code: 'not-your-seat',
      field: 'seatId',
    });
    expect(run.refused('member-3', cast(voteId, 99)).code).toBe('not-on-roll');
    expect(run.refused('member-21', cast(voteId, 21)).code).toBe('not-present');
    run.must('member-2', { type: 'seat.leave', seatId: 'seat-2' });
    run.must('alt-1', { type: 'seat.take', seatId: 'seat-2', personId: 'alt-1' });
    expect(run.refused('member-2', cast(voteId, 2))).toMatchObject({
      code: 'not-present',
      sentence: 'Name of alt-1 sits in Seat 2 and votes there. Take the seat first, then vote.',
    });
    run.must('alt-1', cast(voteId, 2));
    run.seat(21, 22);
    run.must('member-21', cast(voteId, 21));
    expect(mayVoteFor(run.state, vote(run), 'alt-1', run.now).map(({ seatId }) => seatId)).toEqual([
      'seat-2',
    ]);
    expect(mayVoteFor(run.state, vote(run), 'member-2', run.now)).toEqual([]);
  });

  it('[VOT-7] is closed to a recused seat, and an interest declared later voids its ballot visibly', () => {
    const { run, itemId, voteId } = openMeeting();
    run.cast(3, voteId, 'reject');
    run.must('member-3', { type: 'interest.declare', itemId, seatId: 'seat-3', text: 'Proposer' });
    expect(run.refused('member-3', cast(voteId, 3)).code).toBe('recused');
    expect(standingsNow(run.state, vote(run))[3]).toBe('recused');
    run.must('chair', { type: 'vote.close', voteId });
    expect(proposalOutcome(vote(run).outcome)?.total).toMatchObject({ reject: 0, recused: 1 });
  });

  it('[VOT-8] may be repeated until the close, and the latest ballot counts', () => {
    const { run, voteId } = openMeeting();
    run.cast(3, voteId, 'reject');
    run.cast(3, voteId, 'approve');
    expect(castsAt(vote(run).castCounts, 3)).toBe(2);
    run.must('chair', { type: 'vote.close', voteId });
    expect(proposalOutcome(vote(run).outcome)?.total).toMatchObject({
      approve: 1,
      reject: 0,
      'not-voted': 19,
      absent: 3,
    });
  });

  it('[VOT-8] is final where the rules say so', () => {
    const { run, itemId } = aRunningMeeting();
    run.must('secretary', { type: 'roster.set', roster: aRoster(aRuleSet({ mayChangeBallot: false })) });
    const voteId = run.openVote(itemId);
    run.cast(3, voteId, 'reject');
    expect(run.refused('member-3', cast(voteId, 3)).code).toBe('already-voted');
  });

  it('[VOT-9] never replaces what somebody cast themselves, and corrects what was recorded', () => {
    const { run, voteId } = openMeeting();
    const record = (seat: number, choice: 'approve' | 'reject') =>
      ({
        type: 'ballot.record',
        voteId,
        seatId: `seat-${seat}`,
        answer: { kind: 'motion', choice },
        reason,
      }) as const;
    run.cast(3, voteId, 'approve');
    expect(run.refused('secretary', record(3, 'reject')).code).toBe('own-ballot-stands');
    run.must('secretary', record(4, 'reject'));
    run.must('secretary', record(4, 'approve'));
    run.cast(4, voteId, 'reject');
    expect(run.refused('secretary', record(4, 'approve')).code).toBe('own-ballot-stands');
  });

  it('[VOT-9] leaves alone what an alternate cast who has left the seat since, and what a member cast who lost it', () => {
    const { run, voteId } = openMeeting();
    const record = (seat: number) => ({
      ...{ type: 'ballot.record' as const, voteId, seatId: `seat-${seat}`, reason },
      answer: { kind: 'motion', choice: 'reject' } as const,
    });
    run.must('member-0', { type: 'seat.leave', seatId: 'seat-0' });
    run.must('alt-0', { type: 'seat.take', seatId: 'seat-0', personId: 'alt-0' });
    run.must('alt-0', cast(voteId, 0));
    run.must('alt-0', { type: 'seat.leave', seatId: 'seat-0' });
    expect(run.refused('secretary', record(0)).code).toBe('own-ballot-stands');
    run.cast(3, voteId, 'approve');
    const seats = aRoster().seats.map((seat) =>
      seat.seatId === 'seat-3' ? { ...seat, member: { personId: 'successor', name: 'A successor' } } : seat,
    );
    run.must('secretary', { type: 'roster.set', roster: { ...aRoster(), seats } });
    expect(run.refused('secretary', record(3)).code).toBe('own-ballot-stands');
  });

  it('[VOT-9] may be done by the secretary for a seat, with a reason, and is marked', () => {
    const { run, itemId, voteId } = openMeeting();
    const record = {
      type: 'ballot.record',
      voteId,
      seatId: 'seat-21',
      answer: { kind: 'motion', choice: 'reject' },
      reason,
    } as const;
    expect(run.refused('secretary', { ...record, reason: '' })).toMatchObject({
      code: 'text-missing',
      field: 'reason',
    });
    const [entry] = run.must('secretary', record);
    expect(entry?.data).toMatchObject({ places: [21], recordedBecause: reason });
    expect(standingsNow(run.state, vote(run))[21]).toBe('voted');
    run.must('secretary', { ...record, seatId: 'seat-3' });
    run.cast(3, voteId, 'approve');
    run.must('member-4', { type: 'interest.declare', itemId, seatId: 'seat-4', text: 'Proposer' });
    expect(run.refused('secretary', { ...record, seatId: 'seat-4' }).code).toBe('recused');
    const seats = aRoster().seats.map((seat) =>
      seat.seatId === 'seat-22' ? { ...seat, member: null } : seat,
    );
    run.must('secretary', { type: 'roster.set', roster: { ...aRoster(), seats } });
    expect(run.refused('secretary', { ...record, seatId: 'seat-22' }).code).toBe('not-in-post');
    run.must('chair', { type: 'vote.close', voteId });
    expect(vote(run).rollCall.filter((line) => line.recordedBySecretary)).toMatchObject([
      { seatId: 'seat-21', standing: 'reject' },
    ]);
  });

  it('[VOT-15] leaves no answer in the journal, only a commitment', () => {
    const { run, voteId } = openMeeting();
    const [entry] = run.must('member-3', cast(voteId, 3));
    expect(Object.keys(entry?.data ?? {}).toSorted()).toEqual(['commitment', 'places', 'voteId']);
    expect(run.box.last).toMatchObject({
      voteId,
      place: 3,
      answer: { kind: 'motion', choice: 'approve' },
      castBy: 'member-3',
    });
  });
});

describe('closing and declaring', () => {
  it('[VOT-10] tells six standings apart', () => {
    const { run, itemId, voteId } = openMeeting();
    run.cast(0, voteId, 'approve');
    run.cast(1, voteId, 'reject');
    run.cast(2, voteId, 'abstain');
    run.must('member-3', { type: 'interest.declare', itemId, seatId: 'seat-3', text: 'Proposer' });
    expect(standingsNow(run.state, vote(run)).slice(0, 5)).toEqual([
      'voted',
      'voted',
      'voted',
      'recused',
      'not-voted',
    ]);
    expect(standingsNow(run.state, vote(run)).at(-1)).toBe('absent');
    expect(waitingFor(run.state, vote(run), run.now).map(({ place }) => place)).toEqual(
      Array.from({ length: 16 }, (_, index) => index + 4),
    );
    run.must('chair', { type: 'vote.close', voteId });
    expect(proposalOutcome(vote(run).outcome)?.total).toEqual({
      approve: 1,
      reject: 1,
      abstain: 1,
      recused: 1,
      'send-back': 0,
      'not-voted': 16,
      absent: 3,
    });
  });

  it('[VOT-11] counts the latest ballots at the close, for the officers only', () => {
    const { run, voteId } = openMeeting();
    for (let seat = 0; seat < 15; seat++) run.cast(seat, voteId, 'approve');
    const entries = run.must('chair', { type: 'vote.close', voteId });
    expect(entries.map(({ type, audience }) => [type, audience])).toEqual([
      ['vote.closed', 'public'],
      ['vote.counted', 'officers'],
    ]);
    expect(vote(run)).toMatchObject({
      stage: 'closed',
      outcome: { verdict: 'approved', total: { approve: 15 } },
    });
    expect(run.refused('chair', { type: 'vote.close', voteId }).code).toBe('vote-closed-already');
  });

  it('[VOT-11] gives no decision when the quorum was lost before the close', () => {
    const { run, voteId } = openMeeting();
    for (let seat = 0; seat < 15; seat++) run.cast(seat, voteId, 'approve');
    for (let seat = 11; seat < 20; seat++)
      run.must(`member-${seat}`, { type: 'seat.leave', seatId: `seat-${seat}` });
    run.must('chair', { type: 'vote.close', voteId });
    expect(vote(run)).toMatchObject({ outcome: { verdict: 'inquorate', quorumAtClose: { present: 11 } } });
  });

  it.each([
    [{ classification: 'WHITE' }, 'public', 'public'],
    [{ classification: 'GREEN' }, 'parties', 'public'],
    [{ classification: 'AMBER' }, 'body', 'body'],
    [
      { classification: 'RED', namedPersons: ['member-1'] },
      { persons: ['member-1'] },
      { persons: ['member-1'] },
    ],
  ] as const)('[VOT-12] declares a vote on %j as its classification allows', (item, opened, declared) => {
    const { run, voteId } = openMeeting(item);
    expect(run.entries.find(({ type }) => type === 'vote.opened')?.audience).toEqual(opened);
    expect(run.refused('chair', { type: 'vote.declare', voteId }).code).toBe('vote-not-closed');
    run.must('chair', { type: 'vote.close', voteId });
    const [entry] = run.must('chair', { type: 'vote.declare', voteId });
    expect(entry?.audience).toEqual(declared);
    expect(vote(run).stage).toBe('declared');
    expect(run.refused('chair', { type: 'vote.declare', voteId }).code).toBe('vote-declared');
  });

  it('[VOT-13] is annulled with a reason by one officer while it is open, never once it is counted', () => {
    const { run, itemId, voteId } = openMeeting();
    expect(run.refused('secretary', { type: 'vote.annul', voteId, reason: '' }).code).toBe('text-missing');
    run.must('secretary', { type: 'vote.annul', voteId, reason });
    expect(vote(run)).toMatchObject({ stage: 'annulled', annulledBecause: reason });
    expect(run.refused('chair', { type: 'vote.close', voteId }).code).toBe('vote-annulled');
    const second = run.openVote(itemId);
    run.must('chair', { type: 'vote.close', voteId: second });
    const annul = { type: 'vote.annul', voteId: second, reason } as const;
    expect(run.refused('secretary', annul).code).toBe('vote-counted');
    run.must('chair', { type: 'vote.declare', voteId: second });
    expect(run.refused('secretary', annul).code).toBe('vote-declared');
  });

  it('[VOT-14] opens no second vote on an item while the first is not declared', () => {
    const { run, itemId, voteId } = openMeeting();
    run.must('chair', { type: 'vote.close', voteId });
    expect(run.refused('chair', aVoteOpening(itemId)).code).toBe('vote-undeclared');
    run.must('chair', { type: 'vote.declare', voteId });
    run.openVote(itemId);
  });
});
