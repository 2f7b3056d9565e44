/** The verifier's counting against that of the server, over any vote under any rules, and every figure of an outcome altered. */
import { describe, expect, it } from '@jest/globals';
import { breakTie, count as serverCount, drawTie, type Outcome, type TieSettlement } from '@quorate/domain';
import { anyVote } from '@quorate/domain/testing/any-vote.js';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { compareOutcome } from './compare-outcome.js';
import { count } from './count.js';
import { Fields } from './fields.js';
import { NotVerified } from './not-verified.js';
import { readingsOf } from './readings.js';
import { readRule } from './rule.js';
import type { Place } from './tally.js';
import { verdictAfterTie } from './tie.js';
import type { TieAct } from './tie-act.js';

type Input = typeof anyVote extends fc.Arbitrary<infer Vote> ? Vote : never;

/** What came out of a file: nothing but plain JSON. */
const plain = (value: unknown): Fields => Fields.of(JSON.parse(JSON.stringify(value)), 'test');

function placesOf({ roll, answers }: Input): Place[] {
  return roll.map(({ place, seatId, constituencyId, weight, groupId = null }) => {
    const standing = answers[place] ?? 'absent';
    return { place, seatId, categoryId: constituencyId, groupId, weight, standing };
  });
}

/** The act that broke a tie so. */
function actOf({ kind, ...settledBy }: TieSettlement): TieAct {
  if (kind === 'casting-vote') return { kind, answer: plain({ kind: 'motion', choice: settledBy.choice }) };
  const seed = 'seed' in settledBy ? settledBy.seed : '';
  return { kind, seed, order: [settledBy.choice] };
}

/** The verdict when every figure of the outcome was found right; throws at the first that is not. */
function verdictOf(input: Input, outcome: Outcome, act: TieAct | null = null): string {
  const ruleSet = plain(input.ruleSet);
  const rule = readRule(ruleSet);
  const places = placesOf(input);
  const quorate = input.quorumAtOpening.met && input.quorumAtClose.met;
  const counted = count(rule, places, quorate);
  compareOutcome(plain(outcome), ruleSet, rule, counted, readingsOf(rule, places, quorate));
  return verdictAfterTie(counted.decision, rule, plain(outcome), act);
}

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

describe('the outcome of any vote', () => {
  it('[I19] is found by both countings, which share no source', () => {
    fc.assert(
      fc.property(anyVote, (input) => {
        const outcome = serverCount(input);
        expect(verdictOf(input, outcome)).toBe(outcome.verdict);
      }),
      { numRuns: 1000 },
    );
  });

  it('[I19] is settled alike where it is tied', () => {
    let tied = 0;
    const ways = [fc.constantFrom('casting-vote' as const, 'lot' as const), fc.boolean()] as const;
    fc.assert(
      fc.property(anyVote, ...ways, (input, tie, forIt) => {
        const altered = { ...input, ruleSet: { ...input.ruleSet, tie } };
        const seed = `${'5e'.repeat(16)}${forIt ? '00' : '01'}`;
        const choice = forIt ? 'approve' : 'reject';
        const by = tie === 'lot' ? drawTie(seed, sha256) : ({ kind: 'casting-vote', choice } as const);
        const settled = breakTie(serverCount(altered), by);
        if (!settled.ok) return;
        tied += 1;
        expect(verdictOf(altered, settled.value, actOf(by))).toBe(settled.value.verdict);
        const other = { ...by, choice: by.choice === 'approve' ? 'reject' : 'approve' } as const;
        const lie = { ...settled.value, tie: { rule: tie, settledBy: other } } as Outcome;
        expect(() => verdictOf(altered, lie, actOf(by))).toThrow('the other way');
      }),
      { numRuns: 500 },
    );
    expect(tied).toBeGreaterThan(0);
  });
});

/** The outcome with one number more by one, one word another or one flag turned; which, is told by chance. */
function withOneFigureAltered(outcome: Outcome, chance: number): { altered: Outcome; path: string } {
  const copy = JSON.parse(JSON.stringify(outcome)) as Record<string, unknown>;
  const spots: { path: string; alter: () => void }[] = [];
  const visit = (node: object, path: string): void => {
    for (const [name, value] of Object.entries(node)) {
      const at = `${path}.${name}`;
      if (/^\.(sentence|words|reason|verdict|quorum\w+)$/.test(at)) continue;
      const set = (altered: unknown) => () => void Object.assign(node, { [name]: altered });
      if (typeof value === 'number') spots.push({ path: at, alter: set(value + 1) });
      else if (typeof value === 'string') spots.push({ path: at, alter: set(`${value}1`) });
      else if (typeof value === 'boolean') spots.push({ path: at, alter: set(!value) });
      else if (typeof value === 'object' && value !== null) visit(value, at);
    }
  };
  visit(copy, '');
  const spot = spots[chance % spots.length];
  spot?.alter();
  return { altered: copy as unknown as Outcome, path: spot?.path ?? '' };
}

describe('an outcome with a figure altered', () => {
  it('[I19] is found out, whichever figure it is', () => {
    const found = new Set<string>();
    fc.assert(
      fc.property(anyVote, fc.nat(), (input, chance) => {
        const { altered, path } = withOneFigureAltered(serverCount(input), chance);
        found.add(path);
        try {
          verdictOf(input, altered);
        } catch (error) {
          if (error instanceof NotVerified) return;
          throw error;
        }
        throw new Error(`nobody noticed ${path}`);
      }),
      { numRuns: 1000 },
    );
    expect(found.size).toBeGreaterThan(20);
  });
});
