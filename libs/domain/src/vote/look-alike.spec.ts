/** Names that a voter could take for one another are found, and others are left alone. */
import { describe, expect, it } from '@jest/globals';
import { findLookAlikes } from './look-alike.js';

describe('findLookAlikes', () => {
  it.each([
    ['Asha Rao', 'asha  rao'],
    ['Asha Rao', 'Аsha Rao'],
    ['Ian Cole', 'lan Cole'],
    ['Option 10', 'Option IO'],
    ['O’Neil', "O'Neil"],
    ['ﬁne', 'fine'],
    ['Νο', 'No'],
  ])('[VOT-20] takes %s for %s', (one, other) => {
    expect(findLookAlikes(['Dee Fox', one, other])).toEqual([one, other]);
  });

  it('[VOT-20] keeps apart what a voter keeps apart', () => {
    expect(findLookAlikes(['Ian', 'Lan', 'René', 'Rene', 'Ann', 'Anna', 'Анна', '__proto__', ''])).toBeNull();
  });
});
