/** Writing the agenda: adding, amending, moving and removing items, before and after it is frozen. */
import { isWithin } from '../../audience/readership.js';
import { type Result, accept, refuse } from '../../value/refusal.js';
import { orderWith } from './agenda-order.js';
import { checkItem } from './check-item.js';
import { checkReason } from '../check-text.js';
import { type Deciders, type Decision, entryOf, type Situation, write } from '../decided.js';
import { findItem } from '../find.js';
import type { NewAgendaItem } from '../meeting-command.js';
import type { NewMeetingEntry } from '../meeting-entry.js';
import type { AgendaItem, AgendaItemNow, MeetingState } from '../meeting-state.js';
import { papersOf } from '../papers/paper.js';
import { checkAsNoticed } from '../notice/check-noticed.js';

function checkRevision(state: MeetingState, agendaRevision: number): Result<number> {
  if (agendaRevision === state.agendaRevision) return accept(agendaRevision);
  const sentence =
    'Someone changed the agenda while you were editing. Look at it again and repeat your change.';
  return refuse('conflict', 'agenda-changed', sentence, 'agendaRevision');
}

function checkPosition(position: number, last: number): Result<number> {
  if (Number.isSafeInteger(position) && position >= 0 && position <= last) return accept(position);
  const sentence = `The agenda has no position ${position + 1}; give one from 1 to ${last + 1}.`;
  return refuse('invalid', 'no-such-position', sentence, 'position');
}

/** What was shown to more people cannot be taken back from them, so an item is only ever opened up. */
function checkNotNarrowed(old: AgendaItemNow, item: Omit<AgendaItem, 'itemId'>): Result<null> {
  if (isWithin(old, item)) return accept(null);
  const sentence =
    'Others have already been able to read this item, so it cannot be closed to them. Remove or defer it and add a new one.';
  return refuse('conflict', 'cannot-narrow', sentence, 'item.classification');
}

function checkRemovable(state: MeetingState, item: AgendaItemNow): Result<null> {
  if (state.stage !== 'planned' && !item.late) {
    const sentence = 'The agenda was frozen when the meeting was called. Defer the item instead.';
    return refuse('conflict', 'agenda-frozen', sentence, 'itemId');
  }
  if (papersOf(state.papers, item.itemId).length > 0) {
    const sentence = 'This item has papers. Take them back first.';
    return refuse('conflict', 'item-has-papers', sentence, 'itemId');
  }
  const belongs = (thing: { readonly itemId: string | null }): boolean => thing.itemId === item.itemId;
  const begun =
    item.state !== 'to-come' ||
    [state.votes, state.records, state.interests, state.questions].some((list) => list.some(belongs));
  if (!begun) return accept(null);
  const sentence =
    'This item has been taken, or something is on record for it, such as a question. Defer it instead.';
  return refuse('conflict', 'item-begun', sentence, 'itemId');
}

/** The change, and its order of the agenda in bare ids where not everyone may read the change itself. */
function writeOrdered(change: NewMeetingEntry, order: readonly string[]): Decision {
  return change.audience === 'public'
    ? write(change)
    : write(change, entryOf('agenda.ordered', null, { order }));
}

function amend({ state, context }: Situation, old: AgendaItemNow, asked: NewAgendaItem): Decision {
  const item = checkItem(asked, state.roster, context.now);
  if (!item.ok) return item;
  const noticed = checkAsNoticed(state, old.resolution, item.value.resolution);
  if (!noticed.ok) return noticed;
  const kept = checkNotNarrowed(old, item.value);
  if (!kept.ok) return kept;
  const voting = state.votes.some(
    (vote) => vote.itemId === old.itemId && (vote.stage === 'open' || vote.stage === 'closed'),
  );
  if (voting) {
    const sentence =
      'A vote on this item is open or not declared. Change the item once the outcome is declared.';
    return refuse('conflict', 'vote-open', sentence, 'itemId');
  }
  const amended = { ...item.value, itemId: old.itemId };
  const order = state.agendaOrder;
  return write(entryOf('item.amended', amended, { item: amended, order }));
}

export const agendaDeciders = {
  'item.add': ({ item: asked, position, agendaRevision }, { state, context }) => {
    const fresh = checkRevision(state, agendaRevision);
    if (!fresh.ok) return fresh;
    const checked = checkItem(asked, state.roster, context.now);
    if (!checked.ok) return checked;
    const noticed = checkAsNoticed(state, undefined, checked.value.resolution);
    if (!noticed.ok) return noticed;
    const at = checkPosition(position, state.agenda.length);
    if (!at.ok) return at;
    const item = { ...checked.value, itemId: context.newId() };
    const order = orderWith(state, item.itemId, at.value);
    return writeOrdered(entryOf('item.added', item, { item, order, late: state.stage !== 'planned' }), order);
  },
  'item.amend': ({ itemId, item, agendaRevision }, situation) => {
    const fresh = checkRevision(situation.state, agendaRevision);
    if (!fresh.ok) return fresh;
    const old = findItem(situation.state, itemId);
    return old.ok ? amend(situation, old.value, item) : old;
  },
  'item.move': ({ itemId, position, agendaRevision }, { state }) => {
    const fresh = checkRevision(state, agendaRevision);
    if (!fresh.ok) return fresh;
    const item = findItem(state, itemId);
    if (!item.ok) return item;
    const at = checkPosition(position, state.agenda.length - 1);
    if (!at.ok) return at;
    const order = orderWith(state, itemId, at.value);
    return writeOrdered(entryOf('item.moved', item.value, { itemId, order }), order);
  },
  'item.remove': ({ itemId, reason, agendaRevision }, { state }) => {
    const fresh = checkRevision(state, agendaRevision);
    if (!fresh.ok) return fresh;
    const item = findItem(state, itemId);
    if (!item.ok) return item;
    const removable = checkRemovable(state, item.value);
    if (!removable.ok) return removable;
    const why = checkReason(reason);
    if (!why.ok) return why;
    const removed = entryOf('item.removed', item.value, { itemId, reason: why.value });
    if (state.stage !== 'planned') return write(removed);
    const order = state.agendaOrder.filter((id) => id !== itemId);
    return writeOrdered(removed, order);
  },
} satisfies Partial<Deciders>;
