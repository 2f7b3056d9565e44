/** Proves which command a written record becomes, and what it lacks. */
import { describe, expect, it } from '@jest/globals';
import { emptyRecord, readRecord } from './record-draft.js';

describe('a record as written', () => {
  it('says what is missing', () => {
    expect(readRecord(emptyRecord('note', null))).toHaveProperty('errors.text');
    expect(readRecord({ ...emptyRecord('action', null), text: 'Confirm' })).toHaveProperty('errors.owner');
    expect(readRecord({ ...emptyRecord('decision', null), text: 'Approved' })).toHaveProperty('errors.text');
  });

  it('becomes the command of its kind, with the item it was begun on', () => {
    const action = { ...emptyRecord('action', 'i1'), text: ' Confirm ', owner: 'SECAS', due: '' };
    expect(readRecord(action)).toEqual({
      command: { type: 'action.give', itemId: 'i1', text: 'Confirm', owner: 'SECAS', due: null },
    });
  });

  it('has who objected and what the Chair ruled', () => {
    const objection = { ...emptyRecord('objection', 'i1'), text: 'Lot 12 was sold.' };
    expect(readRecord(objection)).toEqual({
      errors: { owner: 'Say who raised it.', ruling: 'Write what the Chair ruled.' },
    });
    expect(readRecord({ ...objection, owner: 'Jo Bell', ruling: 'Not upheld.' })).toEqual({
      command: {
        ...{ type: 'objection.write', itemId: 'i1', by: 'Jo Bell' },
        ...{ text: 'Lot 12 was sold.', ruling: 'Not upheld.' },
      },
    });
  });

  it('makes one line of a headline', () => {
    const headline = { ...emptyRecord('headline', null), text: 'Board approves\n  MP188' };
    expect(readRecord(headline)).toMatchObject({ command: { text: 'Board approves MP188' } });
  });
});
