/**
 * The order of the whole agenda as bare ids, and the item numbers that follow from it: an item is numbered by its place
 * among all items, so that "item 3" is the same one to every reader, whatever they see of the others.
 */
import type { AgendaItemNow, MeetingState } from '../meeting-state.js';

/** The items in that order, each with its number; an id without an item is a gap in the numbers. */
export function arrangeAgenda(
  agenda: readonly AgendaItemNow[],
  order: readonly string[],
): readonly AgendaItemNow[] {
  const places = new Map(order.map((itemId, place) => [itemId, place]));
  return agenda
    .map((item) => ({ ...item, number: (places.get(item.itemId) ?? order.length) + 1 }))
    .toSorted((one, other) => one.number - other.number);
}

/** The order once the item stands at this position among the items of the agenda, counted from 0. */
export function orderWith(
  { agenda, agendaOrder }: Pick<MeetingState, 'agenda' | 'agendaOrder'>,
  itemId: string,
  position: number,
): readonly string[] {
  const follower = agenda.filter((item) => item.itemId !== itemId)[position];
  const others = agendaOrder.filter((id) => id !== itemId);
  const place = follower === undefined ? others.length : others.indexOf(follower.itemId);
  return others.toSpliced(place, 0, itemId);
}
