/** A vote and its run-off, from either end. */
import type { MeetingState, Vote } from '../meeting-state.js';

function voteOf({ votes }: MeetingState, voteId: string | undefined): Vote | null {
  return votes.find((vote) => vote.voteId === voteId) ?? null;
}

/** The run-off that was opened to break the tie of the vote and was not annulled; null where there is none. */
export function runOffAfter(state: MeetingState, voteId: string): Vote | null {
  const called = state.runOffs.filter((one) => one.voteId === voteId);
  const opened = called.map(({ runOffVoteId }) => voteOf(state, runOffVoteId));
  return opened.findLast((vote) => vote !== null && vote.stage !== 'annulled') ?? null;
}

/** The vote whose tie this one is to break; null where it is no run-off. */
export function runOffBefore(state: MeetingState, voteId: string): Vote | null {
  return voteOf(state, state.runOffs.find(({ runOffVoteId }) => runOffVoteId === voteId)?.voteId);
}
