/** Ties of votes in meetings, broken by the Chair, by lot or by a run-off, proved by commands. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { lotBytes } from '../../counting/draw-lot.js';
import { countingBy } from '../../rule-set/counting-rule.js';
import type { RuleSet } from '../../rule-set/rule-set.js';
import { A_SECRET, aMotionAnswer, aRoster, aRunningMeeting, aVoteOpening } from '../../testing/a-meeting.js';
import { aRuleSet } from '../../testing/a-rule-set.js';
import type { BallotAnswer } from '../../vote/ballot-answer.js';
import { proposalOutcome } from '../../vote/vote-outcome.js';
import { draftMinutes } from '../../minutes/draft-minutes.js';
import { runOffAfter, runOffBefore } from './run-off.js';

const perHead = countingBy('per-head');
const chooseOne: Partial<RuleSet> = { form: { kind: 'choose', most: 1 } };
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const NAMES = ['Asha Rao', 'Ben Cole', 'Dee Fox'];

/** A running meeting whose body settles ties so, with its vote closed on these ballots of the first seats. */
function aClosedVote(
  rules: Partial<RuleSet>,
  answers: readonly ('a' | 'b' | 'c' | BallotAnswer)[],
  seats = 1,
) {
  const { run, itemId } = aRunningMeeting();
  run.sha256 = (bytes) => createHash('sha256').update(bytes).digest();
  const ruleSets = [aRuleSet({ id: 'other', name: 'Other rules', counting: perHead, ...rules })];
  run.must('secretary', { type: 'roster.set', roster: { ...aRoster(), ruleSets } });
  const isMotion = (rules.form ?? { kind: 'motion' }).kind === 'motion';
  const options = isMotion ? [] : NAMES.map((name) => ({ name }));
  run.must('chair', aVoteOpening(itemId, { ruleSetId: 'other', options, seats }));
  const vote = () => {
    const last = run.state.votes.at(-1);
    if (last === undefined) throw new Error('no vote');
    return last;
  };
  const { voteId } = vote();
  const ids = vote().options.map(({ id }) => id);
  const cast = (inVote: string, all: typeof answers): void =>
    all.forEach((one, seat) => {
      const id = typeof one === 'string' ? (ids['abc'.indexOf(one)] ?? '') : '';
      const answer = typeof one === 'string' ? ({ kind: 'chosen', optionIds: [id] } as const) : one;
      const seatId = rules.electorate === 'person-present' ? `member-${seat}` : `seat-${seat}`;
      run.must(`member-${seat}`, { type: 'ballot.cast', voteId: inVote, seatId, answer });
    });
  cast(voteId, answers);
  run.must('chair', { type: 'vote.close', voteId });
  const minutes = () =>
    draftMinutes(run.state, run.entries)
      .sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text))
      .join('\n');
  return { run, itemId, voteId, ids, vote, cast, minutes };
}

const evenly = [aMotionAnswer('approve'), aMotionAnswer('reject')];
const forIt = { kind: 'motion', choice: 'approve' } as const;

