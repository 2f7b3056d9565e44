/** A result names the journal entries it rests on, as far as the reader may see them. */
import type { MeetingEntry } from '@quorate/domain';
import { describe, expect, it } from '@jest/globals';
import { voteJournal } from './vote-journal.js';

function entry(no: number, part: Pick<MeetingEntry, 'type' | 'data'>): MeetingEntry {
  return { no, at: `2021-12-22T10:00:0${no}.000Z`, by: null, audience: 'public', ...part } as MeetingEntry;
}

const entries = [
  entry(1, { type: 'vote.opened', data: { voteId: 'a', itemId: 'i', question: 'Should it?' } }),
  entry(2, { type: 'ballot.cast', data: { voteId: 'a', places: [0, 1] } }),
  entry(3, { type: 'ballot.cast', data: { voteId: 'b', places: [0] } }),
  entry(4, { type: 'ballot.cast', data: { voteId: 'a', places: [2] } }),
  entry(5, { type: 'vote.annulled', data: { voteId: 'b', reason: 'Wrong question' } }),
];

describe('voteJournal', () => {
  it('finds the entries of this vote and no other', () => {
    const { opened, lastBallot, closed } = voteJournal(entries, 'a');
    expect([opened?.no, lastBallot?.no, closed]).toEqual([1, 4, null]);
  });

  it('has nothing to name for a reader who saw nothing', () => {
    expect(voteJournal([], 'a')).toEqual({ opened: null, lastBallot: null, closed: null, declared: null });
  });
});
