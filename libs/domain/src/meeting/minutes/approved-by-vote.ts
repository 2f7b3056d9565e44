/** Which minutes a vote of a later meeting approves. */
import { proposalOutcome } from '../../vote/vote-outcome.js';
import type { MeetingState } from '../meeting-state.js';
import { sayMeeting } from '../say-meeting.js';
import { itemOf } from '../select.js';
import type { MinutesApproval, MinutesRef } from './minutes-life.js';

export interface ApprovedByVote {
  readonly minutesOf: MinutesRef;
  readonly approval: Extract<MinutesApproval, { readonly way: 'vote' | 'decision' }>;
}

/** MIN-14: a declared and binding vote that carries an item with the minutes; null of every other. */
export function approvedByVote(state: MeetingState, voteId: string): ApprovedByVote | null {
  const vote = state.votes.find((one) => one.voteId === voteId);
  const minutesOf = itemOf(state, vote?.itemId ?? null)?.minutesOf;
  if (minutesOf === undefined || vote?.stage !== 'declared' || !vote.binding) return null;
  if (proposalOutcome(vote.outcome)?.verdict !== 'approved') return null;
  const { meetingId } = state;
  const by = { itemId: vote.itemId, sourceId: voteId };
  return { minutesOf, approval: { way: 'vote', meetingId, meeting: sayMeeting(state), ...by } };
}
