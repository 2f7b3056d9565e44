/** How the entries about the meeting itself (planned, called, started ... cancelled) and its roster change its state. */
import type { Evolvers } from '../evolver.js';
import { settleTable } from '../agenda/evolve-agenda.js';
import {
  ATTENDING_ROLES,
  type MeetingState,
  type OtherPresence,
  type SeatPresence,
} from '../meeting-state.js';
import { proxiesUnder } from '../proxies/proxies.js';
import type { Roster, RosterSeat } from '../attendance/roster.js';
import { seatIn } from '../attendance/seat-index.js';

/** Someone who was taken off a seat no longer sits in it; everyone else stays where they are. */
function presenceUnder(seat: RosterSeat, before: readonly SeatPresence[]): SeatPresence {
  const presence = seatIn(before, seat.seatId);
  const expected: SeatPresence = {
    seatId: seat.seatId,
    state: 'expected',
    person: null,
    asAlternate: false,
    since: null,
  };
  if (presence === null) return expected;
  const sitter = presence.person;
  if (sitter === null) return presence;
  if (seat.member?.personId === sitter.personId) return { ...presence, asAlternate: false };
  if (seat.alternates.some((alternate) => alternate.personId === sitter.personId)) {
    return { ...presence, asAlternate: true };
  }
  return expected;
}

/** Whoever attended in an office that they do not hold any more stays in another of theirs, or is not there. */
function othersUnder({ chair, secretaries, observers }: Roster, others: readonly OtherPresence[]) {
  const holders = { chair: [chair], secretary: secretaries, observer: observers } as const;
  const holds = (personId: string, role: OtherPresence['role']): boolean =>
    holders[role].some((holder) => holder?.personId === personId);
  return others.flatMap((other): OtherPresence[] => {
    if (holds(other.personId, other.role)) return [other];
    const role = ATTENDING_ROLES.find((one) => holds(other.personId, one));
    return role === undefined ? [] : [{ ...other, role }];
  });
}

function withRoster(state: MeetingState, roster: Roster): MeetingState {
  const seats = roster.seats.map((seat) => presenceUnder(seat, state.seats));
  const others = othersUnder(roster, state.others);
  return { ...state, roster, seats, others, proxies: proxiesUnder(state.roster, roster, state.proxies) };
}

export const stageEvolvers = {
  'meeting.planned': (state, data) => ({ ...state, ...data }),
  // Who agreed to shorter notice of one day has agreed to no other.
  'meeting.rescheduled': (state, { startsAt, endsAt, place }) => ({
    ...{ ...state, startsAt, endsAt, place },
    shortNotice: Date.parse(startsAt) === Date.parse(state.startsAt) ? state.shortNotice : [],
  }),
  'roster.set': (state, { roster }) => withRoster(state, roster),
  'meeting.called': (state) => ({ ...state, stage: 'called' }),
  'meeting.started': (state, _data, { at }) => ({
    ...state,
    stage: 'in-session',
    startedAt: at,
    pauseNote: '',
  }),
  'meeting.paused': (state, { note }, { at }) => ({
    ...state,
    stage: 'paused',
    pausedAt: at,
    pauseNote: note,
  }),
  'meeting.resumed': (state) => ({
    ...state,
    stage: 'in-session',
    pausedAt: null,
    adjournedAt: null,
    pauseNote: '',
  }),
  'meeting.adjourned': (state, { note }, { at }) => ({
    ...state,
    stage: 'adjourned',
    // A break that becomes an adjournment has been one from its beginning.
    pausedAt: null,
    adjournedAt: state.pausedAt ?? at,
    pauseNote: note,
  }),
  'meeting.closed': (state, _data, { at }) => ({
    ...settleTable(state, at),
    stage: 'closed',
    pausedAt: null,
    closedAt: at,
    pauseNote: '',
  }),
  'meeting.reopened': (state) => ({ ...state, stage: 'in-session', closedAt: null }),
  'meeting.cancelled': (state, { reason }) => ({ ...state, stage: 'cancelled', pauseNote: reason }),
} satisfies Partial<Evolvers>;
