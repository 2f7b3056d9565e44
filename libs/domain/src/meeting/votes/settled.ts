/** Whether an item is settled by a vote. */
import type { MeetingState } from '../meeting-state.js';
import { isPollDue } from '../polls/polls.js';

/** True where the outcome of a binding vote on the item stands and no poll is to replace it. */
export function isSettled(state: MeetingState, itemId: string): boolean {
  const isDeclared = state.votes.some(
    (vote) => vote.itemId === itemId && vote.binding && vote.stage === 'declared',
  );
  return isDeclared && !isPollDue(state, itemId);
}
