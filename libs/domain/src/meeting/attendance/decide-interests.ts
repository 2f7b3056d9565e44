/** Interests: a seat that has one in an item is recused, and its vote on that item does not count. */
import { type Result, refuse } from '../../value/refusal.js';
import { checkReason, checkText } from '../check-text.js';
import type { Actor } from '../decide-context.js';
import { type Deciders, entryOf, write } from '../decided.js';
import { findItemFor, findSeat } from '../find.js';
import { castsAt } from '../ballots/cast-counts.js';
import type { MeetingState, Vote } from '../meeting-state.js';
import { isRecused, openVotes } from '../select.js';
import { isSecretary } from './decide-attendance.js';
import type { RosterSeat } from './roster.js';
import { seatIn } from './seat-index.js';

/** True once a ballot was cast for the seat, or its ballot paper was taken. */
function hasVoted({ roll, castCounts, secret }: Vote, seatId: string): boolean {
  const place = seatIn(roll, seatId)?.place;
  return place !== undefined && (castsAt(castCounts, place) > 0 || (secret?.issued.includes(place) ?? false));
}

/**
 * The seat, for its member or who sits in it. In a meeting the secretary declares for others too, but not once they have
 * voted in an open vote on the item: it would take their ballot away. In writing it would take away the vote of somebody
 * who is not there to say otherwise, and could end the window early.
 */
function findDeclarersSeat(
  state: MeetingState,
  itemId: string,
  seatId: string,
  actor: Actor,
): Result<RosterSeat> {
  const seat = findSeat(state, seatId);
  if (!seat.ok) return seat;
  const sits = seatIn(state.seats, seatId);
  const isSitting = sits?.state === 'present' && sits.person?.personId === actor.personId;
  if (isSitting || seat.value.member?.personId === actor.personId) return seat;
  if (!isSecretary(actor)) {
    const sentence = `You neither hold ${seat.value.label} nor sit in it. Ask the secretary if that is wrong.`;
    return refuse('forbidden', 'not-your-seat', sentence, 'seatId');
  }
  if (state.conduct === 'written') {
    const sentence = `In writing only the member declares an interest. Ask the member for ${seat.value.label} to do it on the page of the ballot.`;
    return refuse('forbidden', 'members-own-interest', sentence, 'seatId');
  }
  if (!openVotes(state).some((vote) => vote.itemId === itemId && hasVoted(vote, seatId))) return seat;
  const sentence = `A vote on this item is open, and ${seat.value.label} has voted. Only who votes for the seat can declare an interest now.`;
  return refuse('conflict', 'own-ballot-stands', sentence, 'seatId');
}

export const interestDeciders = {
  'interest.declare': ({ itemId, seatId, text }, { state, context }) => {
    const item = findItemFor(context.actor, state, itemId);
    if (!item.ok) return item;
    const seat = findDeclarersSeat(state, itemId, seatId, context.actor);
    if (!seat.ok) return seat;
    if (isRecused(state, itemId, seatId)) {
      const sentence = `${seat.value.label} has declared an interest in this item already.`;
      return refuse('conflict', 'interest-declared', sentence, 'seatId');
    }
    const said = checkText(text, 'text', 500);
    if (!said.ok) return said;
    return write(entryOf('interest.declared', item.value, { itemId, seatId, text: said.value }));
  },
  'interest.withdraw': ({ itemId, seatId, reason }, { state, context }) => {
    const item = findItemFor(context.actor, state, itemId);
    if (!item.ok) return item;
    const seat = findDeclarersSeat(state, itemId, seatId, context.actor);
    if (!seat.ok) return seat;
    if (!isRecused(state, itemId, seatId)) {
      const sentence = `${seat.value.label} has no interest in this item to withdraw.`;
      return refuse('missing', 'no-such-interest', sentence, 'seatId');
    }
    if (seat.value.member?.personId !== context.actor.personId && !isSecretary(context.actor)) {
      const sentence = `You sit in ${seat.value.label} for its member. Ask the member or the secretary to withdraw the interest.`;
      return refuse('forbidden', 'members-own-interest', sentence, 'seatId');
    }
    if (openVotes(state).some((vote) => vote.itemId === itemId)) {
      const sentence =
        'A vote on this item is open. An interest can be withdrawn before it opens or after it closes.';
      return refuse('conflict', 'vote-open', sentence, 'itemId');
    }
    const why = checkReason(reason);
    if (!why.ok) return why;
    return write(entryOf('interest.withdrawn', item.value, { itemId, seatId, reason: why.value }));
  },
} satisfies Partial<Deciders>;
