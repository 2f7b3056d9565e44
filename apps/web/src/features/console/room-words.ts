/** What the room screen shows at this moment, in a word or two for the console's bar, and what an officer can make of it. */
import type { AskedCommand } from '@quorate/contracts';
import {
  assertNever,
  currentItem,
  mayDo,
  meetingOnScreen,
  openVote,
  type MeetingEntry,
  type MeetingState,
  type Role,
  type RoomScreen,
} from '@quorate/domain';
import { voteOn } from './next-step.js';

const actWords: Readonly<Record<RoomScreen, string>> = {
  still: 'Hold the room screen still',
  blank: 'Blank the room screen',
  live: 'Let the room screen follow the meeting',
};

/** What can be done with the screen now: for its menu and for the palette. */
export function roomActs(
  { room }: MeetingState,
  roles: readonly Role[],
): readonly { readonly label: string; readonly send: AskedCommand }[] {
  if (!mayDo('room.show', roles)) return [];
  return (['live', 'still', 'blank'] as const)
    .filter((screen) => screen !== room.screen)
    .map((screen) => ({ label: actWords[screen], send: { type: 'room.show', screen } }));
}

/** "Item 3", "Held: item 3", "Blank". */
export function roomWords(state: MeetingState, entries: readonly MeetingEntry[]): string {
  switch (state.room.screen) {
    case 'live':
      return cardWords(state);
    case 'still':
      return `Held: ${cardWords(meetingOnScreen(state, entries))}`;
    case 'blank':
      return 'Blank';
    default:
      return assertNever(state.room.screen);
  }
}

/** "Welcome", "Item 3", "Vote", "Result", "Break", "Closed". */
function cardWords(state: MeetingState): string {
  switch (state.stage) {
    case 'planned':
    case 'called':
      return 'Welcome';
    case 'in-session':
      return sessionWords(state);
    case 'paused':
      return 'Break';
    case 'adjourned':
      return 'Adjourned';
    case 'closed':
      return 'Closed';
    case 'cancelled':
      return 'Cancelled';
    default:
      return assertNever(state.stage);
  }
}

function sessionWords(state: MeetingState): string {
  if (openVote(state) !== null) return 'Vote';
  const stage = voteOn(state, state.currentItemId)?.stage;
  if (stage === 'declared') return 'Result';
  if (stage === 'closed') return 'Vote closed';
  const item = currentItem(state);
  return item === null ? 'Agenda' : `Item ${item.number}`;
}
