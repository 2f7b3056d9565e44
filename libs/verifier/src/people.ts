/** The people of a meeting as the shown entries make them, taken in order: roster, seats, arrivals, interests. */
import type { Fields } from './fields.js';
import type { Entry } from './journal.js';

export interface Seat {
  readonly seatId: string;
  readonly constituencyId: string;
  /** The seat has a member, present or not. */
  readonly inPost: boolean;
  /** The holder of the shares that it is a lot of, else its member. */
  readonly owner: string;
  readonly weight: number;
  readonly memberId: string | null;
  /** The member and the alternates, who may sit in it. */
  readonly personIds: readonly string[];
}

/** Changed entry by entry, so that a walk over a long journal costs no more than its length. */
export interface People {
  /** By their id; empty before a roster is shown. */
  seats: ReadonlyMap<string, Seat>;
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

/** Before the first entry. */
export function nobodyYet(): People {
  return {
    seats: new Map(),
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
}

function ownerOf(seat: Fields, inPost: boolean): string {
  if (seat.has('holderId')) return seat.text('holderId');
  return inPost ? seat.object('member').text('personId') : seat.text('seatId');
}

function seatOf(seat: Fields): Seat {
  const inPost = seat.has('member');
  const persons = [...(inPost ? [seat.object('member')] : []), ...seat.objects('alternates')];
  return {
    seatId: seat.text('seatId'),
    constituencyId: seat.text('constituencyId'),
    inPost,
    owner: ownerOf(seat, inPost),
    weight: seat.has('weight') ? seat.count('weight') : 1,
    memberId: inPost ? seat.object('member').text('personId') : null,
    personIds: persons.map((person) => person.text('personId')),
  };
}

/** Whoever attends in an office that is theirs no more stays in another of theirs, or is not there. */
function keepOfficers(others: Map<string, string>, roster: Fields): void {
  const chair = roster.has('chair') ? [roster.object('chair')] : [];
  const ids = (holders: readonly Fields[]): string[] => holders.map((one) => one.text('personId'));
  const offices = new Map([
    ['chair', ids(chair)],
    ['secretary', ids(roster.objects('secretaries'))],
    ['observer', ids(roster.objects('observers'))],
  ]);
  for (const [personId, role] of others) {
    if (offices.get(role)?.includes(personId) === true) continue;
    const [other] = [...offices].find(([, holders]) => holders.includes(personId)) ?? [];
    if (other === undefined) others.delete(personId);
    else others.set(personId, other);
  }
}

/** Whoever was taken off a seat or out of an office is no longer there by it; everyone else stays. */
function setRoster(now: People, roster: Fields): void {
  now.seats = new Map(
    roster
      .objects('seats')
      .map(seatOf)
      .map((seat) => [seat.seatId, seat]),
  );
  now.hasSecretary = roster.list('secretaries').length > 0;
  now.chairId = roster.has('chair') ? roster.object('chair').text('personId') : null;
  for (const [seatId, personId] of now.present) {
    const seat = now.seats.get(seatId);
    if (!seat?.personIds.includes(personId)) now.present.delete(seatId);
    else if (seat.memberId === personId) now.stoodIn.delete(seatId);
    else now.stoodIn.add(seatId);
  }
  keepOfficers(now.others, roster);
}

/** The people after an entry, as far as a vote on this item asks. */
export function take(now: People, { type, data }: Entry, itemId: string): void {
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
