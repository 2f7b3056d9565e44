/**
 * Who was in which seat, who had withdrawn from the item, and which officers were there, just before an entry of the
 * journal. In a decision in writing a ballot stands for a presence, and before the call everyone in post does.
 */
import type { Fields } from './fields.js';
import type { Entry } from './journal.js';

export interface Seat {
  readonly seatId: string;
  readonly constituencyId: string;
  /** The seat has a member, present or not. */
  readonly inPost: boolean;
  readonly memberId: string | null;
  /** The member and the alternates, who may sit in it. */
  readonly personIds: readonly string[];
}

export interface Attendance {
  readonly seats: readonly Seat[];
  /** The seats that count as there, under the rules about alternates. */
  readonly present: Pick<ReadonlySet<string>, 'has'>;
  /** The seats whose silence is their own: those present, and in writing every one. */
  readonly asked: Pick<ReadonlySet<string>, 'has'>;
  /** Seats that have withdrawn from the item. */
  readonly recused: ReadonlySet<string>;
  /** Everybody in the meeting, in a seat or without one; and of them and the members those whom an interest keeps from voting. */
  readonly persons: ReadonlySet<string>;
  readonly recusedPersons: ReadonlySet<string>;
  /** The roles that somebody was there in: chair, secretary, observer. */
  readonly roles: ReadonlySet<string>;
}

interface Standing {
  seats: readonly Seat[];
  chairId: string | null;
  readonly present: Map<string, string>;
  /** Seats in which somebody stands in for the member. */
  readonly stoodIn: Set<string>;
  readonly others: Map<string, string>;
  readonly recused: Set<string>;
  isWritten: boolean;
  hasSecretary: boolean;
  /** The seats by their place on the roll of the vote on the item; empty before it was opened. */
  roll: readonly string[];
  voteId: string | null;
  readonly voted: Set<string>;
}

function seatOf(seat: Fields): Seat {
  const inPost = seat.has('member');
  const persons = [...(inPost ? [seat.object('member')] : []), ...seat.objects('alternates')];
  return {
    seatId: seat.text('seatId'),
    constituencyId: seat.text('constituencyId'),
    inPost,
    memberId: inPost ? seat.object('member').text('personId') : null,
    personIds: persons.map((person) => person.text('personId')),
  };
}

/** Whoever was taken off a seat no longer sits in it; everyone else stays. */
function setRoster(now: Standing, roster: Fields): void {
  now.seats = roster.objects('seats').map(seatOf);
  now.hasSecretary = roster.list('secretaries').length > 0;
  now.chairId = roster.has('chair') ? roster.object('chair').text('personId') : null;
  const stays = new Map(now.seats.map(({ seatId, personIds }) => [seatId, personIds]));
  for (const [seatId, personId] of now.present) {
    if (!stays.get(seatId)?.includes(personId)) now.present.delete(seatId);
  }
}

function apply(now: Standing, { type, data }: Entry, itemId: string): void {
  switch (type) {
    case 'meeting.planned':
      now.isWritten = data.value('conduct') === 'written';
      break;
    case 'vote.opened':
      if (data.text('itemId') === itemId) now.voteId = data.text('voteId');
      break;
    case 'roll.frozen':
      if (data.text('voteId') === now.voteId)
        now.roll = data.objects('roll').map((line) => line.text('seatId'));
      break;
    case 'ballot.cast':
      if (data.text('voteId') === now.voteId) {
        for (const place of data.list('places')) now.voted.add(now.roll[Number(place)] ?? '');
      }
      break;
    case 'roster.set':
      setRoster(now, data.object('roster'));
      break;
    case 'seat.taken':
      now.present.set(data.text('seatId'), data.text('personId'));
      if (data.flag('asAlternate')) now.stoodIn.add(data.text('seatId'));
      else now.stoodIn.delete(data.text('seatId'));
      break;
    case 'seat.left':
    case 'apologies.given':
    case 'apologies.withdrawn':
      now.present.delete(data.text('seatId'));
      break;
    case 'person.joined':
      now.others.set(data.text('personId'), data.text('role'));
      break;
    case 'person.left':
      now.others.delete(data.text('personId'));
      break;
    case 'interest.declared':
      if (data.text('itemId') === itemId) now.recused.add(data.text('seatId'));
      break;
    case 'interest.withdrawn':
      if (data.text('itemId') === itemId) now.recused.delete(data.text('seatId'));
      break;
    default:
  }
}

/** Whom the interests keep from voting themselves: members of those seats, and who sits in them. */
function recusedPersonsOf({ seats, present, recused }: Standing): Set<string> {
  const members = seats.filter(({ seatId }) => recused.has(seatId)).map(({ memberId }) => memberId);
  const sitting = [...recused].map((seatId) => present.get(seatId) ?? null);
  return new Set([...members, ...sitting].filter((personId) => personId !== null));
}

/**
 * The attendance as the shown entries before this number make it, under rules that let alternates stand in or not; null
 * where no roster is shown.
 */
export function attendanceBefore(
  entries: readonly Entry[],
  no: number,
  itemId: string,
  alternates: boolean,
): Attendance | null {
  const now: Standing = {
    seats: [],
    chairId: null,
    present: new Map(),
    stoodIn: new Set(),
    others: new Map(),
    recused: new Set(),
    isWritten: false,
    hasSecretary: false,
    roll: [],
    voteId: null,
    voted: new Set(),
  };
  const before = entries.filter((entry) => entry.no < no);
  if (!before.some(({ type }) => type === 'roster.set')) return null;
  for (const entry of before) apply(now, entry, itemId);
  return now.isWritten ? inWriting(now) : inMeeting(now, alternates);
}

/** Nobody meets: before the opening everyone is asked, and then whoever voted or withdrew is there. */
function inWriting(now: Standing): Attendance {
  const { seats, chairId, hasSecretary, voteId, voted } = now;
  const asked = new Set(seats.map(({ seatId }) => seatId));
  const recused = voteId === null ? new Set<string>() : now.recused;
  const present = voteId === null ? asked : new Set([...voted, ...recused]);
  const offices = [...(chairId === null ? [] : ['chair']), ...(hasSecretary ? ['secretary'] : [])];
  const persons = { persons: new Set<string>(), recusedPersons: new Set<string>() };
  return { seats, present, asked, recused, ...persons, roles: new Set(offices) };
}

function inMeeting(now: Standing, alternates: boolean): Attendance {
  const { seats, chairId, present, stoodIn, others, recused } = now;
  // A chair with a seat of their own is there as chair too.
  const inSeat = chairId !== null && [...present.values()].includes(chairId);
  const there = new Map([...present].filter(([seatId]) => alternates || !stoodIn.has(seatId)));
  return {
    ...{ seats, recused, present: there, asked: there },
    persons: new Set([...others.keys(), ...present.values()]),
    recusedPersons: recusedPersonsOf(now),
    roles: new Set([...others.values(), ...(inSeat ? ['chair'] : [])]),
  };
}
