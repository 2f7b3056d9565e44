/** What is on the table: going to an item, closing it, deferring it. */
import { type Result, accept, refuse } from '../../value/refusal.js';
import { checkReason } from '../check-text.js';
import { type Deciders, entryOf, write } from '../decided.js';
import { findItem } from '../find.js';
import type { MeetingState } from '../meeting-state.js';
import { openVote } from '../select.js';

/** An item whose vote is open stays on the table, so that nobody votes on what the room has left. */
function checkMayLeave(state: MeetingState): Result<null> {
  if (openVote(state) === null) return accept(null);
  const sentence = 'A vote on the item on the table is open. Close or annul it before you leave the item.';
  return refuse('conflict', 'vote-open', sentence);
}

export const tableDeciders = {
  'item.open': ({ itemId, from }, { state }) => {
    const item = findItem(state, itemId);
    if (!item.ok) return item;
    if (from !== state.currentItemId) {
      const sentence =
        'The meeting has moved to another item meanwhile. Look at the agenda and choose again.';
      return refuse('conflict', 'item-moved-on', sentence, 'from');
    }
    if (state.currentItemId === itemId) {
      return refuse('conflict', 'item-on-table', 'This item is on the table already.', 'itemId');
    }
    const free = checkMayLeave(state);
    return free.ok ? write(entryOf('item.opened', item.value, { itemId })) : free;
  },
  'item.close': ({ itemId }, { state }) => {
    const item = findItem(state, itemId);
    if (!item.ok) return item;
    if (state.currentItemId !== itemId) {
      return refuse(
        'conflict',
        'item-not-on-table',
        'This item is not on the table. Go to it first.',
        'itemId',
      );
    }
    const free = checkMayLeave(state);
    return free.ok ? write(entryOf('item.closed', item.value, { itemId })) : free;
  },
  'item.defer': ({ itemId, reason }, { state }) => {
    const item = findItem(state, itemId);
    if (!item.ok) return item;
    if (item.value.state === 'deferred') {
      return refuse('conflict', 'item-deferred', 'This item is deferred already.', 'itemId');
    }
    const free = state.currentItemId === itemId ? checkMayLeave(state) : accept(null);
    if (!free.ok) return free;
    const why = checkReason(reason);
    return why.ok ? write(entryOf('item.deferred', item.value, { itemId, reason: why.value })) : why;
  },
} satisfies Partial<Deciders>;
