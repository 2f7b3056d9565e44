/** Who is here in the seats: taken and left, and apologies. */
import type { RuleSet } from '../../rule-set/rule-set.js';
import { type Result, accept, refuse } from '../../value/refusal.js';
import { checkOptionalText } from '../check-text.js';
import type { Actor } from '../decide-context.js';
import { type Deciders, type Decision, entryOf, write } from '../decided.js';
import { findSeat } from '../find.js';
import type { MeetingState } from '../meeting-state.js';
import { checkMayPutOut } from './put-out.js';
import { isOnSeat, type RosterPerson, type RosterSeat } from './roster.js';
import { seatIn, seatsOfPerson } from './seat-index.js';

export function isSecretary(actor: Actor): boolean {
  return actor.roles.includes('secretary');
}

/** The seat, when the actor belongs to it or keeps the record as secretary. */
export function findOwnSeat(state: MeetingState, seatId: string, actor: Actor): Result<RosterSeat> {
  const seat = findSeat(state, seatId);
  if (!seat.ok || isSecretary(actor) || isOnSeat(seat.value, actor.personId)) return seat;
  const sentence = `You are neither the member nor an alternate of ${seat.value.label}. Ask the secretary if that is wrong.`;
  return refuse('forbidden', 'not-your-seat', sentence, 'seatId');
}

function findSitter(
  seat: RosterSeat,
  personId: string,
  { mandates }: RuleSet,
): Result<{ person: RosterPerson; asAlternate: boolean }> {
  if (seat.member === null) {
    const sentence = `${seat.label} is vacant: it has no member, so nobody can sit in it.`;
    return refuse('conflict', 'not-in-post', sentence, 'seatId');
  }
  if (seat.member.personId === personId) return accept({ person: seat.member, asAlternate: false });
  const person = seat.alternates.find((alternate) => alternate.personId === personId);
  if (person !== undefined && !mandates.alternates) {
    const sentence = `Under the rules of this body nobody stands in for a member: only ${seat.member.name} sits in ${seat.label}.`;
    return refuse('conflict', 'no-alternates', sentence, 'personId');
  }
  if (person !== undefined) return accept({ person, asAlternate: true });
  const sentence = `This person is neither the member nor an alternate of ${seat.label}.`;
  return refuse('forbidden', 'not-on-seat', sentence, 'personId');
}

function isLot({ roster }: MeetingState, seatId: string): boolean {
  return seatIn(roster?.seats ?? [], seatId)?.holderId !== undefined;
}

/** One person may stand in for several members and represent several lots of shares, but a member who sits in their own seat sits there only. */
function checkNotElsewhere(
  state: MeetingState,
  seatId: string,
  personId: string,
  asAlternate: boolean,
): Result<null> {
  const areLots = isLot(state, seatId);
  const clash = seatsOfPerson(state.roster?.seats ?? [], personId).some((seat) => {
    if (seat.seatId === seatId) return false;
    const presence = seatIn(state.seats, seat.seatId);
    const sitsThere = presence?.state === 'present' && presence.person?.personId === personId;
    return sitsThere && !(asAlternate && presence.asAlternate) && !(areLots && seat.holderId !== undefined);
  });
  if (!clash) return accept(null);
  const sentence =
    'This person sits in another seat. Only an alternate may sit in several seats, for several members; leave the other seat first.';
  return refuse('conflict', 'already-seated', sentence, 'personId');
}

/** The member takes the place of an alternate who stands in for them; an alternate takes nobody's. */
function checkFree(
  state: MeetingState,
  seat: RosterSeat,
  personId: string,
  asAlternate: boolean,
): Result<null> {
  const presence = seatIn(state.seats, seat.seatId);
  if (presence?.state !== 'present') return accept(null);
  if (presence.person?.personId === personId) {
    return refuse('conflict', 'already-present', `This person already sits in ${seat.label}.`, 'personId');
  }
  if (!asAlternate) return accept(null);
  const sentence = `${presence.person?.name ?? 'Someone'} sits in ${seat.label}. An alternate can sit there once the seat is free.`;
  return refuse('conflict', 'seat-occupied', sentence, 'seatId');
}

