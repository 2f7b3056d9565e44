/** Proves how a typed plan of a meeting is read. */
import { describe, expect, it } from '@jest/globals';
import { emptyPlan, readPlan } from './plan-draft.js';

const typed = {
  bodyId: 'b1',
  kind: 'ex-committee',
  title: ' Ex-committee vote ',
  date: '2022-01-12',
  start: '10:00',
  end: '11:00',
  place: 'Online',
} as const;

describe('a meeting as planned', () => {
  it('names every field that is missing', () => {
    const read = readPlan(emptyPlan(''));
    expect(Object.keys('errors' in read ? read.errors : {})).toHaveLength(7);
  });

  it('must end after it starts', () => {
    expect(readPlan({ ...typed, end: '09:59' })).toHaveProperty('errors.end');
  });

  it('is sent trimmed, with a number only when one was asked for', () => {
    expect(readPlan(typed)).toMatchObject({ plan: { title: 'Ex-committee vote', numbered: false } });
    expect(readPlan({ ...typed, kind: 'numbered' })).toMatchObject({ plan: { numbered: true } });
  });
});