describe('a casting vote', () => {
  it('[TIE-1] is waited for, given once by an act of its own, and then the outcome can be declared', () => {
    const { run, voteId, vote, minutes } = aClosedVote({ tie: 'casting-vote' }, evenly);
    expect(run.refused('secretary', { type: 'vote.declare', voteId })).toMatchObject({
      code: 'awaits-casting-vote',
      sentence: expect.stringMatching(/casting vote of the Chair/),
    });
    expect(run.refused('chair', { type: 'vote.draw-lot', voteId, words: '7' }).code).toBe('no-lot-awaited');
    const written = run.must('chair', { type: 'vote.give-casting-vote', voteId, answer: forIt });
    expect(written.map(({ type, audience }) => [type, audience])).toEqual([
      ['vote.casting-vote-given', 'public'],
      ['vote.counted', 'officers'],
    ]);
    expect(run.refused('chair', { type: 'vote.give-casting-vote', voteId, answer: forIt }).code).toBe(
      'no-casting-vote-awaited',
    );
    run.must('chair', { type: 'vote.declare', voteId });
    expect(vote()).toMatchObject({
      outcome: { verdict: 'approved', tie: { settledBy: { kind: 'casting-vote', choice: 'approve' } } },
      tieAct: { kind: 'casting-vote', by: { personId: 'chair' } },
    });
    expect(minutes()).toMatch(/The Chair, Name of chair, gave the casting vote at 10:\d\d: for\./);
  });

  it('[TIE-1] is not waited for where nothing is tied', () => {
    const { run, voteId } = aClosedVote({ tie: 'casting-vote' }, [aMotionAnswer('approve')]);
    expect(run.refused('chair', { type: 'vote.give-casting-vote', voteId, answer: forIt })).toMatchObject({
      code: 'no-casting-vote-awaited',
      sentence: expect.stringMatching(/not tied/),
    });
    run.must('chair', { type: 'vote.declare', voteId });
  });

  it('[TIE-1] is given by nobody whom the journal does not have as Chair', () => {
    const { run, voteId } = aClosedVote({ tie: 'casting-vote' }, evenly);
    const give = { type: 'vote.give-casting-vote', voteId, answer: forIt } as const;
    // Whatever roles somebody comes with.
    expect(run.refused('chair-of-old', give)).toMatchObject({ code: 'not-chair' });
    run.must('secretary', { type: 'roster.set', roster: { ...aRoster(), chair: null } });
    expect(run.refused('chair', give).code).toBe('not-chair');
    const chair = { personId: 'chair-of-old', name: 'Old Chair' };
    run.must('secretary', { type: 'roster.set', roster: { ...aRoster(), chair } });
    run.must('chair-of-old', give);
  });

  it('[TIE-2] names as many of the tied as there are seats left, and nobody else', () => {
    const rules = { ...chooseOne, tie: 'casting-vote' } as const;
    const { run, voteId, ids, vote, minutes } = aClosedVote(rules, ['a', 'a', 'b', 'c'], 2);
    const [a = '', b = '', c = ''] = ids;
    const give = (...optionIds: string[]) =>
      ({ type: 'vote.give-casting-vote', voteId, answer: { kind: 'chosen', optionIds } }) as const;
    for (const wrong of [give(), give(a), give(b, c), give(b, b), give('__proto__')]) {
      expect(run.refused('chair', wrong)).toMatchObject({
        code: 'casting-vote-other',
        sentence: expect.stringMatching(/between Ben Cole and Dee Fox, for one seat/),
      });
    }
    expect(run.refused('chair', { ...give(), answer: forIt }).code).toBe('casting-vote-other');
    run.must('chair', give(c));
    run.must('chair', { type: 'vote.declare', voteId });
    expect(vote().outcome).toMatchObject({ count: { elected: [a, c], tie: { state: 'settled' } } });
    expect(minutes()).toMatch(/gave the casting vote at 10:\d\d: for Dee Fox\./);
  });

  it('[TIE-2] is not given by a Chair who withdrew from the item, nor by names to a proposal', () => {
    const { run, itemId, voteId } = aClosedVote({ tie: 'casting-vote' }, evenly);
    const named = { kind: 'chosen', optionIds: ['a'] } as const;
    expect(run.refused('chair', { type: 'vote.give-casting-vote', voteId, answer: named }).code).toBe(
      'form-other',
    );
    run.must('member-5', { type: 'interest.declare', itemId, seatId: 'seat-5', text: 'Owns it' });
    // Somebody may hold a seat and be the Chair; the access table has let them come here.
    expect(run.refused('member-5', { type: 'vote.give-casting-vote', voteId, answer: forIt })).toMatchObject({
      code: 'recused',
      sentence: expect.stringMatching(/Seat 5/),
    });
  });

  it('[TIE-2] is not given for a seat that withdrew either where persons vote', () => {
    const persons = { tie: 'casting-vote', electorate: 'person-present' } as const;
    const { run, itemId, voteId } = aClosedVote(persons, evenly);
    run.must('member-5', { type: 'interest.declare', itemId, seatId: 'seat-5', text: 'Owns it' });
    expect(run.refused('member-5', { type: 'vote.give-casting-vote', voteId, answer: forIt })).toMatchObject({
      code: 'recused',
    });
  });

  it('[TIE-4] counts the same ballots as at the close, whoever left or withdrew since', () => {
    const { run, itemId, voteId, vote } = aClosedVote({ tie: 'casting-vote' }, evenly);
    const before = vote().outcome;
    run.must('member-1', { type: 'interest.declare', itemId, seatId: 'seat-1', text: 'Late' });
    run.must('member-7', { type: 'seat.leave', seatId: 'seat-7' });
    run.must('chair', { type: 'vote.give-casting-vote', voteId, answer: { ...forIt, choice: 'reject' } });
    expect(vote().outcome).toMatchObject({
      verdict: 'rejected',
      total: before?.kind === 'motion' ? before.total : {},
    });
  });

  it('[TIE-4] settles a show of hands too', () => {
    const { run, itemId, vote } = aClosedVote({ tie: 'casting-vote' }, [aMotionAnswer('approve')]);
    run.must('chair', { type: 'vote.declare', voteId: vote().voteId });
    run.must('chair', aVoteOpening(itemId, { ruleSetId: 'other' }));
    const { voteId } = vote();
    const hands = { approve: 4, reject: 4, abstain: 0, 'send-back': 0 };
    run.must('secretary', { type: 'hands.enter', voteId, hands });
    run.must('chair', { type: 'vote.close', voteId });
    run.must('chair', { type: 'vote.give-casting-vote', voteId, answer: forIt });
    expect(vote().outcome).toMatchObject({ verdict: 'approved' });
  });
});

