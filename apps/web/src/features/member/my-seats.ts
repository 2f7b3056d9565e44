/** The seats of one person in a meeting, as member, as alternate or by proxy, and who sits in them now. */
import {
  seatIn,
  seatsOfPerson,
  type MeetingState,
  type RosterSeat,
  type SeatPresence,
} from '@quorate/domain';

export interface MySeat {
  readonly seatId: string;
  readonly label: string;
  /** The person may stand in for this member; null when they are the member. */
  readonly alternateFor: string | null;
  /** The person votes for it as proxy of this member, and has no right of their own to it. */
  readonly proxyFor: string | null;
  readonly presence: SeatPresence['state'];
  /** Who sits in it now. */
  readonly sitter: { readonly personId: string; readonly name: string } | null;
  /** The person votes for it now: they sit in it, hold its proxy, or nobody meets and they may vote in writing. */
  readonly isMine: boolean;
}

/** The seats the person is member of come first, then those they may stand in for. */
export function mySeats(state: MeetingState, personId: string): readonly MySeat[] {
  const theirs = seatsOfPerson(state.roster?.seats ?? [], personId);
  const seats = theirs.filter((seat) => seat.member !== null);
  const asMember = seats.filter((seat) => seat.member?.personId === personId);
  const asAlternate = seats.filter((seat) => seat.alternates.some((one) => one.personId === personId));
  return [...asMember, ...asAlternate].map((seat) => mySeat(state, seat, personId));
}

function mySeat(state: MeetingState, seat: RosterSeat, personId: string): MySeat {
  const presence = seatIn(state.seats, seat.seatId);
  const sitter = presence?.person ?? null;
  return {
    seatId: seat.seatId,
    label: seat.label,
    alternateFor: seat.member?.personId === personId ? null : (seat.member?.name ?? null),
    proxyFor: null,
    presence: presence?.state ?? 'expected',
    sitter,
    isMine: state.conduct === 'written' || sitter?.personId === personId,
  };
}

/** "as proxy of Kit Marlow", "as alternate for Kit Marlow"; null in their own seat or as themselves. */
export function sayCapacity({ alternateFor, proxyFor }: MySeat): string | null {
  if (proxyFor !== null) return `as proxy of ${proxyFor}`;
  return alternateFor === null ? null : `as alternate for ${alternateFor}`;
}
