/** What entries are about, and who reads it: lists across meetings stand on these. */
import { describe, expect, it } from '@jest/globals';
import { lowestReader, maySee } from '../audience/audience.js';
import { aRunningMeeting, type MeetingRun } from '../testing/a-meeting.js';
import { entriesAbout, readersOfSubject, subjectOf } from './subject.js';

const RED = { classification: 'RED', namedPersons: ['member-1'] } as const;

function lastSubject({ entries }: MeetingRun) {
  const entry = entries.at(-1);
  return entry === undefined ? null : subjectOf(entry);
}

describe('the subject of an entry', () => {
  it('is read by whoever reads the item, or whatever its record is for, until it is struck', () => {
    const { run, itemId } = aRunningMeeting({ classification: 'AMBER' });
    run.must('secretary', { type: 'headline.publish', itemId, text: 'It is agreed' });
    const headline = lastSubject(run);
    if (headline === null) throw new Error('a headline is about nothing');
    expect(readersOfSubject(run.state, headline)).toBe('public');
    expect(readersOfSubject(run.state, { kind: 'item', id: itemId, toldTo: 'public' })).toBe('body');
    run.must('secretary', { type: 'record.strike', recordId: headline.id, reason: 'Not agreed.' });
    expect(readersOfSubject(run.state, headline)).toBeNull();
    expect(lastSubject(run)?.id).toBe(headline.id);
  });

  it('of a RED item is for the persons it names', () => {
    const { run, itemId } = aRunningMeeting(RED);
    const readers = readersOfSubject(run.state, { kind: 'item', id: itemId, toldTo: 'public' });
    expect(readers).toEqual({ persons: ['member-1'] });
  });

  it('is told by entries of its kind, and by no other', () => {
    const { run } = aRunningMeeting();
    const told = entriesAbout('item', 'paper', 'record', 'result');
    for (const entry of run.entries) expect(subjectOf(entry) !== null).toBe(told.has(entry.type));
    expect(entriesAbout('record').has('item.added')).toBe(false);
  });
});

describe('the reader with the least rights', () => {
  it('may read what it is for, and nothing for more than that', () => {
    for (const audience of [
      'public',
      'parties',
      'body',
      'officers',
      { persons: ['ann'] },
      { only: ['ann'] },
    ] as const) {
      const reader = lowestReader(audience);
      expect(reader !== null && maySee(audience, reader)).toBe(true);
    }
    expect(lowestReader({ persons: [] })).toEqual({ clearance: 'officers', personId: null });
    expect(lowestReader({ only: [] })).toBeNull();
  });
});