describe('a lot', () => {
  it('[TIE-3] is drawn from a secret sealed at the opening and words said at the drawing, by the published recipe', () => {
    const { run, voteId, vote, minutes } = aClosedVote({ tie: 'lot' }, evenly);
    const secret = Buffer.from(A_SECRET, 'hex');
    expect(vote().lotCommitment).toBe(sha256(secret));
    expect(JSON.stringify(run.entries)).not.toContain(A_SECRET);
    expect(run.refused('chair', { type: 'vote.declare', voteId }).code).toBe('awaits-lot');
    expect(run.refused('chair', { type: 'vote.draw-lot', voteId, words: ' ' })).toMatchObject({
      field: 'words',
    });
    run.must('chair', { type: 'vote.draw-lot', voteId, words: ' seven, four and two ' });
    const words = 'seven, four and two';
    const seed = sha256(Buffer.concat([secret, Buffer.from(words)]));
    const digest = (name: string): string => sha256(lotBytes(seed, name));
    const drawn = ['approve', 'reject']
      .map((name) => ({ name, digest: digest(name) }))
      .toSorted((one, other) => (one.digest < other.digest ? -1 : 1));
    const lot = { secret: A_SECRET, words, seed, drawn };
    expect(vote().tieAct).toMatchObject({ kind: 'lot', lot });
    expect(run.refused('chair', { type: 'vote.draw-lot', voteId, words }).code).toBe('no-lot-awaited');
    run.must('chair', { type: 'vote.declare', voteId });
    const verdict = drawn[0]?.name === 'approve' ? 'approved' : 'rejected';
    expect(vote().outcome).toMatchObject({ verdict, tie: { settledBy: { kind: 'lot', seed } } });
    expect(minutes()).toMatch(/A lot was drawn at 10:\d\d with the words “seven, four and two”/);
  });

  it('[TIE-3] falls otherwise for other words', () => {
    const choice = (words: string): unknown => {
      const { run, voteId, vote } = aClosedVote({ tie: 'lot' }, evenly);
      run.must('chair', { type: 'vote.draw-lot', voteId, words });
      return proposalOutcome(vote().outcome)?.verdict;
    };
    expect(new Set(['1', '2', '3', '4', '5', '6', '7', '8'].map(choice)).size).toBe(2);
  });

  it('[TIE-3] elects in the order drawn, and is sealed only where the rules may need one', () => {
    const { run, voteId, ids, vote } = aClosedVote({ ...chooseOne, tie: 'lot' }, ['a', 'b', 'c'], 2);
    run.must('secretary', { type: 'vote.draw-lot', voteId, words: '12' });
    const act = vote().tieAct;
    const order = act?.kind === 'lot' ? act.lot.drawn.map(({ name }) => name) : [];
    expect(order.toSorted()).toEqual(NAMES);
    const elected = order.slice(0, 2).map((name) => ids[NAMES.indexOf(name)]);
    expect(vote().outcome).toMatchObject({
      count: { elected: expect.arrayContaining(elected), tie: { state: 'settled' } },
    });
    expect(aClosedVote({ tie: 'casting-vote' }, evenly).vote().lotCommitment).toBeNull();
  });

  it.each(['instant-run-off', 'scottish-stv'] as const)(
    '[TIE-5] lets a ranked count that stands still go on, whatever the tie rule: %s',
    (count) => {
      const ranks =
        (...order: readonly number[]) =>
        (ids: readonly string[]): BallotAnswer => ({
          kind: 'ranked',
          ranks: order.map((at, index) => ({ optionId: ids[at] ?? '', rank: index + 1 })),
        });
      const { run, itemId } = aClosedVote({ tie: 'status-quo' }, [aMotionAnswer('approve')]);
      run.must('chair', { type: 'vote.declare', voteId: run.state.votes[0]?.voteId ?? '' });
      const ruleSets = [aRuleSet({ id: 'ranked', counting: perHead, form: { kind: 'ranked', count } })];
      run.must('secretary', { type: 'roster.set', roster: { ...aRoster(), ruleSets } });
      const options = NAMES.map((name) => ({ name }));
      run.must('chair', aVoteOpening(itemId, { ruleSetId: 'ranked', options }));
      const vote = run.state.votes.at(-1);
      if (vote === undefined) throw new Error('no vote');
      const { voteId } = vote;
      const ids = vote.options.map(({ id }) => id);
      [ranks(0), ranks(1), ranks(2), ranks(0), ranks(1), ranks(2)].forEach((ballot, seat) => {
        run.must(`member-${seat}`, {
          type: 'ballot.cast',
          voteId,
          seatId: `seat-${seat}`,
          answer: ballot(ids),
        });
      });
      run.must('chair', { type: 'vote.close', voteId });
      expect(run.refused('chair', { type: 'vote.declare', voteId }).code).toBe('awaits-lot');
      run.must('chair', { type: 'vote.draw-lot', voteId, words: 'blue' });
      run.must('chair', { type: 'vote.declare', voteId });
      const outcome = run.state.votes.at(-1)?.outcome;
      expect(outcome).toMatchObject({ count: { lotNeeded: null, elected: [expect.any(String)] } });
    },
  );
});

