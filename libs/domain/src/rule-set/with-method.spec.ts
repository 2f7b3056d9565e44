/** Another reading of the rule makes another version, and the same reading none. */
import { describe, expect, it } from '@jest/globals';
import { aRuleSet } from '../testing/a-rule-set.js';
import { withMethod } from './with-method.js';

describe('withMethod', () => {
  it('makes the next version, named after the reading, and leaves the rest', () => {
    const before = aRuleSet();
    const after = withMethod(before, 'per-head', 'Change Board');
    expect(after).toEqual({ ...before, method: 'per-head', version: 2, name: 'Change Board: Rule M' });
    expect(withMethod(after, 'per-head', 'Change Board')).toBe(after);
  });
});
