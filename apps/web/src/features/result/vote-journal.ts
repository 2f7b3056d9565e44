/** Where a vote stands in the journal: the numbers and times of its entries, as far as the reader may see them. */
import type { MeetingEntry } from '@quorate/domain';

export interface JournalPlace {
  readonly no: number;
  readonly at: string;
}

export interface VoteJournal {
  readonly opened: JournalPlace | null;
  /** Number of the last ballot; readers below the body see none. */
  readonly lastBallot: JournalPlace | null;
  readonly closed: JournalPlace | null;
  readonly declared: JournalPlace | null;
}

/** Finds the entries of the vote. */
export function voteJournal(entries: readonly MeetingEntry[], voteId: string): VoteJournal {
  const placeOf = (type: MeetingEntry['type']): JournalPlace | null =>
    entries.findLast(
      (entry) => entry.type === type && 'voteId' in entry.data && entry.data.voteId === voteId,
    ) ?? null;
  return {
    opened: placeOf('vote.opened'),
    lastBallot: placeOf('ballot.cast'),
    closed: placeOf('vote.closed'),
    declared: placeOf('vote.declared'),
  };
}
