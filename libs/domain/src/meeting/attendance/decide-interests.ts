/** Interests: a seat that has one in an item is recused, and its vote on that item does not count. */
import { refuse } from '../../value/refusal.js';
import { checkReason, checkText } from '../check-text.js';
import { findOwnSeat } from './decide-attendance.js';
import { type Deciders, entryOf, write } from '../decided.js';
import { findItem } from '../find.js';
import { isRecused, openVotes } from '../select.js';

export const interestDeciders = {
  'interest.declare': ({ itemId, seatId, text }, { state, context }) => {
    const item = findItem(state, itemId);
    if (!item.ok) return item;
    const seat = findOwnSeat(state, seatId, context.actor);
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
    const item = findItem(state, itemId);
    if (!item.ok) return item;
    const seat = findOwnSeat(state, seatId, context.actor);
    if (!seat.ok) return seat;
    if (!isRecused(state, itemId, seatId)) {
      const sentence = `${seat.value.label} has no interest in this item to withdraw.`;
      return refuse('missing', 'no-such-interest', sentence, 'seatId');
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
