/** Who is asked to agree to a resolution in writing: who held shares on the day of circulation, whoever acts for them later. */
import type { Roster, RosterSeat } from '../attendance/roster.js';
import type { MeetingState } from '../meeting-state.js';
import { isResolvedInWriting } from './resolving.js';

/** Who acts for the holder now; as at circulation where the register has nothing of the holder any more. */
function actingNow(seat: RosterSeat, now: readonly RosterSeat[]): RosterSeat {
  const of = now.find(({ holderId }) => holderId !== undefined && holderId === seat.holderId);
  return of === undefined ? seat : { ...seat, member: of.member, alternates: of.alternates };
}

/** Lots keep the holder and the shares that they had at circulation; seats that are no lots are filled as the body fills them. */
export function asCirculated(state: MeetingState, roster: Roster): Roster {
  const known = state.roster;
  if (known === null || !state.votes.some((vote) => isResolvedInWriting(vote))) return roster;
  const lots = known.seats.filter(({ holderId }) => holderId !== undefined);
  if (lots.length === 0) return roster;
  const others = roster.seats.filter(({ holderId }) => holderId === undefined);
  return { ...roster, seats: [...lots.map((lot) => actingNow(lot, roster.seats)), ...others] };
}
