/** Which entry of the journal last settled a vote: its declaration, or its close before that. */
import type { MeetingEntry } from '@quorate/domain';

const lastOf = (entries: readonly MeetingEntry[], voteId: string, type: 'vote.declared' | 'vote.closed') =>
  entries.findLast((entry) => entry.type === type && entry.data.voteId === voteId)?.no ?? null;

/** The number of the declaration; null before it. */
export function declaredNo(entries: readonly MeetingEntry[], voteId: string): number | null {
  return lastOf(entries, voteId, 'vote.declared');
}

/** The number of the declaration, else of the close; null while the vote is open. */
export function settledNo(entries: readonly MeetingEntry[], voteId: string): number | null {
  return declaredNo(entries, voteId) ?? lastOf(entries, voteId, 'vote.closed');
}
