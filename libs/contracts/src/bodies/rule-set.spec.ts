/** A rule set on a wire: its shape and its texts, and of one that is written what the domain finds wrong, each at its field. */
import { describe, expect, it } from '@jest/globals';
import { countingBy, firstRules, type RuleSet } from '@quorate/domain';
import type { z } from 'zod';
import { ruleSet } from './rule-set.js';
import { changedRuleSet, newRuleSet } from './rule-sets.http.js';

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

function fieldsAtFault(sent: unknown, schema: z.ZodType = ruleSet): string[] {
  return (schema.safeParse(sent).error?.issues ?? []).map(({ path }) => path.join('.'));
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

  it('[CNT-23] says of rules that are written what does not fit together, at its field', () => {
    const { id: _id, version, ...whole } = ruleSet.parse(rules());
    const sent = {
      ...whole,
      threshold: { ...whole.threshold, fraction: { numerator: 6, denominator: 5 } },
      quorum: { ...whole.quorum, minimumByConstituency: [{ constituencyId: 'nobody', minimum: 1 }] },
    };
    const atFault = ['quorum.minimumByConstituency', 'threshold'];
    expect(fieldsAtFault(sent, newRuleSet)).toEqual(atFault);
    expect(fieldsAtFault({ ...sent, version }, changedRuleSet)).toEqual(atFault);
  });
});
