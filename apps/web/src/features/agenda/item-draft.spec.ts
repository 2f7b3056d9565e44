/** Proves how a typed agenda item is read: complete, incomplete, RED with and without named persons. */
import { describe, expect, it } from '@jest/globals';
import { emptyDraft, readDraft } from './item-draft.js';

const complete = {
  ...emptyDraft,
  title: ' Welcome ',
  purpose: 'information',
  owner: 'Chair',
  minutes: '5',
  classification: 'WHITE',
};

describe('an agenda item as typed', () => {
  it('names every field that is missing', () => {
    const read = readDraft(emptyDraft);
    expect(Object.keys('errors' in read ? read.errors : {})).toEqual([
      'title',
      'purpose',
      'owner',
      'minutes',
      'classification',
    ]);
  });

  it('trims what was typed and leaves out what is empty', () => {
    expect(readDraft(complete)).toMatchObject({
      item: { title: 'Welcome', plannedMinutes: 5, modification: null },
    });
  });

  it('asks for named persons on a RED item and drops them from any other', () => {
    const red = { ...complete, classification: 'RED' };
    expect(readDraft(red)).toMatchObject({ errors: { namedPersons: expect.stringContaining('RED') } });
    expect(readDraft({ ...red, namedPersons: ['p1'] })).toMatchObject({ item: { namedPersons: ['p1'] } });
    expect(readDraft({ ...complete, namedPersons: ['p1'] })).toMatchObject({ item: { namedPersons: [] } });
  });

  it('knows a modification number when it sees one', () => {
    expect(readDraft({ ...complete, modification: 'MP188' })).toMatchObject({
      item: { modification: 'MP188' },
    });
    expect(readDraft({ ...complete, modification: '188' })).toHaveProperty('errors.modification');
  });
});
