/** Who is asked to agree to a resolution in writing: who held shares on the day of circulation, whoever acts for them later. */
import type { Roster, SetRoster } from '../attendance/roster.js';
import { withLotsOf } from '../attendance/standing-lots.js';
import type { MeetingState } from '../meeting-state.js';
import { isResolvedInWriting } from './resolving.js';

/** Lots keep the holder and the shares that they had at circulation. */
export function asCirculated(
  { roster: known, votes }: MeetingState,
  { roster, kept = [] }: SetRoster,
): Roster {
  return known === null || !votes.some((vote) => isResolvedInWriting(vote))
    ? roster
    : withLotsOf(known, roster, { kept, maySplit: () => false });
}
