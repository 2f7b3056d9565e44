/** What server and screens read from a meeting's state: who is here, the quorum, how each seat stands in a vote. */
import type { RollPlace } from '../counting/roll.js';
import type { QuorumReading } from '../quorum/quorum.js';
import { readQuorum } from '../quorum/read-quorum.js';
import type { QuorumRole, RuleSet } from '../rule-set/rule-set.js';
import { castsAt } from './ballots/cast-counts.js';
import type { AgendaItemNow, MeetingState, SeatPresence, Vote } from './meeting-state.js';
import { seatIn } from './attendance/seat-index.js';
import { isPlaceRecused, isThere, sitterUnder, voterAt } from './ballots/voters.js';
import { proxyAt } from './proxies/proxies.js';
import { qualifyingNow } from './attendance/qualifying-now.js';
import { quorumOfBallots } from './writing/written-quorum.js';
import { capacityIn, rosterSeat } from './writing/written-voters.js';

/** How a seat stands in a vote whose answers are not known (yet): four of the six standings, without the choice. */
export type SeatVoting = 'voted' | 'not-voted' | 'recused' | 'absent';

/** The agenda item with this id, or null when the reader does not see it. */
export function itemOf(state: MeetingState, itemId: string | null): AgendaItemNow | null {
  return state.agenda.find((item) => item.itemId === itemId) ?? null;
}

/** The item that the vote is on, or null when the reader does not see it. */
export function itemOfVote(state: MeetingState, voteId: string): AgendaItemNow | null {
  return itemOf(state, state.votes.find((vote) => vote.voteId === voteId)?.itemId ?? null);
}

/** The item on the table; null between items and when the reader may not see it. */
export function currentItem(state: MeetingState): AgendaItemNow | null {
  return itemOf(state, state.currentItemId);
}

/** The seats with somebody in them now. */
export function presentSeats(state: MeetingState): SeatPresence[] {
  return state.seats.filter((seat) => seat.state === 'present');
}

/** The votes that are taking ballots: one at most in a meeting, any number in a written decision. */
export function openVotes(state: MeetingState): Vote[] {
  return state.votes.filter((vote) => vote.stage === 'open');
}

/** The vote of a meeting that is taking ballots. */
export function openVote(state: MeetingState): Vote | null {
  return state.votes.findLast((vote) => vote.stage === 'open') ?? null;
}

/** True when an interest declared for the seat keeps it from voting on the item. */
export function isRecused(state: MeetingState, itemId: string, seatId: string): boolean {
  return state.interests.some(
    (interest) => interest.itemId === itemId && interest.seatId === seatId && !interest.withdrawn,
  );
}

/** The chair counts as present in the chair's place or in a seat of their own. */
function chairPresent(state: MeetingState): boolean {
  const chairId = state.roster?.chair?.personId;
  return (
    state.others.some((other) => other.role === 'chair') ||
    (chairId !== undefined && presentSeats(state).some((seat) => seat.person?.personId === chairId))
  );
}

function rolesPresent(state: MeetingState): QuorumRole[] {
  const secretary = state.others.some((other) => other.role === 'secretary');
  return [
    ...(chairPresent(state) ? (['chair'] as const) : []),
    ...(secretary ? (['secretary'] as const) : []),
  ];
}

/**
 * The quorum as it stands, for an item or for the meeting as a whole, under the body's default rules or those of a vote;
 * null to a reader who may not see the roster.
 */
export function quorumNow(
  state: MeetingState,
  itemId: string | null,
  ofVote: RuleSet | null = null,
): QuorumReading | null {
  if (state.roster === null) return null;
  const { seats } = state.roster;
  const ruleSet = ofVote ?? state.roster.ruleSet;
  return readQuorum({
    rule: ruleSet.quorum,
    constituencies: ruleSet.constituencies,
    rolesPresent: rolesPresent(state),
    qualifying: ruleSet.quorum.qualifyingPersons === undefined ? 0 : qualifyingNow(state, itemId, ruleSet),
    seats: seats.map((seat) => ({
      constituencyId: seat.constituencyId,
      inPost: seat.member !== null,
      present: sitterUnder(ruleSet, seatIn(state.seats, seat.seatId)) !== null,
      recused: itemId !== null && isRecused(state, itemId, seat.seatId),
    })),
  });
}

/** How one place of the roll stands now. */
export function votingAt(state: MeetingState, vote: Vote, rollPlace: RollPlace): SeatVoting {
  // A paper that was taken cannot be taken back, whatever is declared after it.
  if (vote.secret?.issued.includes(rollPlace.place) === true) return 'voted';
  if (isPlaceRecused(state, vote, rollPlace)) return 'recused';
  if (castsAt(vote.castCounts, rollPlace.place) > 0) return 'voted';
  return state.conduct === 'written' || isThere(state, vote, rollPlace) ? 'not-voted' : 'absent';
}

/** How each place of the roll stands now, indexed by place. */
export function standingsNow(state: MeetingState, vote: Vote): SeatVoting[] {
  return vote.roll.map((rollPlace) => votingAt(state, vote, rollPlace));
}

/** The places that are present, reached in writing or represented by a proxy, may vote and have not. */
export function waitingFor(state: MeetingState, vote: Vote, now: string): RollPlace[] {
  return vote.roll.filter((rollPlace) => {
    const voting = votingAt(state, vote, rollPlace);
    return (
      voting === 'not-voted' || (voting === 'absent' && proxyAt(state, vote, rollPlace.seatId, now) !== null)
    );
  });
}

/** Whether the person votes at the place by their own right: who is there for it now, or in writing its member or an alternate. */
function isVoterOf(state: MeetingState, vote: Vote, place: RollPlace, personId: string): boolean {
  return state.conduct === 'written'
    ? capacityIn(rosterSeat(state, place.seatId), vote, personId) !== null
    : voterAt(state, vote, place) === personId;
}

/** The places that the person votes for now, by their own right or by proxy, and that have not withdrawn. */
export function mayVoteFor(state: MeetingState, vote: Vote, personId: string, now: string): RollPlace[] {
  return vote.roll.filter(
    (place) =>
      (isVoterOf(state, vote, place, personId) ||
        proxyAt(state, vote, place.seatId, now)?.holder.personId === personId) &&
      !isPlaceRecused(state, vote, place),
  );
}

/** The quorum of the vote as it stands, by those present or, in writing, by the ballots. */
export function quorumOfVote(state: MeetingState, vote: Vote, ruleSet: RuleSet): QuorumReading | null {
  return state.conduct === 'written'
    ? quorumOfBallots(state, vote, ruleSet)
    : quorumNow(state, vote.itemId, ruleSet);
}
