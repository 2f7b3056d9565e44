/** The register on a record date as places to vote from: one for each lot, in the order of their numbers. */
import type { RosterPerson } from '../meeting/attendance/roster.js';
import type { Holdings } from './holdings.js';
import type { Holder } from './register-entry.js';

export interface LotSeat {
  readonly lot: number;
  /** The holder's name, with the number of the lot where the holder has several. */
  readonly label: string;
  readonly weight: number;
  readonly holderId: string;
  readonly holderName: string;
  readonly partyId: string | null;
  /** Null where nobody is authorised yet. */
  readonly member: RosterPerson | null;
  readonly alternates: readonly RosterPerson[];
}

/** The places of these holdings. */
export function lotSeats(
  { lots, representatives }: Holdings,
  holders: ReadonlyMap<string, Holder>,
): LotSeat[] {
  const counts = new Map<string, number>();
  for (const { holderId } of lots.values()) counts.set(holderId, (counts.get(holderId) ?? 0) + 1);
  return [...lots.values()]
    .toSorted((one, other) => one.lot - other.lot)
    .map(({ lot, holderId, shares }) => {
      const { name = '', partyId = null } = holders.get(holderId) ?? {};
      const [member = null, ...alternates] = representatives.get(holderId) ?? [];
      const label = counts.get(holderId) === 1 ? name : `${name}, lot ${String(lot)}`;
      return { lot, label, weight: shares, holderId, holderName: name, partyId, member, alternates };
    });
}
