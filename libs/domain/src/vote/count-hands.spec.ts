/** A show of hands comes to its roll, whoever left or withdrew between the hands and the close. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countingBy } from '../rule-set/counting-rule.js';
import { aRuleSet } from '../testing/a-rule-set.js';
import { countHands, handsIn } from './count-hands.js';
import type { Silence } from './count-vote.js';
import { allOf } from '../counting/tally.js';

const noQuorum = { met: true, present: 0, inPost: 0, needed: 0, constituencies: [], lacking: [] };
const quorum = { quorumAtOpening: noQuorum, quorumAtClose: noQuorum };
const SILENCES = ['not-voted', 'recused', 'absent'] as const;

function places(standings: Partial<Record<Silence, number>>): Silence[] {
  return SILENCES.flatMap((silence) => Array<Silence>(standings[silence] ?? 0).fill(silence));
}

describe('a show of hands', () => {
  it('[VOT-24] keeps its base when some leave after their hands were counted', () => {
    const threshold = {
      fraction: { numerator: 3, denominator: 5 },
      strict: false,
      base: 'entitled',
    } as const;
    const { total, test, verdict } = countHands({
      ...{ ruleSet: aRuleSet({ counting: countingBy('per-head'), threshold }), ...quorum, tieAct: null },
      hands: { approve: 14, reject: 6, abstain: 0, 'send-back': 0 },
      standings: places({ 'not-voted': 20, absent: 3 }),
    });
    expect(total).toMatchObject({ 'not-voted': 0, absent: 3, recused: 0 });
    expect({ needed: test?.needed, verdict }).toEqual({ needed: 14, verdict: 'approved' });
  });

  it('[VOT-24] comes to its roll for any hands and any standings at the close', () => {
    const standings = fc.array(fc.constantFrom(...SILENCES), { minLength: 1, maxLength: 40 });
    const anyHands = fc.record({
      approve: fc.nat(20),
      reject: fc.nat(20),
      abstain: fc.nat(20),
      'send-back': fc.constant(0),
    });
    fc.assert(
      fc.property(standings, anyHands, (all, hands) => {
        fc.pre(handsIn(hands) <= all.length);
        const ruleSet = aRuleSet({ counting: countingBy('per-head') });
        const { total } = countHands({ ruleSet, hands, standings: all, ...quorum, tieAct: null });
        expect(allOf(total)).toBe(all.length);
        for (const silence of SILENCES) {
          expect(total[silence]).toBeGreaterThanOrEqual(0);
          const atClose = all.filter((one) => one === silence).length;
          if (silence !== 'not-voted') expect(total[silence]).toBeLessThanOrEqual(atClose);
        }
      }),
    );
  });
});
