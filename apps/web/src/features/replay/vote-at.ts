/** The vote that mattered at a moment of the meeting. */
import type { MeetingState, Vote } from '@quorate/domain';

/** The last vote on the item on the table, whatever became of it; between items the one that is still open, if any. */
export function voteAt(state: MeetingState): Vote | null {
  const onTable = state.votes.findLast(({ itemId }) => itemId === state.currentItemId);
  return onTable ?? state.votes.findLast(({ stage }) => stage === 'open') ?? null;
}