function takeSeat(state: MeetingState, seat: RosterSeat, personId: string): Decision {
  if (state.roster === null) throw new Error('a seat was found without a roster');
  const sitter = findSitter(seat, personId, state.roster.ruleSet);
  if (!sitter.ok) return sitter;
  const { person, asAlternate } = sitter.value;
  const free = checkFree(state, seat, personId, asAlternate);
  if (!free.ok) return free;
  const alone = checkNotElsewhere(state, seat.seatId, personId, asAlternate);
  if (!alone.ok) return alone;
  return write(entryOf('seat.taken', null, { seatId: seat.seatId, ...person, asAlternate }));
}

/** The lots that the person represents as their first representative, and that they do not sit in yet. */
function lotsToTake({ roster, seats }: MeetingState, personId: string): readonly RosterSeat[] {
  return seatsOfPerson(roster?.seats ?? [], personId).filter(
    ({ seatId, member, holderId }) =>
      holderId !== undefined &&
      member?.personId === personId &&
      seatIn(seats, seatId)?.person?.personId !== personId,
  );
}

function takeLots(state: MeetingState, { personId, name }: Actor): Decision {
  const lots = lotsToTake(state, personId);
  if (lots.length === 0) {
    const sentence =
      'You represent no lot of shares that you do not sit in already. Ask the secretary if that is wrong.';
    return refuse('conflict', 'no-lots', sentence);
  }
  const first = checkNotElsewhere(state, lots[0]?.seatId ?? '', personId, false);
  if (!first.ok) return first;
  return write(
    ...lots.map(({ seatId }) => entryOf('seat.taken', null, { seatId, personId, name, asAlternate: false })),
  );
}

export const attendanceDeciders = {
  'seat.take': ({ seatId, personId }, { state, context }) => {
    if (personId !== context.actor.personId && !isSecretary(context.actor)) {
      const sentence =
        'You can take a seat only for yourself. Ask the secretary to mark someone else as present.';
      return refuse('forbidden', 'only-for-yourself', sentence, 'personId');
    }
    const seat = findSeat(state, seatId);
    if (!seat.ok) return seat;
    const decided = takeSeat(state, seat.value, personId);
    if (!decided.ok || personId === context.actor.personId) return decided;
    const free = checkMayPutOut(state, seatIn(state.seats, seatId), seat.value.label, context.actor);
    return free.ok ? decided : free;
  },
  'lots.take': (_command, { state, context }) => takeLots(state, context.actor),
  'seat.leave': ({ seatId }, { state, context }) => {
    const seat = findSeat(state, seatId);
    if (!seat.ok) return seat;
    const presence = seatIn(state.seats, seatId);
    if (presence?.state !== 'present') {
      return refuse('conflict', 'seat-empty', `Nobody sits in ${seat.value.label}.`, 'seatId');
    }
    if (presence.person?.personId !== context.actor.personId && !isSecretary(context.actor)) {
      const sentence = `You do not sit in ${seat.value.label}. Only who sits there, or the secretary, can leave it.`;
      return refuse('forbidden', 'not-sitting-there', sentence, 'seatId');
    }
    const free = checkMayPutOut(state, presence, seat.value.label, context.actor);
    if (!free.ok) return free;
    return write(entryOf('seat.left', null, { seatId }));
  },
  'apologies.give': ({ seatId, note }, { state, context }) => {
    const seat = findOwnSeat(state, seatId, context.actor);
    if (!seat.ok) return seat;
    const presence = seatIn(state.seats, seatId)?.state;
    if (presence === 'present') {
      const sentence = `${seat.value.label} is present. Apologies are for a seat that nobody is in.`;
      return refuse('conflict', 'seat-present', sentence, 'seatId');
    }
    if (presence === 'apologies') {
      return refuse(
        'conflict',
        'already-apologised',
        `${seat.value.label} has given apologies already.`,
        'seatId',
      );
    }
    const said = checkOptionalText(note, 'note', 300);
    return said.ok ? write(entryOf('apologies.given', null, { seatId, note: said.value })) : said;
  },
  'apologies.withdraw': ({ seatId }, { state, context }) => {
    const seat = findOwnSeat(state, seatId, context.actor);
    if (!seat.ok) return seat;
    if (seatIn(state.seats, seatId)?.state !== 'apologies') {
      return refuse('conflict', 'no-apologies', `${seat.value.label} has given no apologies.`, 'seatId');
    }
    return write(entryOf('apologies.withdrawn', null, { seatId }));
  },
} satisfies Partial<Deciders>;
