/** A rule set that could never work is refused, with the field that is at fault. */
import { describe, expect, it } from '@jest/globals';
import { aRuleSet, MORE_THAN_HALF } from '../testing/a-rule-set.js';
import { faultsOfRuleSet } from './check-rule-set.js';
import type { Counting } from './counting-rule.js';
import type { QuorumRule, RuleSet } from './rule-set.js';

const { quorum, mandates } = aRuleSet();
const half = { numerator: 1, denominator: 2 };
const all = { numerator: 1, denominator: 1 };
const asked = (altered: Partial<QuorumRule>): Partial<RuleSet> => ({ quorum: { ...quorum, ...altered } });
const inCategories = (
  ...thresholds: readonly (readonly [string, typeof MORE_THAN_HALF])[]
): Partial<RuleSet> => ({
  counting: {
    ...({ kind: 'by-category', unit: 'head', carriedBy: 'most-decided' } as const),
    thresholds: thresholds.map(([constituencyId, threshold]) => ({ constituencyId, threshold })),
  },
});
const capped = (...caps: readonly (readonly [string, number, number])[]): Partial<RuleSet> => ({
  counting: {
    kind: 'share',
    caps: caps.map(([constituencyId, numerator, denominator]) => ({
      constituencyId,
      most: { numerator, denominator },
    })),
  } satisfies Counting,
});

describe('faultsOfRuleSet', () => {
  it.each<[string, Partial<RuleSet>]>([
    ['the Change Board', {}],
    ['all of the votes', { threshold: { fraction: all, strict: false, base: 'cast' } }],
    ['a quorum of a number', asked({ fractionInPost: null, count: 1 })],
    ['thresholds of categories', inCategories(['large', MORE_THAN_HALF], ['small', MORE_THAN_HALF])],
    ['caps', capped(['large', 1, 1], ['small', 1, 20])],
    [
      'split votes by weight',
      { counting: { kind: 'whole', unit: 'weight' }, mandates: { ...mandates, splitVotes: true } },
    ],
    ['a choice of one', { form: { kind: 'choose', most: 1 } }],
    [
      'a choice with abstentions',
      { form: { kind: 'approval' }, threshold: { ...MORE_THAN_HALF, base: 'cast-with-abstentions' } },
    ],
    ['proxies without number', { mandates: { ...mandates, proxies: { mostPerHolder: null } } }],
  ])('[CNT-23] finds nothing in %s', (_name, altered) => {
    expect(faultsOfRuleSet(aRuleSet(altered))).toEqual([]);
  });

  it.each<[string, string, Partial<RuleSet>]>([
    ['threshold-invalid', 'threshold', { threshold: { ...MORE_THAN_HALF, fraction: all } }],
    [
      'threshold-invalid',
      'threshold',
      { threshold: { ...MORE_THAN_HALF, fraction: { numerator: 3, denominator: 2 } } },
    ],
    [
      'threshold-invalid',
      'threshold',
      { threshold: { ...MORE_THAN_HALF, fraction: { numerator: 0, denominator: 2 } } },
    ],
    [
      'threshold-invalid',
      'threshold',
      { threshold: { ...MORE_THAN_HALF, fraction: { numerator: 0.5, denominator: 1 } } },
    ],
    [
      'threshold-invalid',
      'threshold',
      { threshold: { ...MORE_THAN_HALF, fraction: { numerator: 1, denominator: 1.5 } } },
    ],
    [
      'threshold-invalid',
      'counting.thresholds',
      inCategories(['large', MORE_THAN_HALF], ['small', { ...MORE_THAN_HALF, fraction: all }]),
    ],
    [
      'constituency-unknown',
      'counting.thresholds',
      inCategories(['large', MORE_THAN_HALF], ['nowhere', MORE_THAN_HALF]),
    ],
    [
      'constituency-named-twice',
      'counting.thresholds',
      inCategories(['large', MORE_THAN_HALF], ['large', MORE_THAN_HALF]),
    ],
    ['cap-invalid', 'counting.caps', capped(['small', 1, 2], ['large', 2, 1])],
    ['constituency-unknown', 'counting.caps', capped(['nowhere', 1, 2])],
    [
      'constituency-twice',
      'constituencies',
      { constituencies: [...aRuleSet().constituencies, { id: 'large', name: 'x' }] },
    ],
    ['quorum-invalid', 'quorum.fractionInPost', asked({ fractionInPost: all, strict: true })],
    ['quorum-invalid', 'quorum.fractionInPost', asked({ fractionInPost: { numerator: 3, denominator: 2 } })],
    ['quorum-invalid', 'quorum.count', asked({ count: 0 })],
    ['quorum-invalid', 'quorum.count', asked({ count: 1.5 })],
    [
      'quorum-invalid',
      'quorum.minimumByConstituency',
      asked({
        minimumByConstituency: [
          { constituencyId: 'large', minimum: 1 },
          { constituencyId: 'small', minimum: -1 },
        ],
      }),
    ],
    [
      'constituency-unknown',
      'quorum.minimumByConstituency',
      asked({ minimumByConstituency: [{ constituencyId: 'nowhere', minimum: 1 }] }),
    ],
    ['choices-invalid', 'form.most', { form: { kind: 'choose', most: 0 } }],
    ['grace-invalid', 'close.graceSeconds', { close: { whenAllVoted: false, graceSeconds: -1 } }],
    ['proxies-invalid', 'mandates.proxies', { mandates: { ...mandates, proxies: { mostPerHolder: 0 } } }],
    [
      ...(['proxies-limited', 'mandates.proxies'] as const),
      { electorate: 'shareholder', mandates: { ...mandates, proxies: { mostPerHolder: 2 } } },
    ],
    ['split-without-weight', 'mandates.splitVotes', { mandates: { ...mandates, splitVotes: true } }],
    [
      'categories-missing',
      'constituencies',
      { constituencies: [], quorum: { ...aRuleSet().quorum, minimumByConstituency: [] } },
    ],
    [
      'no-abstentions',
      'threshold.base',
      {
        form: { kind: 'motion', words: 'yes-no', abstain: false, sendBack: false },
        counting: {
          kind: 'by-category',
          unit: 'head',
          carriedBy: 'most-decided',
          thresholds: [
            { constituencyId: 'large', threshold: { ...MORE_THAN_HALF, base: 'cast-with-abstentions' } },
          ],
        },
      },
    ],
    [
      'no-abstentions',
      'threshold.base',
      {
        form: { kind: 'motion', words: 'yes-no', abstain: false, sendBack: false },
        threshold: { ...MORE_THAN_HALF, fraction: half, base: 'cast-with-abstentions' },
      },
    ],
  ])('[CNT-23] %s at %s', (code, field, altered) => {
    const faults = faultsOfRuleSet(aRuleSet(altered));
    expect(faults).toEqual([
      { kind: 'invalid', code, field, sentence: expect.stringMatching(/^[A-Z].*\.$/) },
    ]);
  });
});
