/** The votes behind the ballots of an election, as they stand now. */
import type { ElectionView } from '@quorate/contracts';
import { type LiveMeeting, useMeetings } from '../../live/index.js';
import type { VoteOf } from './desk-step.js';

export interface BallotVotes {
  /** One for each ballot, in their order. */
  readonly meetings: readonly LiveMeeting[];
  readonly voteOf: VoteOf;
}

/** Follows every ballot while the desk is shown. */
export function useBallotVotes({ ballots }: Pick<ElectionView, 'ballots'>): BallotVotes {
  const meetings = useMeetings(ballots.map(({ meetingId }) => meetingId));
  const votes = meetings.flatMap(({ state }) => state.votes);
  return { meetings, voteOf: (voteId) => votes.find((vote) => vote.voteId === voteId) };
}
