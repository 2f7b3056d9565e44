/** A rule set on a wire: its shape, its texts and what the domain finds wrong, each at its field. */
import { describe, expect, it } from '@jest/globals';
import { countingBy, firstRules, type RuleSet } from '@quorate/domain';
import { ruleSet } from './rule-set.js';

function rules(altered: Partial<RuleSet> | Readonly<Record<string, unknown>> = {}): unknown {
  return {
    ...firstRules({
      id: 'board',
      name: 'Board: Rule C',
      counting: countingBy('by-category'),
      constituencies: [{ id: 'large', name: 'Large Suppliers' }],
      source: 'a test',
    }),
    ...altered,
  };
}

function fieldsAtFault(sent: unknown): string[] {
  return (ruleSet.safeParse(sent).error?.issues ?? []).map(({ path }) => path.join('.'));
}

describe('ruleSet', () => {
  it('takes a whole rule set as it is', () => {
    expect(ruleSet.parse(rules())).toEqual(rules());
  });

  it('refuses what is not of its shape', () => {
    const threshold = { fraction: { numerator: '1', denominator: 2.5 }, strict: true, base: 'cast' };
    expect(fieldsAtFault(rules({ threshold }))).toEqual([
      'threshold.fraction.numerator',
      'threshold.fraction.denominator',
    ]);
    expect(fieldsAtFault(rules({ surprise: 1 }))).toEqual(['']);
    expect(fieldsAtFault(rules({ form: { kind: 'duel' } }))).toEqual(['form.kind']);
    expect(fieldsAtFault(rules({ name: 'Board\u202e' }))).toEqual(['name']);
  });

  it('[CNT-23] says what does not fit together at its field', () => {
    const { quorum, mandates } = firstRules(ruleSet.parse(rules()));
    const minimumByConstituency = [{ constituencyId: 'nobody', minimum: 1 }];
    const sent = rules({
      quorum: { ...quorum, minimumByConstituency },
      mandates: { ...mandates, splitVotes: true },
    });
    expect(fieldsAtFault(sent)).toEqual(['quorum.minimumByConstituency', 'mandates.splitVotes']);
  });
});
