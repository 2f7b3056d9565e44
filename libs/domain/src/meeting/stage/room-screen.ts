/** The room screen as the officers want it: following the meeting, held still at a moment, or blank. */
import type { MeetingEntry } from '../meeting-entry.js';
import { foldMeeting, initialMeeting } from '../fold-meeting.js';
import type { MeetingState } from '../meeting-state.js';

/** The meeting as the room screen shows it: a screen held still shows the moment at which it was held. */
export function meetingOnScreen(state: MeetingState, entries: readonly MeetingEntry[]): MeetingState {
  const { screen, since } = state.room;
  if (screen !== 'still') return state;
  const then = entries.filter(({ no }) => no <= since);
  return foldMeeting(initialMeeting, then);
}
