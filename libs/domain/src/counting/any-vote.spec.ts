/** What holds for any vote under any rules: order, sums, monotony, scale, and that a second counting agrees. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isWeighed } from '../rule-set/counting-rule.js';
import { anyVote } from '../testing/any-vote.js';
import { naiveVerdict } from '../testing/naive-count.js';
import { type Answer, STANDINGS } from './ballot.js';
import { checkTallies } from './check-vote.js';
import { count, type CountInput } from './count.js';
import { countTallies } from './count-tallies.js';
import { explainCount } from './explain-count.js';
import type { Verdict } from './outcome.js';
import { verdictSentence } from './verdict-sentence.js';

/** Sent back and rejected are both a proposal that was lost. */
const RANK: Readonly<Record<Verdict, number>> = {
  approved: 3,
  'not-approved': 2,
  'sent-back': 1,
  rejected: 1,
  inquorate: 0,
};

function turned({ answers, ...rest }: CountInput, which: number): CountInput {
  const at = which % answers.length;
  return { ...rest, answers: answers.map((one, place): Answer => (place === at ? 'approve' : one)) };
}

describe('any vote', () => {
  it('[CNT-24] comes out as in a second counting, written apart', () => {
    fc.assert(
      fc.property(anyVote, (input) => {
        expect(count(input).verdict).toBe(naiveVerdict(input));
      }),
      { numRuns: 1000 },
    );
  });

  it('[CNT-7] does not depend on the order of the roll', () => {
    fc.assert(
      fc.property(anyVote, fc.infiniteStream(fc.nat()), (input, keys) => {
        const shuffled = input.roll
          .map((place) => ({ place, key: keys.next().value }))
          .toSorted((one, other) => one.key - other.key)
          .map(({ place }) => place);
        expect(count({ ...input, roll: shuffled })).toEqual(count(input));
      }),
    );
  });

  it('[CNT-7] has the same verdict whatever the order of categories', () => {
    fc.assert(
      fc.property(anyVote, (input) => {
        const ruleSet = { ...input.ruleSet, constituencies: input.ruleSet.constituencies.toReversed() };
        const outcome = count(input);
        const other = count({ ...input, ruleSet });
        expect(other.verdict).toBe(outcome.verdict);
        expect(other.verdictByMethod).toEqual(outcome.verdictByMethod);
        expect(other.sentence).toBe(outcome.sentence);
        expect(other.categories).toEqual(outcome.categories.toReversed());
      }),
    );
  });

  it('[CNT-11] is never made worse by one place turning to approve', () => {
    fc.assert(
      fc.property(anyVote, fc.nat(), (input, which) => {
        const [before, after] = [count(input), count(turned(input, which))];
        expect(RANK[after.verdict]).toBeGreaterThanOrEqual(RANK[before.verdict]);
        for (const [method, verdict] of Object.entries(before.verdictByMethod ?? {})) {
          const read = Object.entries(after.verdictByMethod ?? {}).find(([one]) => one === method)?.[1];
          expect(RANK[read ?? 'inquorate']).toBeGreaterThanOrEqual(RANK[verdict]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('[CNT-11] is never turned from approved to rejected by one more who approves', () => {
    fc.assert(
      fc.property(anyVote, (input) => {
        // One more place makes every uncapped share smaller, so by shares only a place that turns can be held to this.
        fc.pre(input.ruleSet.counting.kind !== 'share');
        const { roll, answers } = input;
        const place = roll.length;
        const first = roll[0];
        if (first === undefined) return;
        const more = { ...first, place, seatId: 'one-more', groupId: 'one-more' };
        const after = count({ ...input, roll: [...roll, more], answers: [...answers, 'approve'] });
        if (count(input).verdict === 'approved') expect(after.verdict).toBe('approved');
      }),
    );
  });

  it('[CNT-8] [CNT-19] has sums that equal their parts', () => {
    fc.assert(
      fc.property(anyVote, (input) => {
        const { total, categories } = count(input);
        for (const standing of STANDINGS) {
          expect(categories.reduce((sum, { tally }) => sum + tally[standing], 0)).toBe(total[standing]);
        }
        const weighed = isWeighed(input.ruleSet.counting);
        const weight = input.roll.reduce((sum, place) => sum + (weighed ? place.weight : 1), 0);
        expect(STANDINGS.reduce((sum, standing) => sum + total[standing], 0)).toBe(weight);
        expect(categories.reduce((sum, { seats }) => sum + seats, 0)).toBe(input.roll.length);
      }),
    );
  });

  it('[CNT-17] [CNT-18] comes out the same when every weight is so many times as large', () => {
    fc.assert(
      fc.property(anyVote, fc.integer({ min: 2, max: 1_000_000_007 }), (input, times) => {
        const { mandates } = input.ruleSet;
        const ruleSet = { ...input.ruleSet, mandates: { ...mandates, splitVotes: true } };
        const roll = input.roll.map((place) => ({ ...place, weight: place.weight * times }));
        const answers = input.answers.map((answer): Answer => {
          if (typeof answer === 'string') return answer;
          return Object.fromEntries(Object.entries(answer).map(([part, weight]) => [part, weight * times]));
        });
        const [before, after] = [count(input), count({ ...input, ruleSet, roll, answers })];
        expect(after.verdict).toBe(before.verdict);
        expect(after.shares).toEqual(before.shares);
        expect(after.categories.map(({ outcome }) => outcome)).toEqual(
          before.categories.map(({ outcome }) => outcome),
        );
      }),
    );
  });

  it('[CNT-24] counts the same from its tallies as from its roll', () => {
    fc.assert(
      fc.property(anyVote, (input) => {
        const { ruleSet, quorumAtOpening, quorumAtClose } = input;
        const outcome = count(input);
        const { categories } = outcome;
        expect(checkTallies(ruleSet, categories).ok).toBe(true);
        expect(countTallies({ ruleSet, categories, quorumAtOpening, quorumAtClose })).toEqual(outcome);
      }),
    );
  });

  it('[CNT-20] has a reason exactly when it is not approved, and a tie only with one', () => {
    fc.assert(
      fc.property(anyVote, (input) => {
        const { verdict, reason, tie } = count(input);
        expect(reason !== null).toBe(verdict === 'not-approved');
        expect(tie !== null).toBe(reason === 'votes-tied' || reason === 'categories-tied');
      }),
    );
  });

  it('[CNT-10] can be said, every sentence from its capital to its full stop', () => {
    fc.assert(
      fc.property(anyVote, (input) => {
        const outcome = count(input);
        const said = [outcome.sentence, ...explainCount(outcome, input.ruleSet)];
        for (const sentence of said) expect(sentence).toMatch(/^[A-Z0-9].*\.$/);
        for (const sentence of [...said, verdictSentence('MP188', outcome)]) {
          expect(sentence).not.toMatch(/undefined|NaN|\bnull\b| {2}/);
        }
      }),
    );
  });
});
