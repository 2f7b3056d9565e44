/** Who came, who sent apologies and what that made of the quorum, as the minutes tell it. */
import type { GuestPresence } from '../meeting/attendance/guest.js';
import type { MeetingState, SeatPresence } from '../meeting/meeting-state.js';
import type { Conduct } from '../meeting/writing/writing.js';
import { seatIn } from '../meeting/attendance/seat-index.js';
import { presentSeats } from '../meeting/select.js';
import type { QuorumReading } from '../quorum/quorum.js';
import { lackingBesidesNumber } from '../quorum/say-quorum.js';
import { sayList } from '../value/plain-english.js';

/** "Network seat 1", or a neutral word to a reader who does not know the seats. */
export function seatLabel(state: MeetingState, seatId: string): string {
  return seatIn(state.roster?.seats ?? [], seatId)?.label ?? 'a seat';
}

/** Who sits in the seat: "Jo Member (Network seat 1)", "Al Ternate (Network seat 2, as alternate)". */
export function saySitter(state: MeetingState, { seatId, person, asAlternate }: SeatPresence): string {
  const seat = seatLabel(state, seatId);
  return `${person?.name ?? 'Someone'} (${seat}${asAlternate ? ', as alternate' : ''})`;
}

/** Who sat in the seats: "Present: Jo Member (Network seat 1) and ...". */
export function sayPresent(state: MeetingState): string {
  const sitters = presentSeats(state).map((presence) => saySitter(state, presence));
  return sitters.length === 0 ? 'No member was present.' : `Present: ${sayList(sitters)}.`;
}

/** Who attended without a seat: "In attendance: Sam (secretary)."; null when nobody did. */
export function sayInAttendance({ others, guests }: MeetingState): string | null {
  const there = [...others.map(({ name, role }) => `${name} (${role})`), ...guests.map(sayGuest)];
  return there.length === 0 ? null : `In attendance: ${sayList(there)}.`;
}

/** "Ruth Penrose (auditor, guest)". */
export function sayGuest({ name, capacity }: Pick<GuestPresence, 'name' | 'capacity'>): string {
  return `${name} (${capacity}, guest)`;
}

/** "Apologies were received from Network seat 2 and Consumer seat."; null when there were none. */
export function sayApologies(state: MeetingState): string | null {
  const absent = state.seats.filter((seat) => seat.state === 'apologies');
  if (absent.length === 0) return null;
  return `Apologies were received from ${sayList(absent.map(({ seatId }) => seatLabel(state, seatId)))}.`;
}

/** "20 of 23 seats in post were filled, and 12 were needed"; where no number of seats is needed only how many were. */
export function sayFigures(reading: QuorumReading, conduct: Conduct = 'meeting'): string {
  const { present, inPost, needed } = reading;
  const figures =
    conduct === 'written'
      ? `ballots stood for ${present} of ${inPost} seats in post, and ${needed} were needed`
      : `${present} of ${inPost} seats in post were filled${needed === 0 ? '' : `, and ${needed} were needed`}`;
  const { qualifying } = reading;
  const persons =
    qualifying === undefined
      ? []
      : [`${qualifying.present} qualifying persons for different holders, and ${qualifying.needed} needed`];
  return [figures, ...persons, ...lackingBesidesNumber(reading)].join('; ');
}
