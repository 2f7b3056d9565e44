/** A party's categories are dated: the page says what holds today and keeps the history. */
import { describe, expect, it } from '@jest/globals';
import { categoriesOn, sayWithdrawalChange } from './party-words.js';

const period = (name: string, from: string, until: string | null) => ({
  categoryId: name,
  name,
  from,
  until,
});

describe('categoriesOn', () => {
  it('tells what holds from what was and what is to come', () => {
    const categories = [
      period('Small Supplier', '2014-05-01', '2019-03-31'),
      period('Large Supplier', '2019-04-01', null),
      period('Other SEC Party', '2022-06-01', null),
    ];
    expect(categoriesOn({ categories }, '2021-12-17')).toEqual({
      now: ['Large Supplier'],
      history: ['Small Supplier until 31 Mar 2019', 'Other SEC Party from 1 Jun 2022'],
    });
  });

  it('holds on the first and on the last day', () => {
    const categories = [period('Gas Network', '2021-12-17', '2021-12-17')];
    expect(categoriesOn({ categories }, '2021-12-17').now).toEqual(['Gas Network until 17 Dec 2021']);
  });
});

describe('a changed withdrawal', () => {
  it('is told with what was recorded and why it was changed', () => {
    const change = { was: '2020-01-01', became: '2021-01-01', reason: 'The notice says 2021' };
    expect(sayWithdrawalChange(change)).toBe(
      'Withdrawal of 1 Jan 2020 moved to 1 Jan 2021: The notice says 2021',
    );
    expect(sayWithdrawalChange({ ...change, became: null, reason: 'It stays' })).toBe(
      'Withdrawal of 1 Jan 2020 taken back: It stays',
    );
  });
});
