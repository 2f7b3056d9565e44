/** Proves what a correction sends, what it asks for first, and how earlier ones are told. */
import { describe, expect, it } from '@jest/globals';
import type { MeetingRecord } from '@quorate/domain';
import { beginCorrection, readCorrection, sayReplaced } from './correction-draft.js';

const record: MeetingRecord = {
  recordId: 'r1',
  kind: 'action',
  itemId: null,
  audience: 'body',
  text: 'Publish it',
  at: '2021-12-22T10:00:00.000Z',
  no: 7,
  action: { number: '61/01', owner: 'SECAS', due: '2022-01-14' },
  reports: [],
  corrections: [],
  struck: false,
};
const note: MeetingRecord = { ...record, kind: 'note', action: null };
const draft = beginCorrection(record);

describe('a correction', () => {
  it('changes the owner and takes the due date away', () => {
    const changed = { ...draft, owner: ' The Chair ', due: '', reason: 'Agreed by mail' };
    expect(readCorrection(record, changed)).toEqual({
      command: {
        type: 'record.correct',
        recordId: 'r1',
        text: 'Publish it',
        action: { owner: 'The Chair', due: null },
        reason: 'Agreed by mail',
      },
    });
  });

  it('of a note leaves owner and date out', () => {
    const changed = { ...beginCorrection(note), text: 'Publish', reason: 'Shorter' };
    expect(readCorrection(note, changed)).toMatchObject({ command: { text: 'Publish', action: null } });
  });

  it('asks for a change, an owner and a reason', () => {
    expect(readCorrection(record, draft)).toEqual({
      errors: { text: 'Change something, or go back.', reason: 'Give the reason.' },
    });
    expect(readCorrection(record, { ...draft, text: ' ', owner: '', reason: 'x' })).toEqual({
      errors: { text: 'Write it first.', owner: 'Say who does it.' },
    });
  });

  it('is told by what it replaced', () => {
    const was = { text: record.text, action: record.action, reason: 'x', at: record.at };
    const action = { number: '61/01', owner: 'The Chair', due: null };
    expect(sayReplaced(was, { text: 'Publish it', action })).toBe('SECAS, due 14 Jan 2022');
    expect(sayReplaced(was, { text: 'Publish', action: record.action })).toBe('“Publish it”');
  });
});
