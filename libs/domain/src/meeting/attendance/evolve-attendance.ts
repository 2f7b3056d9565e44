/** How arrivals, departures, apologies and interests change a meeting's state. */
import type { Evolvers } from '../evolver.js';
import type { MeetingState, SeatPresence } from '../meeting-state.js';
import { indexOfSeat, withSeatAt } from './seat-index.js';

function changeSeat(state: MeetingState, seatId: string, change: Omit<SeatPresence, 'seatId'>): MeetingState {
  const index = indexOfSeat(state.seats, seatId);
  return index === -1 ? state : { ...state, seats: withSeatAt(state.seats, index, { seatId, ...change }) };
}

export const attendanceEvolvers = {
  'seat.taken': (state, { seatId, personId, name, asAlternate }, { at }) =>
    changeSeat(state, seatId, { state: 'present', person: { personId, name }, asAlternate, since: at }),
  'seat.left': (state, { seatId }, { at }) =>
    changeSeat(state, seatId, { state: 'left', person: null, asAlternate: false, since: at }),
  'apologies.given': (state, { seatId }, { at }) =>
    changeSeat(state, seatId, { state: 'apologies', person: null, asAlternate: false, since: at }),
  'apologies.withdrawn': (state, { seatId }) =>
    changeSeat(state, seatId, { state: 'expected', person: null, asAlternate: false, since: null }),
  'person.joined': (state, person, { at }) => ({
    ...state,
    others: [...state.others.filter((other) => other.personId !== person.personId), { ...person, since: at }],
  }),
  'person.left': (state, { personId }) => ({
    ...state,
    others: state.others.filter((other) => other.personId !== personId),
  }),
  'guest.admitted': (state, guest, { at }) => ({
    ...state,
    guests: [...state.guests, { ...guest, since: at }],
  }),
  'guest.left': (state, { guestId }) => ({
    ...state,
    guests: state.guests.filter((guest) => guest.guestId !== guestId),
  }),
  'interest.declared': (state, { itemId, seatId, text }) => ({
    ...state,
    interests: [...state.interests, { itemId, seatId, text, withdrawn: false }],
  }),
  'interest.withdrawn': (state, { itemId, seatId }) => ({
    ...state,
    interests: state.interests.map((interest) =>
      interest.itemId === itemId && interest.seatId === seatId ? { ...interest, withdrawn: true } : interest,
    ),
  }),
} satisfies Partial<Evolvers>;
