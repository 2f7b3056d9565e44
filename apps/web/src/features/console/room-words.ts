/** What the room screen shows at this moment, in a word or two for the console's bar. */
import { assertNever, currentItem, openVote, type MeetingState } from '@quorate/domain';
import { voteOn } from './next-step.js';

/** "Welcome", "Item 3", "Vote", "Result", "Break", "Closed". */
export function roomWords(state: MeetingState): string {
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
