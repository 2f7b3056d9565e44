/** The vote calculator over HTTP: every vote that is published or written down, and random ones beside a second count. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { calculation, type CalculationAsked } from '@quorate/contracts';
import {
  type Calculation,
  countingBy,
  type CountingMethod,
  type Outcome,
  type RuleSet,
} from '@quorate/domain';
import fc from 'fast-check';
import {
  type Asked,
  CATEGORIES,
  counts,
  election,
  marks,
  OPTIONS,
  rules,
  SEATS,
  tallies,
} from '../support/calculator-cases.js';
import { type Answer, type Client, startWorld, type World } from '../support/index.js';
import { plainCrosses, plainRunOff, plainSide, type PlainThreshold } from '../support/second-count.js';
import { SecondStv } from '../support/second-stv.js';

const VERDICT_OF: Readonly<Record<string, string>> = {
  approve: 'approved',
  reject: 'rejected',
  tied: 'not-approved',
  none: 'not-approved',
};

/** The side of most categories that have one. */
function plainLead(sides: readonly string[]): string {
  const lead = sides.reduce((sum, side) => sum + (side === 'approve' ? 1 : side === 'reject' ? -1 : 0), 0);
  return lead === 0 ? 'tied' : lead > 0 ? 'approve' : 'reject';
}

function verdicts(head: string, category: string, strict: string): Readonly<Record<CountingMethod, string>> {
  return { 'per-head': head, 'by-category': category, 'by-category-strict': strict };
}

function browserForum(): RuleSet {
  const cast = (numerator: number, denominator: number, strict: boolean): RuleSet['threshold'] => ({
    fraction: { numerator, denominator },
    ...{ strict, base: 'cast' },
  });
  return rules({
    constituencies: ['issuers', 'consumers'].map((id) => ({ id, name: id })),
    threshold: cast(1, 2, true),
    counting: {
      kind: 'by-category',
      unit: 'head',
      carriedBy: 'every-voting',
      thresholds: [{ constituencyId: 'issuers', threshold: cast(2, 3, false) }],
    },
    quorum: { ...rules().quorum, strict: true },
  });
}

const anyBallots = fc.array(fc.shuffledSubarray(OPTIONS, { minLength: 1 }), { maxLength: 30 });
const anyLot = fc.shuffledSubarray(OPTIONS, { minLength: OPTIONS.length });
const anyThreshold: fc.Arbitrary<PlainThreshold> = fc
  .record({
    share: fc.constantFrom([1, 2], [2, 3], [3, 4], [1, 3]),
    strict: fc.boolean(),
    base: fc.constantFrom('cast', 'cast-with-abstentions', 'present', 'entitled'),
  })
  .map(({ share: [numerator = 1, denominator = 2], ...rest }) => ({ numerator, denominator, ...rest }));
const anyMotion = fc.record({
  weighed: fc.boolean(),
  byCategory: fc.boolean(),
  threshold: anyThreshold,
  voters: fc.array(
    fc.record({
      category: fc.constantFrom(...CATEGORIES),
      weight: fc.integer({ min: 1, max: 1_000 }),
      answer: fc.constantFrom('approve', 'reject', 'abstain', 'not-voted', 'recused', 'absent'),
    }),
    { minLength: 1, maxLength: 40 },
  ),
});

