/** Whether the lots of a company are those of before, each whole or split into lots of its holder, and a roster that keeps them. */
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

/** Who acts for the holder now; as before where the register has nothing of the holder any more. */
function actingNow(seat: RosterSeat, now: readonly RosterSeat[]): RosterSeat {
  const of = now.find(({ holderId }) => holderId !== undefined && holderId === seat.holderId);
  return of === undefined ? seat : { ...seat, member: of.member, alternates: of.alternates };
}

/** The roster with the lots of the one that is known; seats that are no lots are filled as the body fills them. */
export function withLotsOf(known: Roster, roster: Roster): Roster {
  const lots = known.seats.filter(({ holderId }) => holderId !== undefined);
  if (lots.length === 0) return roster;
  const others = roster.seats.filter(({ holderId }) => holderId === undefined);
  return { ...roster, seats: [...lots.map((lot) => actingNow(lot, roster.seats)), ...others] };
}
