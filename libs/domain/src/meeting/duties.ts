/** The votes that wait for a person in a meeting or in writing, each with the capacity in which they vote. */
import { type Reader, maySee } from '../audience/audience.js';
import type { RollPlace } from '../counting/roll.js';
import { audienceFor } from './audiences.js';
import { checkByProxy } from './ballots/ballot-right.js';
import { endOf, findOpenVote } from './find.js';
import type { MeetingState, Vote } from './meeting-state.js';
import { proxyAt } from './proxies/proxies.js';
import { isOnSeat } from './attendance/roster.js';
import { seatIn } from './attendance/seat-index.js';
import { itemOf, openVotes, standingsNow } from './select.js';
import { isVoteOfPersons, sitterUnder, voterAt } from './ballots/voters.js';
import { capacityIn, rosterSeat } from './writing/written-voters.js';

export const CAPACITIES = ['self', 'member', 'alternate', 'proxy'] as const;
/** self: where persons vote. member, alternate: of the seat. proxy: for the member who gave it. */
export type Capacity = (typeof CAPACITIES)[number];

export const DUTY_NEEDS = ['ballot', 'seat', 'presence'] as const;
/** What the person does next: vote, take the seat, or come into the meeting. */
export type DutyNeed = (typeof DUTY_NEEDS)[number];

/** One vote that waits for one place; a person has as many as places that wait for them. */
export interface Duty {
  readonly voteId: string;
  readonly question: string;
  readonly seatId: string;
  readonly label: string;
  readonly capacity: Capacity;
  /** The member for whom an alternate or a proxy votes. */
  readonly memberName: string | null;
  readonly needs: DutyNeed;
  /** When it is over by itself; null where an officer closes it by hand. */
  readonly closesAt: string | null;
  readonly secret: boolean;
}

type Standing = Pick<Duty, 'capacity' | 'memberName' | 'needs'>;

/** Where persons vote: as themselves, once they are there if the rules want that. */
function ofPerson(state: MeetingState, vote: Vote, place: RollPlace, personId: string): Standing | null {
  if (place.seatId !== personId) return null;
  const needs = voterAt(state, vote, place) === personId ? 'ballot' : 'presence';
  return { capacity: 'self', memberName: null, needs };
}

/** In writing: as member, or as an alternate where the rules let one vote. */
function inWriting(state: MeetingState, vote: Vote, place: RollPlace, personId: string): Standing | null {
  const seat = rosterSeat(state, place.seatId);
  const capacity = capacityIn(seat, vote, personId);
  if (capacity === null) return null;
  const memberName = capacity === 'alternate' ? (seat?.member?.name ?? null) : null;
  return { capacity, memberName, needs: 'ballot' };
}

/** In a meeting: who sits in the seat; while nobody does, whoever may take it. */
function inSeat(state: MeetingState, vote: Vote, place: RollPlace, personId: string): Standing | null {
  const seat = rosterSeat(state, place.seatId);
  const presence = seatIn(state.seats, place.seatId);
  const sitter = sitterUnder(vote.ruleSet, presence);
  const isMember = seat?.member?.personId === personId;
  const mayTake = presence?.state !== 'present' && seat !== null && isOnSeat(seat, personId);
  const isBarred = !isMember && vote.ruleSet?.mandates.alternates === false;
  if (sitter !== personId && (!mayTake || isBarred)) return null;
  return {
    capacity: isMember ? 'member' : 'alternate',
    memberName: isMember ? null : (seat?.member?.name ?? null),
    needs: sitter === personId ? 'ballot' : 'seat',
  };
}

function byProxy(
  state: MeetingState,
  vote: Vote,
  place: RollPlace,
  personId: string,
  now: string,
): Standing | null {
  const proxy = proxyAt(state, vote, place.seatId, now);
  if (proxy?.holder.personId !== personId || !checkByProxy(vote, place, proxy).ok) return null;
  return { capacity: 'proxy', memberName: proxy.member.name, needs: 'ballot' };
}

function standingAt(
  state: MeetingState,
  vote: Vote,
  place: RollPlace,
  personId: string,
  now: string,
): Standing | null {
  if (isVoteOfPersons(vote)) return ofPerson(state, vote, place, personId);
  const own = state.conduct === 'written' ? inWriting : inSeat;
  return own(state, vote, place, personId) ?? byProxy(state, vote, place, personId, now);
}

/** The votes whose question the reader may read and that take ballots now. */
function votesFor(state: MeetingState, reader: Reader, now: string): Vote[] {
  return openVotes(state).filter(
    (vote) =>
      vote.hands === null &&
      findOpenVote(state, vote.voteId, now).ok &&
      maySee(audienceFor('vote.opened', itemOf(state, vote.itemId)), reader),
  );
}

/** What waits for the reader: each place that has neither voted nor withdrawn and that they may vote for. */
export function dutiesOf(state: MeetingState, reader: Reader, now: string): Duty[] {
  const { personId } = reader;
  if (personId === null) return [];
  return votesFor(state, reader, now).flatMap((vote) => {
    const standings = standingsNow(state, vote);
    return vote.roll.flatMap((place) => {
      const waits = standings[place.place] === 'not-voted' || standings[place.place] === 'absent';
      const standing = waits ? standingAt(state, vote, place, personId, now) : null;
      if (standing === null) return [];
      const { voteId, question } = vote;
      const { seatId, label } = place;
      const secret = vote.secret !== null;
      return [{ voteId, question, seatId, label, ...standing, closesAt: endOf(vote), secret }];
    });
  });
}

/** Soonest close first; what is closed by hand may close at any moment, so it comes before. */
export function bySoonestClose(one: Pick<Duty, 'closesAt'>, other: Pick<Duty, 'closesAt'>): number {
  return (one.closesAt ?? '').localeCompare(other.closesAt ?? '');
}

const CAPACITY_WORDS: Readonly<Record<Capacity, string>> = {
  ...{ self: '', member: '', alternate: ', as alternate for', proxy: ', as proxy of' },
};

/** "for Small Supplier seat 2, as alternate for Ann Lee"; "as yourself" where persons vote. */
export function sayCapacity({
  label,
  capacity,
  memberName,
}: Pick<Duty, 'label' | 'capacity' | 'memberName'>): string {
  if (capacity === 'self') return 'as yourself';
  return `for ${label}${memberName === null ? '' : `${CAPACITY_WORDS[capacity]} ${memberName}`}`;
}
