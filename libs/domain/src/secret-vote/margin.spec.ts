/** Those who took no paper of a secret vote, held against its margin: by example, and against trying every way to vote. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countTallies } from '../counting/count-tallies.js';
import type { Outcome, Tally } from '../counting/outcome.js';
import { countChoices } from '../election/count-choices.js';
import { countingBy } from '../rule-set/counting-rule.js';
import type { RuleSet } from '../rule-set/rule-set.js';
import { aRuleSet } from '../testing/a-rule-set.js';
import { quorumOfTallies } from '../testing/quorum-of-tallies.js';
import type { ElectedOutcome } from '../vote/vote-outcome.js';
import type { CellFigures } from './secret-round.js';
import { sayMargin, marginOf } from './margin.js';

const NONE: Tally = {
  approve: 0,
  reject: 0,
  abstain: 0,
  'send-back': 0,
  'not-voted': 0,
  recused: 0,
  absent: 0,
};
const HEAD = aRuleSet({ counting: countingBy('per-head'), constituencies: [] });
const TWO = aRuleSet({
  constituencies: [
    { id: 'large', name: 'Large' },
    { id: 'small', name: 'Small' },
  ],
});

const seatsOf = (tally: Tally): number => Object.values(tally).reduce((sum, one) => sum + one, 0);

function counted(ruleSet: RuleSet, tallies: Readonly<Record<string, Partial<Tally>>>): Outcome {
  const categories = Object.entries(tallies).map(([constituencyId, some]) => {
    const tally = { ...NONE, ...some };
    return { constituencyId, seats: seatsOf(tally), tally };
  });
  const quorum = quorumOfTallies(
    aRuleSet({ constituencies: categories.map(({ constituencyId: id }) => ({ id, name: id })) }),
    categories,
    [],
  );
  return countTallies({
    ruleSet,
    categories,
    quorumAtOpening: { ...quorum, met: true },
    quorumAtClose: { ...quorum, met: true },
  });
}

const figures = (group: string, eligible: number, issued: number): CellFigures => ({
  ...{ group, eligible, issued, valid: issued, spoilt: 0, unused: 0 },
});

const whole = (tally: Partial<Tally>) => {
  const all = seatsOf({ ...NONE, ...tally });
  const untaken = (tally['not-voted'] ?? 0) + (tally.absent ?? 0) + (tally.recused ?? 0);
  return marginOf(counted(HEAD, { '': tally }), HEAD, [figures('all', all, all - untaken)]);
};

describe('those who took no paper', () => {
  it.each<[string, Partial<Tally>, number, number | null, boolean]>([
    ['as many as the margin make it a tie', { approve: 4, reject: 1, 'not-voted': 2, absent: 1 }, 3, 3, true],
    ['fewer than the margin', { approve: 5, reject: 1, 'not-voted': 3 }, 3, 4, false],
    ['a rejected one may be carried', { approve: 1, reject: 2, absent: 5 }, 5, 1, true],
    ['a tie is broken by one', { approve: 3, reject: 3, 'not-voted': 1 }, 1, 1, true],
    ['nobody is left', { approve: 3, reject: 2 }, 0, 1, false],
    ['whoever withdrew could not have voted', { approve: 3, reject: 2, recused: 4 }, 0, 1, false],
  ])('[SEC-16] %s', (_story, tally, count, margin, couldChange) => {
    expect(whole(tally)).toEqual({ count, margin, couldChange });
  });

  it('[SEC-16] by category, only those of a category that is close', () => {
    const outcome = counted(TWO, {
      large: { approve: 4, reject: 1, absent: 2 },
      small: { approve: 2, reject: 3, absent: 1 },
    });
    const groups = (large: number, small: number) => [figures('large', 7, large), figures('small', 6, small)];
    expect(outcome.verdict).toBe('not-approved');
    expect(marginOf(outcome, TWO, groups(7, 5))).toEqual({ count: 1, margin: 1, couldChange: true });
    expect(marginOf(outcome, TWO, groups(5, 6))).toEqual({ count: 2, margin: 1, couldChange: false });
  });

  it('[SEC-16] could change an outcome exactly where some way of voting does', () => {
    const few = fc.nat(6);
    fc.assert(
      fc.property(few, few, few, few, (approve, reject, silent, absent) => {
        const tally = { approve, reject, 'not-voted': silent, absent };
        const untaken = silent + absent;
        const now = counted(HEAD, { '': tally }).verdict;
        let isChanged = false;
        for (let more = 0; more <= untaken; more++) {
          for (let less = 0; more + less <= untaken; less++) {
            const other = { approve: approve + more, reject: reject + less, absent: untaken - more - less };
            isChanged ||= counted(HEAD, { '': other }).verdict !== now;
          }
        }
        expect(whole(tally).couldChange).toBe(isChanged);
      }),
    );
  });

  it('[SEC-16] of an election by crosses, where the next could draw level; of ranked ballots nobody can tell', () => {
    const options = ['ann', 'ben', 'cat'].map((id) => ({ id, name: id }));
    const paper = { form: { kind: 'choose', most: 1 }, options, blankAllowed: true } as const;
    const elected = (votes: readonly string[], seats = 1): ElectedOutcome => {
      const ballots = votes.map((id) => ({
        weight: 1,
        answer: { kind: 'chosen', optionIds: [id] } as const,
      }));
      const ruling = { rule: 'status-quo' } as const;
      const { quorumAtOpening, quorumAtClose } = counted(HEAD, { '': { approve: 1 } });
      return {
        kind: 'election',
        count: countChoices({ paper, seats, ballots, ruling }),
        turnout: { voted: votes.length, blank: 0, notVoted: 0, recused: 1, absent: 0 },
        ...{ electorate: 'seat', binding: true, quorumAtOpening, quorumAtClose, sentence: '' },
      };
    };
    const of = (outcome: ElectedOutcome, issued: number) =>
      marginOf(outcome, HEAD, [figures('all', 9, issued)]);
    const five = elected(['ann', 'ann', 'ann', 'ben', 'ben']);
    expect(of(five, 5)).toEqual({ count: 3, margin: 1, couldChange: true });
    expect(of(five, 8)).toEqual({ count: 0, margin: 1, couldChange: false });
    expect(of(elected(['ann', 'ann', 'ann', 'ann', 'ben']), 6)).toMatchObject({
      margin: 3,
      couldChange: false,
    });
    expect(of(elected(['ann', 'ben']), 7)).toMatchObject({ margin: 1, couldChange: true });
    expect(of(elected(['ann', 'ben', 'cat'], 3), 5)).toMatchObject({ margin: null, couldChange: false });
    expect(of({ ...five, count: null }, 5)).toEqual({ count: 3, margin: null, couldChange: null });
  });

  it('[SEC-16] says it in one sentence', () => {
    expect(sayMargin({ count: 0, margin: 2, couldChange: false })).toMatch(/^Everybody who might have voted/);
    expect(sayMargin({ count: 3, margin: 1, couldChange: true })).toBe(
      '3 who might have voted took no paper; the margin is 1 ballot: they could have changed the outcome.',
    );
    expect(sayMargin({ count: 3, margin: 4, couldChange: false })).toBe(
      '3 who might have voted took no paper; the margin is 4 ballots: they could not have changed the outcome.',
    );
    expect(sayMargin({ count: 3, margin: null, couldChange: false })).toMatch(/no number of further ballots/);
    expect(sayMargin({ count: 3, margin: null, couldChange: null })).toMatch(/cannot be told/);
  });
});