describe('the vote calculator', () => {
  let world: World;
  let anyone: Client;

  beforeAll(async () => {
    world = await startWorld({ board: { seats: { large: 1 } } });
    anyone = world.quorate.anyone();
  });

  afterAll(() => world.stop());

  const ask = (body: unknown): Promise<Answer<Calculation>> =>
    anyone.post<Calculation>('/api/votes/calculate', body);

  async function outcomeOf(asked: Asked): Promise<Outcome> {
    const answer = calculation.parse((await ask(asked)).done);
    expect(answer.explanation.length).toBeGreaterThan(1);
    expect(answer.rule.length).toBeGreaterThan(3);
    return answer.outcome as Outcome;
  }

  const elected = async (asked: Asked): Promise<readonly string[]> => {
    const { outcome } = (await ask(asked)).done;
    return 'elected' in outcome ? outcome.elected : [];
  };

  describe('[CNT-1] [CNT-3] [CNT-4] [CNT-6] gives what is written down of', () => {
    it.each<[string, string, Readonly<Record<CountingMethod, string>>]>([
      ['V1', '11/0/0 2/0/1 3/0/0 2/0/0 1/0/0', verdicts('approved', 'approved', 'approved')],
      ['V2', '10/1/0 0/3/0 1/2/0 1/2/0 0/1/0', verdicts('approved', 'rejected', 'rejected')],
      ['V3', '1/11/1 2/0/1 2/1/0 2/1/0 0/0/1', verdicts('rejected', 'approved', 'approved')],
      ['V6', '11/0/0 0/0/0 0/0/0 0/0/0 0/0/0', verdicts('inquorate', 'inquorate', 'inquorate')],
      ['V7', '0/0/12 0/0/0 0/0/0 0/0/0 0/0/0', verdicts('not-approved', 'not-approved', 'not-approved')],
    ])('%s under each reading', async (_name, text, expected) => {
      for (const method of ['per-head', 'by-category', 'by-category-strict'] as const) {
        const ruleSet = rules({ counting: countingBy(method) });
        const outcome = await outcomeOf({ ruleSet, votes: tallies(ruleSet, counts(text), SEATS) });
        expect([method, outcome.verdict]).toEqual([method, expected[method]]);
        expect(outcome.verdictByMethod).toEqual(expected);
      }
    });

    it('R1: CA/Browser Forum ballot SC54, two thirds of one category and more than half of the other', async () => {
      const ruleSet = browserForum();
      const outcome = await outcomeOf({ ruleSet, votes: tallies(ruleSet, counts('18/0/0 6/0/0'), [19, 9]) });
      expect(outcome.verdict).toBe('approved');
      expect(outcome.quorumAtClose).toMatchObject({ met: true, present: 24, needed: 15 });
      const lost = await outcomeOf({ ruleSet, votes: tallies(ruleSet, counts('11/6/1 6/0/0'), [19, 9]) });
      expect(lost.categories.map(({ outcome: reached }) => reached)).toEqual(['reject', 'approve']);
      expect(lost.verdict).toBe('rejected');
    });

    it.each([
      ['60/20/5', 'approved', 'approved'],
      ['59/20/5', 'approved', 'rejected'],
    ])(
      '%s for, against and withheld as an ordinary and as a special resolution',
      async (text, ordinary, special) => {
        const company = (numerator: number, denominator: number, strict: boolean): RuleSet =>
          rules({
            form: { kind: 'motion', words: 'for-against-withheld', abstain: true, sendBack: false },
            counting: { kind: 'whole', unit: 'head' },
            constituencies: [{ id: 'shares', name: 'Shares' }],
            threshold: { fraction: { numerator, denominator }, strict, base: 'cast' },
          });
        for (const [ruleSet, verdict] of [
          [company(1, 2, true), ordinary],
          [company(3, 4, false), special],
        ] as const) {
          const votes = tallies(ruleSet, counts(text), []);
          expect((await outcomeOf({ ruleSet, votes })).verdict).toBe(verdict);
        }
      },
    );

    it.each([
      ['E1: three seats, two nominees', 2, 3, [[]], ['a', 'b']],
      ['E2: three seats, votes 14, 11, 9 and 6', 4, 3, marks([14, 11, 9, 6]), ['a', 'b', 'c']],
      ['E8: nobody nominated', 0, 1, [[]], []],
    ])('%s', async (_name, count, seats, ballots, expected) => {
      const asked = election(
        { kind: 'choose', most: 1 },
        OPTIONS.slice(0, count),
        seats,
        ballots.filter(({ length }) => length > 0),
      );
      expect(await elected(asked)).toEqual(expected);
    });

    it('E4 and E5: a group has one vote in a category, and one in each of two categories', async () => {
      const ruleSet = rules({ counting: { kind: 'whole', unit: 'group' } });
      const votes = (categories: readonly string[]): CalculationAsked['votes'] => ({
        kind: 'roll',
        roll: categories.map((constituencyId) => ({ constituencyId, weight: 1, groupId: 'same' })),
        answers: categories.map(() => 'approve'),
      });
      const twice = await ask({ ruleSet, votes: votes(['large', 'large']) });
      expect(twice.problem).toMatchObject({ status: 422, code: 'group-twice', field: 'votes.roll' });
      const each = await outcomeOf({ ruleSet, votes: votes(['small', 'network']) });
      expect(each.total.approve).toBe(2);
    });
  });

  describe('agrees with a second count', () => {
    it('[CNT-8] [CNT-12] [CNT-17] [CNT-24] of proposals, by heads and by weight, across the body and by category', async () => {
      await fc.assert(
        fc.asyncProperty(anyMotion, async ({ weighed, threshold, voters, byCategory }) => {
          const unit = weighed ? 'weight' : 'head';
          const { numerator, denominator, strict, base } = threshold;
          const ruleSet = rules({
            counting: byCategory
              ? { kind: 'by-category', unit, carriedBy: 'most-decided', thresholds: [] }
              : { kind: 'whole', unit },
            threshold: { fraction: { numerator, denominator }, strict, base },
            quorum: { ...rules().quorum, fractionInPost: null },
          });
          const outcome = await outcomeOf({
            ruleSet,
            votes: {
              kind: 'roll',
              roll: voters.map(({ category, weight }) => ({ constituencyId: category, weight })),
              answers: voters.map(({ answer }) => answer),
            },
          });
          const counted = weighed ? voters : voters.map((voter) => ({ ...voter, weight: 1 }));
          const sides = CATEGORIES.map((id) =>
            plainSide(
              counted.filter(({ category }) => category === id),
              threshold,
            ),
          );
          expect(outcome.categories.map(({ outcome: side }) => side)).toEqual(sides);
          if (voters.every(({ answer }) => answer === 'absent' || answer === 'recused')) {
            expect(outcome.verdict).toBe('inquorate');
          } else {
            const side = byCategory ? plainLead(sides) : plainSide(counted, threshold);
            expect(outcome.verdict).toBe(VERDICT_OF[side]);
          }
        }),
        { numRuns: 120 },
      );
    });

    it('[ELC-4] of crosses', async () => {
      await fc.assert(
        fc.asyncProperty(anyBallots, async (ballots) => {
          const { outcome } = (await ask(election({ kind: 'approval' }, OPTIONS, 2, ballots))).done;
          if (!('totals' in outcome)) throw new Error('no count of crosses');
          expect(outcome.totals.map(({ votes }) => votes)).toEqual(plainCrosses(OPTIONS, ballots));
        }),
        { numRuns: 40 },
      );
    });

    it('[ELC-9] [ELC-10] of an instant run-off', async () => {
      await fc.assert(
        fc.asyncProperty(anyBallots, anyLot, async (ballots, lot) => {
          const form = { kind: 'ranked', count: 'instant-run-off' } as const;
          const winner = plainRunOff(OPTIONS, ballots, lot);
          const won = await elected(election(form, OPTIONS, 1, ballots, lot));
          expect(won).toEqual(winner === null ? [] : [winner]);
        }),
        { numRuns: 60 },
      );
    });

    it('[ELC-12] [ELC-13] [ELC-14] [ELC-15] [ELC-16] [ELC-17] of the single transferable vote', async () => {
      await fc.assert(
        fc.asyncProperty(anyBallots, anyLot, fc.integer({ min: 1, max: 3 }), async (ballots, lot, seats) => {
          const form = { kind: 'ranked', count: 'scottish-stv' } as const;
          const second = new SecondStv(OPTIONS, ballots, seats, lot);
          const won = await elected(election(form, OPTIONS, seats, ballots, lot));
          expect([...won].sort()).toEqual([...second.elected].sort());
        }),
        { numRuns: 60 },
      );
    });
  });
});
