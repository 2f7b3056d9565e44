/** A person holds at most one seat on any one body; alternates may stand in for several, and representatives of holders for several lots. */
import { accept, refuse, type Result } from '../value/refusal.js';

export interface HeldSeat {
  readonly label: string;
  /** The seat is a lot of shares of this holder, whom any number of people may represent for any number of lots. */
  readonly holderId?: string | null;
  readonly member: { readonly personId: string; readonly name: string } | null;
}

/** Refuses the seats of one body when two of them have the same member, and says who and where. */
export function oneSeatEach<Seat extends HeldSeat>(seats: readonly Seat[]): Result<readonly Seat[]> {
  const held = new Map<string, string>();
  for (const { label, member, holderId = null } of seats) {
    if (member === null || holderId !== null) continue;
    const first = held.get(member.personId);
    if (first !== undefined) {
      return refuse(
        'conflict',
        'second-seat',
        `${member.name} already holds ${first}. A person may hold one seat on a body: choose someone else for ${label}.`,
        'member',
      );
    }
    held.set(member.personId, label);
  }
  return accept(seats);
}
