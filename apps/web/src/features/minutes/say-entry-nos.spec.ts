/** Proves how journal entries are named beside a paragraph. */
import { describe, expect, it } from '@jest/globals';
import { sayEntryNos } from './say-entry-nos.js';

describe('the entries a paragraph comes from', () => {
  it('are named one by one while they are few, and as a span when they are many', () => {
    expect([[41], [41, 42, 43], [41, 43, 52], [1, 3, 5, 7, 9], []].map(sayEntryNos)).toEqual([
      'entry 41',
      'entries 41 to 43',
      'entries 41, 43 and 52',
      'entries 1 to 9',
      '',
    ]);
  });
});
