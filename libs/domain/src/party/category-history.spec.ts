/** A party's history grows without overlap and ends on one day. */
import { describe, expect, it } from '@jest/globals';
import { accededOn, type PartyLife, withdrawalMoved, withdrawnOn, withSpell } from './category-history.js';

const small = { categoryId: 'small', from: '2014-03-01', until: null };
const party: PartyLife = { acceded: '2014-03-01', withdrawn: null, categories: [small] };

describe('withSpell', () => {
  it('[PTY-6] lets a category begin beside another and end on a date', () => {
    const large = { categoryId: 'large', from: '2018-01-01', until: null };
    const both = withSpell(party, large);
    expect(both).toEqual({ ok: true, value: [small, large] });
    const ended = withSpell({ ...party, categories: [small, large] }, { ...small, until: '2018-01-01' });
    expect(ended).toEqual({ ok: true, value: [{ ...small, until: '2018-01-01' }, large] });
  });

  it('[PTY-6] lets the same category begin again on the day it ended, but not a day before', () => {
    const once = { ...party, categories: [{ ...small, until: '2018-01-01' }] };
    expect(withSpell(once, { ...small, from: '2018-01-01' }).ok).toBe(true);
    expect(withSpell(once, { ...small, from: '2017-12-31' })).toMatchObject({
      refusal: {
        code: 'category-overlap',
        sentence: expect.stringContaining('from 1 Mar 2014 until 1 Jan 2018'),
      },
    });
  });

  it('[PTY-6] refuses periods that are reversed or outside the life of the party', () => {
    const codeOf = (from: string, until: string | null, life = party) => {
      const result = withSpell(life, { categoryId: 'large', from, until });
      return result.ok ? 'accepted' : result.refusal.code;
    };
    expect(codeOf('2018-01-01', '2018-01-01')).toBe('period-reversed');
    expect(codeOf('2014-02-28', null)).toBe('before-accession');
    const gone = { ...party, withdrawn: '2020-01-01' };
    expect(codeOf('2018-01-01', null, gone)).toBe('after-withdrawal');
    expect(codeOf('2018-01-01', '2020-01-01', gone)).toBe('accepted');
  });
});

describe('accededOn', () => {
  it('[PTY-6] moves the accession, but not past a category or the withdrawal', () => {
    expect(accededOn(party, '2013-01-01')).toMatchObject({ value: { acceded: '2013-01-01' } });
    expect(accededOn(party, '2014-03-02')).toMatchObject({ refusal: { code: 'category-before-accession' } });
    const gone = { acceded: '2014-03-01', withdrawn: '2015-01-01', categories: [] };
    expect(accededOn(gone, '2015-01-01')).toMatchObject({ refusal: { code: 'withdrawn-before-accession' } });
  });
});

describe('withdrawnOn', () => {
  it('[PTY-7] ends every category that is still held, and no other', () => {
    const ended = { categoryId: 'other', from: '2014-03-01', until: '2015-01-01' };
    const result = withdrawnOn({ ...party, categories: [ended, small] }, '2020-06-30');
    expect(result).toMatchObject({
      value: { withdrawn: '2020-06-30', categories: [ended, { ...small, until: '2020-06-30' }] },
    });
  });

  it('[PTY-7] is done once, after accession, and not before a category begins', () => {
    const codeOf = (life: PartyLife, on: string) => {
      const result = withdrawnOn(life, on);
      return result.ok ? 'accepted' : result.refusal.code;
    };
    expect(codeOf(party, '2014-03-01')).toBe('before-accession');
    expect(codeOf({ ...party, withdrawn: '2020-06-30' }, '2020-06-30')).toBe('accepted');
    expect(codeOf({ ...party, withdrawn: '2020-06-30' }, '2020-07-01')).toBe('already-withdrawn');
    const later = { categoryId: 'large', from: '2021-01-01', until: null };
    expect(codeOf({ ...party, categories: [small, later] }, '2020-06-30')).toBe('category-after-withdrawal');
  });
});

describe('withdrawalMoved', () => {
  const ended = { categoryId: 'other', from: '2014-03-01', until: '2015-01-01' };
  const left: PartyLife = {
    ...party,
    withdrawn: '2020-06-30',
    categories: [ended, { ...small, until: '2020-06-30' }],
  };

  it('[PTY-10] moves what ended with the withdrawal, later or earlier, and nothing else', () => {
    for (const on of ['2021-01-01', '2018-01-01']) {
      expect(withdrawalMoved(left, on)).toMatchObject({
        value: { withdrawn: on, categories: [ended, { ...small, until: on }] },
      });
    }
  });

  it('[PTY-10] takes the withdrawal back, so that its categories go on', () => {
    expect(withdrawalMoved(left, null)).toMatchObject({
      value: { withdrawn: null, categories: [ended, { ...small, until: null }] },
    });
  });

  it('[PTY-10] needs a recorded withdrawal, another day, and one within the life of the party', () => {
    const codeOf = (life: PartyLife, on: string | null) => {
      const result = withdrawalMoved(life, on);
      return result.ok ? 'accepted' : result.refusal.code;
    };
    expect(codeOf(party, null)).toBe('not-withdrawn');
    expect(codeOf(left, '2020-06-30')).toBe('same-withdrawal');
    expect(codeOf(left, '2014-03-01')).toBe('before-accession');
    const later = { categoryId: 'large', from: '2019-01-01', until: '2020-06-30' };
    expect(codeOf({ ...left, categories: [...left.categories, later] }, '2018-01-01')).toBe(
      'category-after-withdrawal',
    );
  });
});
