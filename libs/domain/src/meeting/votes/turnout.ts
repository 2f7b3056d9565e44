/** How many have voted is for the body until the vote closes, so to others the journal is no longer than it was before the first ballot. */
import { isOfBody, type Reader } from '../../audience/audience.js';
import type { MeetingEntry } from '../meeting-entry.js';
import type { MeetingState, Vote } from '../meeting-state.js';

function isUnderWay({ stage }: Vote): boolean {
  return stage === 'open' || stage === 'prepared';
}

/** True while the length of the journal would tell the reader how many have voted. */
export function isTurnoutKept({ votes }: MeetingState, reader: Reader): boolean {
  return !isOfBody(reader) && votes.some(isUnderWay);
}

/** The last entry before the first ballot, or the first paper taken, of the votes that are not closed. */
export function lastBeforeBallots({ votes }: MeetingState, entries: readonly MeetingEntry[]): number {
  const voteIds = new Set(votes.filter(isUnderWay).map(({ voteId }) => voteId));
  const first = entries.find(
    ({ type, data }) =>
      (type === 'ballot.cast' || type === 'ballot-paper.issued') && voteIds.has(data.voteId),
  );
  return first === undefined ? (entries.at(-1)?.no ?? 0) : first.no - 1;
}
