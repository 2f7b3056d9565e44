/** Whether lots are those of before, each whole or split into lots of its holder, and the roster of a meeting that keeps its own. */
import type { Roster, RosterSeat } from './roster.js';

export interface StandingLot {
  readonly seatId: string;
  readonly label: string;
  readonly holderId: string;
  readonly weight: number;
}

/** The seats that are lots of shares. */
export function lotsOf(seats: readonly RosterSeat[]): StandingLot[] {
  return seats.flatMap(({ seatId, label, holderId, weight = 1 }) =>
    holderId === undefined ? [] : [{ seatId, label, holderId, weight }],
  );
}

function sharesByHolder(lots: readonly StandingLot[]): Map<string, number> {
  const shares = new Map<string, number>();
  for (const { holderId, weight } of lots) shares.set(holderId, (shares.get(holderId) ?? 0) + weight);
  return shares;
}

/** The lots that were split since, each into itself and new ones of its holder; null where anything else changed. */
export function splitSince(
  before: readonly StandingLot[],
  now: readonly StandingLot[],
): readonly StandingLot[] | null {
  const found = new Map(now.map((lot) => [lot.seatId, lot]));
  const isKept = ({ seatId, holderId, weight }: StandingLot): boolean => {
    const lot = found.get(seatId);
    return lot?.holderId === holderId && lot.weight <= weight;
  };
  if (!before.every(isKept)) return null;
  const [held, holds] = [sharesByHolder(before), sharesByHolder(now)];
  if (held.size !== holds.size || [...held].some(([holder, shares]) => holds.get(holder) !== shares))
    return null;
  return before.filter(({ seatId, weight }) => found.get(seatId)?.weight !== weight);
}

function byHolder(seats: readonly RosterSeat[]): Map<string, RosterSeat[]> {
  const found = new Map<string, RosterSeat[]>();
  for (const seat of seats) {
    if (seat.holderId === undefined) continue;
    const theirs = found.get(seat.holderId);
    if (theirs === undefined) found.set(seat.holderId, [seat]);
    else theirs.push(seat);
  }
  return found;
}

/** What may stand in a roster beside the lots of its record date. */
interface OtherLots {
  /** Seats of an earlier record date that were kept, in which people still act. */
  readonly kept: readonly RosterSeat[];
  /** Whether the parts of this lot take its place, where it was split since. */
  readonly maySplit: (lot: StandingLot) => boolean;
}

/**
 * The roster with the lots of the one that is known, and who acts in them now; as before where nothing of the holder is left.
 * What others bought or sold since keeps no holder from having lots split. Seats that are no lots are filled as the body fills them.
 */
export function withLotsOf(known: Roster, roster: Roster, { kept, maySplit }: OtherLots): Roster {
  const before = byHolder(known.seats);
  if (before.size === 0) return roster;
  const now = byHolder([...roster.seats, ...kept]);
  const lots = new Map<string, RosterSeat>();
  for (const [holderId, theirs] of before) {
    const held = now.get(holderId) ?? [];
    const split = splitSince(lotsOf(theirs), lotsOf(held));
    const acting = held[0] === undefined ? {} : { member: held[0].member, alternates: held[0].alternates };
    const stand = split?.every(maySplit) === true ? held : theirs.map((lot) => ({ ...lot, ...acting }));
    for (const lot of stand) lots.set(lot.seatId, lot);
  }
  const others = roster.seats.filter(({ holderId }) => holderId === undefined);
  const inPlace = known.seats.flatMap(({ seatId }) => lots.get(seatId) ?? []);
  const places = new Set(inPlace.map(({ seatId }) => seatId));
  const parts = [...lots.values()].filter(({ seatId }) => !places.has(seatId));
  return { ...roster, seats: [...others, ...inPlace, ...parts] };
}
