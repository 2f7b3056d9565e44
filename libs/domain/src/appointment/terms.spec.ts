/** Terms in days: how long, and which begin and end. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../calendar/calendar-date.js';
import { type TermRule, termOf, termsDue } from './terms.js';

const seat = { index: 0, of: 1, currentUntil: '2022-07-31' };
const until = (rule: TermRule, altered = {}) => termOf(rule, { ...seat, ...altered })?.termUntil;

describe('terms', () => {
  it.each([
    ['2022-02-01', 12, '2023-01-31'],
    ['2022-02-01', 24, '2024-01-31'],
    ['2022-08-31', 6, '2023-02-28'],
    ['2020-02-29', 12, '2021-02-28'],
    ['2020-02-29', 48, '2024-02-28'],
    ['2022-12-01', 1, '2022-12-31'],
  ])('[TRM-1] from %s for %i months ends on %s', (from, months, last) => {
    expect(until({ kind: 'months', from, months })).toBe(last);
  });

  it('[TRM-2] are staggered: half of the seats, rounded up, for 24 months, the others for 12', () => {
    const ends = [0, 1, 2].map((index) => until({ kind: 'staggered', from: '2022-02-01' }, { index, of: 3 }));
    expect(ends).toEqual(['2024-01-31', '2024-01-31', '2023-01-31']);
  });

  it('[TRM-3] E9: who joins five months before the annual review has a term of five months', () => {
    const review = { kind: 'review', from: '2021-09-01', review: '02-01' } as const;
    expect(until(review)).toBe('2022-01-31');
    expect(until({ ...review, from: '2022-02-01' })).toBe('2023-01-31');
    expect(until({ ...review, from: '2022-01-31' })).toBe('2022-01-31');
  });

  it('[TRM-4] an interim election fills the rest of the term', () => {
    expect(termOf({ kind: 'rest', from: '2022-03-14' }, seat)).toEqual({
      ...{ termFrom: '2022-03-14', termUntil: '2022-07-31' },
    });
    expect(termOf({ kind: 'rest', from: '2022-03-14' }, { ...seat, currentUntil: null })).toBeNull();
  });

  it('[TRM-5] begin on their first day, end after their last, and each once', () => {
    const term = { termFrom: '2022-02-01', termUntil: '2023-01-31', begun: false, ended: false };
    const due = (today: string, altered = {}) => {
      const { beginning, ending } = termsDue([{ ...term, ...altered }], today);
      return [beginning.length, ending.length];
    };
    expect(due('2022-01-31')).toEqual([0, 0]);
    expect(due('2022-02-01')).toEqual([1, 0]);
    expect(due('2023-01-31')).toEqual([1, 0]);
    expect(due('2023-02-01')).toEqual([0, 1]);
    expect(due('2023-01-31', { begun: true })).toEqual([0, 0]);
    expect(due('2023-02-01', { begun: true })).toEqual([0, 1]);
    expect(due('2023-02-01', { begun: true, ended: true })).toEqual([0, 0]);
  });

  it('[TRM-5] on every day, a term is at most one of beginning and ending', () => {
    fc.assert(
      fc.property(fc.nat(800), fc.nat(800), fc.nat(2000), fc.boolean(), (from, length, today, begun) => {
        const first = addDays('2021-01-01', from);
        const one = { termFrom: first, termUntil: addDays(first, length), begun, ended: false };
        const { beginning, ending } = termsDue([one], addDays('2021-01-01', today));
        expect(beginning.length + ending.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
