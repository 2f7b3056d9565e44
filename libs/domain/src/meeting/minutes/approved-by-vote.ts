/** Which minutes a vote or a decision of a later meeting is about, and which a vote approves. */
import { proposalOutcome } from '../../vote/vote-outcome.js';
import type { MeetingState } from '../meeting-state.js';
import { sayMeeting } from '../say-meeting.js';
import { itemOf } from '../select.js';
import type { MinutesApproval, MinutesRef } from './minutes-life.js';

/** The minutes that an item carried on which this vote was held or this decision written; null where it carried none. */
export function minutesBehind(state: MeetingState, sourceId: string): MinutesRef | null {
  const vote = state.votes.find(({ voteId }) => voteId === sourceId);
  const record = state.records.find(({ recordId }) => recordId === sourceId);
  return itemOf(state, vote?.itemId ?? record?.itemId ?? null)?.minutesOf ?? null;
}

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
