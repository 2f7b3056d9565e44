/** The lots that have no proxy in force, so that one can be given for them. */
import { isInForce, proxiesOfSeat, type MeetingState, type RosterSeat } from '@quorate/domain';

export function freeLots(
  state: MeetingState,
  lots: readonly RosterSeat[],
  now: string,
): readonly RosterSeat[] {
  return lots.filter(({ seatId }) => proxiesOfSeat(state, seatId).every((one) => !isInForce(one, now)));
}
