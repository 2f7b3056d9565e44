/** Seats gathered by their term. */
import { describe, expect, it } from '@jest/globals';
import { byTerm } from './by-term.js';

describe('rows by term', () => {
  it('says each term once, in the order of appearance, and keeps rows without one', () => {
    const rows = [
      { label: 'a', term: '24 months' },
      { label: 'b', term: '12 months' },
      { label: 'c', term: '24 months' },
      { label: 'd', term: null },
    ];
    const groups = byTerm(rows, ({ term }) => term);
    expect(groups.map(({ term }) => term)).toEqual(['24 months', '12 months', null]);
    expect(groups.map((group) => group.rows.map(({ label }) => label).join(''))).toEqual(['ac', 'b', 'd']);
  });
});