describe('a run-off', () => {
  it('[TIE-6] puts the same question again after a tied proposal, once, linked both ways', () => {
    const { run, voteId, vote, minutes } = aClosedVote({ tie: 'run-off' }, evenly);
    const call = { type: 'vote.call-run-off', voteId, closesAt: null } as const;
    expect(run.refused('chair', call).code).toBe('vote-closed-already');
    run.must('chair', { type: 'vote.declare', voteId });
    expect(proposalOutcome(vote().outcome)?.verdict).toBe('not-approved');
    const written = run.must('secretary', call);
    expect(written.map(({ type }) => type)).toEqual(['vote.opened', 'roll.frozen', 'vote.run-off-called']);
    const second = vote();
    expect(second).toMatchObject({ question: 'Should MP188 be approved?', ruleSet: { name: 'Other rules' } });
    expect(runOffAfter(run.state, voteId)?.voteId).toBe(second.voteId);
    expect(runOffBefore(run.state, second.voteId)?.voteId).toBe(voteId);
    expect(run.refused('chair', call).code).toBe('run-off-opened');
    run.must('secretary', { type: 'vote.annul', voteId: second.voteId, reason: 'Wrong roll' });
    expect(runOffAfter(run.state, voteId)).toBeNull();
    run.must('chair', call);
    expect(minutes()).toMatch(/a run-off was held/);
  });

  it('[TIE-6] is held among the tied for the seats that are left; those filled stay filled', () => {
    const rules = { form: { kind: 'choose', most: 2 }, tie: 'run-off' } as const;
    const { run, voteId, ids, vote, cast } = aClosedVote(rules, ['a', 'a', 'b', 'c'], 2);
    const [a = '', b = '', c = ''] = ids;
    run.must('chair', { type: 'vote.declare', voteId });
    run.must('chair', { type: 'vote.call-run-off', voteId, closesAt: null });
    const second = vote();
    expect(second).toMatchObject({ seats: 1, form: { kind: 'choose', most: 1 } });
    expect(second.options.map(({ id }) => id)).toEqual([b, c]);
    cast(second.voteId, ['b', 'b', 'c']);
    run.must('chair', { type: 'vote.close', voteId: second.voteId });
    run.must('chair', { type: 'vote.declare', voteId: second.voteId });
    expect(vote().outcome).toMatchObject({ count: { elected: [b] } });
    expect(run.state.votes[0]?.outcome).toMatchObject({ count: { elected: [a], tie: { tied: [b, c] } } });
  });

  it('[VOT-29] keeps the outcome that it follows from being annulled, until it is annulled itself', () => {
    const { run, voteId, vote } = aClosedVote({ tie: 'run-off' }, evenly);
    run.must('chair', { type: 'vote.declare', voteId });
    const propose = { type: 'vote.propose-annulment', voteId, reason: 'Wrong roll' } as const;
    run.must('secretary', propose);
    const confirm = { type: 'vote.confirm-annulment', voteId, proposal: run.state.no } as const;
    run.must('chair', { type: 'vote.call-run-off', voteId, closesAt: null });
    expect(run.refused('chair', confirm).code).toBe('run-off-stands');
    run.must('secretary', { type: 'vote.withdraw-annulment', voteId, reason: 'The run-off first' });
    expect(run.refused('secretary', propose).code).toBe('run-off-stands');
    run.must('secretary', { type: 'vote.annul', voteId: vote().voteId, reason: 'Wrong roll' });
    run.must('secretary', propose);
  });

  it('[TIE-6] follows nothing else', () => {
    const { run, voteId } = aClosedVote({ tie: 'status-quo' }, evenly);
    run.must('chair', { type: 'vote.declare', voteId });
    expect(run.refused('chair', { type: 'vote.call-run-off', voteId, closesAt: null }).code).toBe(
      'no-run-off',
    );
  });
});
