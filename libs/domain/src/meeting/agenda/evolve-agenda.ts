/** How the entries about agenda items change a meeting's state, for readers who see all of the items or only some. */
import { arrangeAgenda } from './agenda-order.js';
import type { Evolvers } from '../evolver.js';
import type { AgendaItem, AgendaItemNow, MeetingState } from '../meeting-state.js';

function inOrder(
  state: MeetingState,
  agenda: readonly AgendaItemNow[],
  agendaOrder: readonly string[],
): MeetingState {
  return { ...state, agenda: arrangeAgenda(agenda, agendaOrder), agendaOrder };
}

function withAgenda(
  state: MeetingState,
  agenda: readonly AgendaItemNow[],
  order: readonly string[],
): MeetingState {
  return { ...inOrder(state, agenda, order), agendaRevision: state.agendaRevision + 1 };
}

function newlySeen(state: MeetingState, item: AgendaItem, late: boolean): AgendaItemNow {
  const onTable = state.currentItemId === item.itemId;
  return { ...item, number: 0, state: onTable ? 'now' : 'to-come', late, openedAt: null, closedAt: null };
}

/** An amended item that carries no resolution any more does not say so. */
function withoutResolution({ resolution: _, ...item }: AgendaItemNow): AgendaItemNow {
  return item;
}

function amended(state: MeetingState, item: AgendaItem): readonly AgendaItemNow[] {
  if (state.agenda.some((old) => old.itemId === item.itemId)) {
    return state.agenda.map((old) =>
      old.itemId === item.itemId ? { ...withoutResolution(old), ...item } : old,
    );
  }
  return [...state.agenda, newlySeen(state, item, false)];
}

function changeItem(state: MeetingState, itemId: string, change: Partial<AgendaItemNow>): MeetingState {
  const agenda = state.agenda.map((item) => (item.itemId === itemId ? { ...item, ...change } : item));
  return { ...state, agenda };
}

/** Nothing is on the table any more: the item that was is done, and so are the speakers' queue for it and the question being answered. */
export function settleTable(state: MeetingState, at: string): MeetingState {
  if (state.currentItemId === null) return state;
  const settled = changeItem(state, state.currentItemId, { state: 'done', closedAt: at });
  const speakers = state.speakers.map((request) => {
    if (request.state === 'waiting') return { ...request, state: 'withdrawn' as const };
    return request.state === 'speaking' ? { ...request, state: 'done' as const } : request;
  });
  return { ...settled, currentItemId: null, speakers, questionTaken: null };
}

export const agendaEvolvers = {
  'item.added': (state, { item, order, late }) =>
    withAgenda(state, [...state.agenda, newlySeen(state, item, late)], order),
  'item.amended': (state, { item, order }) => withAgenda(state, amended(state, item), order),
  'item.moved': (state, { order }) => withAgenda(state, state.agenda, order),
  // Once the meeting is called the others keep the numbers by which people know them.
  'item.removed': (state, { itemId }) =>
    withAgenda(
      state,
      state.agenda.filter((item) => item.itemId !== itemId),
      state.stage === 'planned' ? state.agendaOrder.filter((id) => id !== itemId) : state.agendaOrder,
    ),
  'agenda.ordered': (state, { order }) => inOrder(state, state.agenda, order),
  'item.opened': (state, { itemId }, { at }) => ({
    ...changeItem(settleTable(state, at), itemId, { state: 'now', openedAt: at, closedAt: null }),
    currentItemId: itemId,
    questionTaken: null,
  }),
  'item.closed': (state, { itemId }, { at }) =>
    state.currentItemId === itemId ? settleTable(state, at) : state,
  'item.deferred': (state, { itemId }, { at }) => {
    const settled = state.currentItemId === itemId ? settleTable(state, at) : state;
    return changeItem(settled, itemId, { state: 'deferred' });
  },
} satisfies Partial<Evolvers>;
