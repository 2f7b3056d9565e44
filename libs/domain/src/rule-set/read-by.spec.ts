/** Another reading of a rule leaves what a place counts as it was. */
import { describe, expect, it } from '@jest/globals';
import { MORE_THAN_HALF } from '../testing/a-rule-set.js';
import { type Counting, countingBy, COUNTING_METHODS, methodOf } from './counting-rule.js';
import { readBy } from './read-by.js';

describe('readBy', () => {
  it('keeps what a place counts and the thresholds of the categories', () => {
    const thresholds = [{ constituencyId: 'large', threshold: MORE_THAN_HALF }];
    const weighted: Counting = { kind: 'by-category', unit: 'weight', carriedBy: 'most-decided', thresholds };
    expect(readBy(weighted, 'by-category-strict')).toEqual({ ...weighted, carriedBy: 'most-of-all' });
    expect(readBy(weighted, 'per-head')).toEqual({ kind: 'whole', unit: 'weight' });
    expect(readBy({ kind: 'whole', unit: 'group' }, 'by-category')).toEqual({
      ...{ kind: 'by-category', unit: 'group', carriedBy: 'most-decided', thresholds: [] },
    });
    expect(readBy({ kind: 'share', caps: [] }, 'per-head')).toEqual({ kind: 'whole', unit: 'head' });
  });
});

describe('methodOf', () => {
  it('names the reading of a counting, where it has one', () => {
    expect(COUNTING_METHODS.map((method) => methodOf(countingBy(method)))).toEqual(COUNTING_METHODS);
    expect(methodOf({ kind: 'share', caps: [] })).toBeNull();
    const every = { ...countingBy('by-category'), carriedBy: 'every-voting' } as Counting;
    expect(methodOf(every)).toBeNull();
  });
});
