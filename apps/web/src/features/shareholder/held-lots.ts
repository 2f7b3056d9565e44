/** The lots of one holder in a meeting, as the record date made them its seats, and what the person may do for them. */
import { isOnSeat, type MeetingState, type RosterSeat, seatsOfHolder } from '@quorate/domain';

export interface HeldLots {
  readonly lots: readonly RosterSeat[];
  readonly votes: number;
  /** The person acts for the holder. */
  readonly isMine: boolean;
  /** Those in which the person is the member, who gives proxies and votes in advance for them. */
  readonly led: readonly RosterSeat[];
}

/** Empty for a holder that the record date did not find. */
export function heldLots({ roster }: MeetingState, holderId: string, personId: string): HeldLots {
  const lots = roster === null ? [] : seatsOfHolder(roster, holderId);
  return {
    lots,
    votes: lots.reduce((sum, { weight = 1 }) => sum + weight, 0),
    isMine: lots.some((seat) => isOnSeat(seat, personId)),
    led: lots.filter(({ member }) => member?.personId === personId),
  };
}
