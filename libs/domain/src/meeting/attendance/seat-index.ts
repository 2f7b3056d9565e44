/** Finds a seat in a long list at once: a body of a thousand seats looks one up for every ballot. */
import type { RosterSeat } from './roster.js';

const indexes = new WeakMap<readonly { readonly seatId: string }[], ReadonlyMap<string, number>>();

/** The position of the seat in the list, or -1; the list must not change afterwards. */
export function indexOfSeat(list: readonly { readonly seatId: string }[], seatId: string): number {
  let index = indexes.get(list);
  if (index === undefined) {
    index = new Map(list.map((seat, position) => [seat.seatId, position]));
    indexes.set(list, index);
  }
  return index.get(seatId) ?? -1;
}

/** The seat with this id, or null. */
export function seatIn<Seat extends { readonly seatId: string }>(
  list: readonly Seat[],
  seatId: string,
): Seat | null {
  return list[indexOfSeat(list, seatId)] ?? null;
}

type Held = Pick<RosterSeat, 'member' | 'alternates'>;

const byPerson = new WeakMap<readonly Held[], ReadonlyMap<string, readonly Held[]>>();

function seatsByPerson<Seat extends Held>(list: readonly Seat[]): ReadonlyMap<string, readonly Seat[]> {
  const seats = new Map<string, Seat[]>();
  for (const seat of list) {
    for (const person of [seat.member, ...seat.alternates]) {
      if (person === null) continue;
      const theirs = seats.get(person.personId);
      if (theirs === undefined) seats.set(person.personId, [seat]);
      else theirs.push(seat);
    }
  }
  return seats;
}

/** The seats of which the person is the member or an alternate, in the order of the list, which must not change afterwards. */
export function seatsOfPerson<Seat extends Held>(list: readonly Seat[], personId: string): readonly Seat[] {
  const known =
    (byPerson.get(list) as ReadonlyMap<string, readonly Seat[]> | undefined) ?? seatsByPerson(list);
  byPerson.set(list, known);
  return known.get(personId) ?? [];
}

/** The list with another record of the seat at this position; found as fast as in the list before. */
export function withSeatAt<Seat extends { readonly seatId: string }>(
  list: readonly Seat[],
  position: number,
  seat: Seat,
): readonly Seat[] {
  const changed = list.with(position, seat);
  const index = indexes.get(list);
  if (index !== undefined) indexes.set(changed, index);
  return changed;
}
