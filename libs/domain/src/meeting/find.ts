/** Finds what a command names, or refuses with what to do about it. */
import { clearanceOf } from '../access/clearance.js';
import { maySee } from '../audience/audience.js';
import { ukTimeWithSeconds } from '../calendar/uk-time.js';
import { type Result, accept, refuse } from '../value/refusal.js';
import type { AgendaItemNow, MeetingState, SpeakerRequest, Vote } from './meeting-state.js';
import type { MeetingRecord } from './records/record.js';
import type { RosterSeat } from './attendance/roster.js';
import { audienceFor } from './audiences.js';
import type { Actor } from './decide-context.js';
import { seatIn } from './attendance/seat-index.js';
import { itemOf } from './select.js';

const NO_ITEM = refuse(
  'missing',
  'no-such-item',
  'This item is not on the agenda (any more). Look at the agenda again.',
  'itemId',
);

/** The agenda item a command names. */
export function findItem(state: MeetingState, itemId: string): Result<AgendaItemNow> {
  const item = itemOf(state, itemId);
  return item === null ? NO_ITEM : accept(item);
}

/** The same for whoever is not an officer: an item that they may not read is not there for them. */
export function findItemFor(
  { personId, roles }: Actor,
  state: MeetingState,
  itemId: string,
): Result<AgendaItemNow> {
  const item = findItem(state, itemId);
  const reader = { clearance: clearanceOf(roles), personId };
  return item.ok && !maySee(audienceFor('item.added', item.value), reader) ? NO_ITEM : item;
}

/** The item a command names, where it may name none. */
export function findItemOrNone(state: MeetingState, itemId: string | null): Result<AgendaItemNow | null> {
  return itemId === null ? accept(null) : findItem(state, itemId);
}

/** The seat of the body a command names. */
export function findSeat(state: MeetingState, seatId: string): Result<RosterSeat> {
  const seat = seatIn(state.roster?.seats ?? [], seatId);
  const sentence = 'This body has no such seat. Look at the list of seats again.';
  return seat === null ? refuse('missing', 'no-such-seat', sentence, 'seatId') : accept(seat);
}

/** The vote a command names. */
export function findVote(state: MeetingState, voteId: string): Result<Vote> {
  const vote = state.votes.find((candidate) => candidate.voteId === voteId);
  const sentence = 'This meeting has no such vote. Look at the item on the table again.';
  return vote === undefined ? refuse('missing', 'no-such-vote', sentence, 'voteId') : accept(vote);
}

/** A secret vote takes no ballots, hands or times by the ways of an open one. */
export function checkNotSecret({ ruleSet }: Vote): Result<null> {
  if (ruleSet?.visibility !== 'secret') return accept(null);
  const sentence =
    'This vote is secret: ballots go into its box alone, on a paper that each voter takes. Use the page of the vote.';
  return refuse('conflict', 'vote-secret', sentence, 'voteId');
}

/** The instant after which nothing more is taken in the vote: when it was to close, and the grace of its rules. */
export function endOf({ closesAt, ruleSet }: Vote): string | null {
  if (closesAt === null) return null;
  const grace = (ruleSet?.close.graceSeconds ?? 0) * 1000;
  return new Date(Date.parse(closesAt) + grace).toISOString();
}

function refuseClosed(closedAt: string): Result<never> {
  const sentence = `The vote closed at ${ukTimeWithSeconds(closedAt)} UK time; your ballot was not counted.`;
  return refuse('conflict', 'vote-closed', sentence, 'voteId');
}

/** The vote, while it is open and its time is not over, whether or not its close is written yet. */
export function findOpenVote(state: MeetingState, voteId: string, now: string): Result<Vote> {
  const vote = findVote(state, voteId);
  if (!vote.ok) return vote;
  const { stage, closedAt, closesAt } = vote.value;
  if (stage === 'open') {
    const end = endOf(vote.value);
    return end === null || closesAt === null || now <= end ? vote : refuseClosed(closesAt);
  }
  if (stage === 'prepared') {
    return refuse('conflict', 'vote-not-open', 'This vote is not open yet. Wait for its opening.', 'voteId');
  }
  if (stage !== 'annulled' && closedAt !== null) return refuseClosed(closedAt);
  const sentence = 'This vote was annulled; your ballot was not counted. Wait for a new vote to open.';
  return refuse('conflict', 'vote-not-open', sentence, 'voteId');
}

/** The note, decision, action or headline a command names. */
export function findRecord(state: MeetingState, recordId: string): Result<MeetingRecord> {
  const record = state.records.find((candidate) => candidate.recordId === recordId);
  const sentence = 'This meeting has no such note, decision, action or headline. Look at the minutes again.';
  return record === undefined ? refuse('missing', 'no-such-record', sentence, 'recordId') : accept(record);
}

/** The place in the speakers' queue a command names. */
export function findRequest(state: MeetingState, requestId: string): Result<SpeakerRequest> {
  const request = state.speakers.find((candidate) => candidate.requestId === requestId);
  const sentence = 'This request to speak is not in the queue. Look at the queue again.';
  return request === undefined
    ? refuse('missing', 'no-such-request', sentence, 'requestId')
    : accept(request);
}
