/** Ballots: cast by who sits in the seat or by proxy, one or several together, or recorded by the secretary for someone on the telephone. */
import type { RollPlace } from '../../counting/roll.js';
import { type Refusal, type Result, accept, refuse } from '../../value/refusal.js';
import { putInBox, abstainedAt } from './ballot-box.js';
import { recordedFor } from './ballot-readers.js';
import { proxyCasterAt } from './proxy-ballots.js';
import { checkByProxy, checkReplaces, findProxy } from './ballot-right.js';
import { castsAt } from './cast-counts.js';
import { checkReason } from '../check-text.js';
import { checkAsDirected } from '../proxies/directions.js';
import { closingOf } from '../votes/close-vote.js';
import { isPassedBy, settlingOf } from '../votes/settle-vote.js';
import type { Decided, Deciders, Decision, Situation } from '../decided.js';
import { checkNotSecret, findOpenVote } from '../find.js';
import { foldMeeting } from '../fold-meeting.js';
import type { MeetingCommandData } from '../meeting-command.js';
import type { MeetingState, Vote } from '../meeting-state.js';
import { isOnSeat } from '../attendance/roster.js';
import { seatIn } from '../attendance/seat-index.js';
import { standingsNow } from '../select.js';
import { isPlaceRecused, isVoteOfPersons, voterAt } from './voters.js';
import { proxyThere, recordByProxy } from './record-by-proxy.js';
import { type SealedCast, seal } from './seal-ballot.js';
import { isBallotOfGroups } from '../writing/ballot-of-groups.js';
import { isResolvedInWriting } from '../writing/resolving.js';
import { checkVotesInWriting, isRecordedInWriting } from '../writing/written-voters.js';

type Asked = MeetingCommandData['ballots.cast']['ballots'][number];

/** The vote, while it takes ballots. */
export function findBallotVote({ state, context }: Situation, voteId: string): Result<Vote> {
  const vote = findOpenVote(state, voteId, context.now);
  const open = vote.ok ? checkNotSecret(vote.value) : vote;
  if (!open.ok) return open;
  if (!vote.ok || vote.value.hands === null) return vote;
  const sentence =
    'This vote is taken by show of hands, so it takes no ballots. Tell the secretary how you vote.';
  return refuse('conflict', 'hands-entered', sentence, 'voteId');
}

/** The place of the seat on the roll, where it may vote. */
export function findPlace(state: MeetingState, vote: Vote, seatId: string): Result<RollPlace> {
  const place = seatIn(vote.roll, seatId);
  if (place === null) {
    const what = isVoteOfPersons(vote) ? 'This person' : 'This seat';
    const sentence = `${what} is not on the roll of this vote. Ask the secretary if that is wrong.`;
    return refuse('forbidden', 'not-on-roll', sentence, 'seatId');
  }
  if (isPlaceRecused(state, vote, place)) {
    const sentence = `${place.label} has declared an interest in this item and does not vote on it.`;
    return refuse('conflict', 'recused', sentence, 'seatId');
  }
  return accept(place);
}

/** A person's ballot is their own; where the rules want them present, they vote while they are. */
function refuseOther({ seatId, label }: RollPlace, personId: string): Result<never> {
  if (seatId !== personId) {
    return refuse('forbidden', 'not-your-vote', `Only ${label} casts this vote.`, 'seatId');
  }
  const sentence = 'You are not marked as present. Join the meeting first, then vote.';
  return refuse('conflict', 'not-present', sentence, 'seatId');
}

/** A ballot is cast by who votes at its place now, nobody else: who sits in the seat, as the rules allow, or the person. */
export function checkVotesThere(
  state: MeetingState,
  vote: Vote,
  place: RollPlace,
  personId: string,
): Result<null> {
  if (voterAt(state, vote, place) === personId) return accept(null);
  if (isVoteOfPersons(vote)) return refuseOther(place, personId);
  const { seatId } = place;
  const sitter = seatIn(state.seats, seatId)?.person ?? null;
  if (sitter?.personId === personId) {
    const sentence = `Under the rules of this vote nobody stands in for a member: only the member votes for ${place.label}.`;
    return refuse('conflict', 'no-alternates', sentence, 'seatId');
  }
  const seat = seatIn(state.roster?.seats ?? [], seatId);
  if (seat === null || !isOnSeat(seat, personId)) {
    return refuse('forbidden', 'not-your-seat', 'You can vote only for the seat you sit in.', 'seatId');
  }
  const sentence =
    sitter === null
      ? `You are not marked as present for ${seat.label}. Join the meeting first, then vote.`
      : `${sitter.name} sits in ${seat.label} and votes there. Take the seat first, then vote.`;
  return refuse('conflict', 'not-present', sentence, 'seatId');
}

/** The meeting as it is with the ballot in it. */
function withBallot({ state, box, context }: Situation, ballot: SealedCast): Situation {
  const { personId, name } = context.actor;
  const stamp = { no: state.no + 1, at: context.now, by: { personId, name } };
  const after = foldMeeting(state, [{ ...ballot.entry, ...stamp }]);
  return { state: after, box: putInBox(box, ballot.sealed), context };
}

function voteIn({ votes }: MeetingState, voteId: string): Vote {
  const vote = votes.find((one) => one.voteId === voteId);
  if (vote === undefined) throw new Error(`vote ${voteId} is gone`);
  return vote;
}

/** Every place has voted or withdrawn, and nobody is still to be heard on what was recorded for them. */
function isComplete(state: MeetingState, vote: Vote): boolean {
  const isHeard = standingsNow(state, vote).every((one) => one === 'voted' || one === 'recused');
  return isHeard && !isRecordedInWriting(state, vote);
}

/** The close with its count, where the rules want it once all have voted or withdrawn; that of a resolution in writing once it is passed, and not before. */
function closeIfSettled({ state, box }: Situation, voteId: string): Decided[] {
  const vote = voteIn(state, voteId);
  if (isResolvedInWriting(vote)) {
    const settling = settlingOf(state, box, vote);
    // What an officer wrote down counts at the end, and passes nothing before who it is for could answer.
    const byOwn =
      vote.recordedPlaces.length === 0
        ? settling
        : settlingOf(state, abstainedAt(box, voteId, vote.recordedPlaces), vote);
    return isPassedBy(byOwn) ? settling : [];
  }
  return vote.ruleSet?.close.whenAllVoted === true && isComplete(state, vote)
    ? closingOf(state, box, vote)
    : [];
}

/** By one's own right where one has it, else by proxy. */
function cast(situation: Situation, vote: Vote, { seatId, answer }: Asked): Result<SealedCast> {
  const { state, box, context } = situation;
  const { personId } = context.actor;
  const found = findPlace(state, vote, seatId);
  if (!found.ok) return found;
  const place = found.value;
  const own =
    state.conduct === 'written'
      ? checkVotesInWriting(state, box, vote, place, personId)
      : checkVotesThere(state, vote, place, personId);
  if (own.ok) {
    const replaces = checkReplaces(vote, place, { byProxy: false });
    return replaces.ok ? seal(situation, vote, place, answer, {}, { castBy: personId }) : replaces;
  }
  const proxy = findProxy(state, vote, place, personId, context.now);
  if (!proxy.ok) return proxy;
  if (proxy.value === null) return own;
  const { proxyId, member } = proxy.value;
  const may = checkByProxy(vote, place, proxy.value);
  if (!may.ok) return may;
  const directed = checkAsDirected(vote, place, context.directionsOf(proxyId), answer);
  const persons = { castBy: personId, castFor: member.personId };
  return directed.ok ? seal(situation, vote, place, answer, { proxyId }, persons) : directed;
}

/**
 * Nobody's own ballot is replaced by an officer, also where who cast it has left the seat since; what was recorded, or cast
 * by proxy, may be.
 */
function checkNotTheirOwn(vote: Vote, { place, label }: RollPlace): Result<null> {
  const { castCounts, recordedPlaces, proxyBallots } = vote;
  const isForOthers = recordedPlaces.includes(place) || proxyCasterAt(proxyBallots, place) !== null;
  if (castsAt(castCounts, place) === 0 || isForOthers) return accept(null);
  const sentence = `Who votes for ${label} has cast a ballot of their own. Only who votes there can change it.`;
  return refuse('conflict', 'own-ballot-stands', sentence, 'seatId');
}

/** In a meeting members of a company vote in person or by proxy (CA 2006 s.284): an officer writes down the vote of who is there. */
function checkHolderThere(
  { conduct, roster, seats }: MeetingState,
  { seatId, label }: RollPlace,
): Result<null> {
  const isLot = seatIn(roster?.seats ?? [], seatId)?.holderId !== undefined;
  if (conduct === 'written' || !isLot || (seatIn(seats, seatId)?.person ?? null) !== null)
    return accept(null);
  const sentence = `Nobody is here for ${label}, in its seat or as its proxy. Members vote in person or by proxy, so no vote is recorded for who did not come.`;
  return refuse('conflict', 'not-present', sentence, 'seatId');
}

function record(
  situation: Situation,
  vote: Vote,
  { seatId, answer }: Asked,
  reason: string,
): Result<SealedCast> {
  const { state } = situation;
  const place = findPlace(state, vote, seatId);
  if (!place.ok) return place;
  if (isBallotOfGroups(state.conduct, vote)) {
    const sentence = `${place.value.label} votes by its own contacts; nobody records a ballot for a voting group.`;
    return refuse('forbidden', 'groups-vote-themselves', sentence, 'seatId');
  }
  const isOfSeat = !isVoteOfPersons(vote);
  if (isOfSeat && (seatIn(state.roster?.seats ?? [], seatId)?.member ?? null) === null) {
    const sentence = `${place.value.label} has no member any more, so no vote can be recorded for it.`;
    return refuse('conflict', 'not-in-post', sentence, 'seatId');
  }
  const proxy = proxyThere({ state, now: situation.context.now }, vote, place.value);
  if (proxy !== null) return recordByProxy(situation, vote, place.value, { answer, reason, proxy });
  const there = checkHolderThere(state, place.value);
  if (!there.ok) return there;
  const replaces = checkReplaces(vote, place.value, { byProxy: false });
  if (!replaces.ok) return replaces;
  const stands = checkNotTheirOwn(vote, place.value);
  if (!stands.ok) return stands;
  const why = checkReason(reason);
  if (!why.ok) return why;
  const castFor = recordedFor(state, vote, place.value);
  const persons = { castBy: situation.context.actor.personId, ...(castFor === null ? {} : { castFor }) };
  return seal(situation, vote, place.value, answer, { recordedBecause: why.value }, persons);
}

/** The ballot written down, and the close where it completes the vote. */
function one(situation: Situation, { voteId }: Vote, ballot: Result<SealedCast>): Decision {
  if (!ballot.ok) return ballot;
  return accept([ballot.value, ...closeIfSettled(withBallot(situation, ballot.value), voteId)]);
}

function refuseAll({ kind, code, sentence, field }: Refusal, index: number): Result<never> {
  return refuse(kind, code, `No vote was recorded. ${sentence}`, `ballots.${index}.${field ?? 'seatId'}`);
}

/** Each is decided on the meeting with those before it, and the first that is refused refuses them all. */
export function castTogether(situation: Situation, voteId: string, asked: readonly Asked[]): Decision {
  if (new Set(asked.map(({ seatId }) => seatId)).size !== asked.length) {
    const sentence = 'No vote was recorded. A seat is named twice; vote once for each.';
    return refuse('invalid', 'seat-twice', sentence, 'ballots');
  }
  const ballots: SealedCast[] = [];
  let now = situation;
  for (const [index, ballot] of asked.entries()) {
    const done = cast(now, voteIn(now.state, voteId), ballot);
    if (!done.ok) return refuseAll(done.refusal, index);
    ballots.push(done.value);
    now = withBallot(now, done.value);
  }
  return accept([...ballots, ...closeIfSettled(now, voteId)]);
}

export const ballotDeciders = {
  'ballot.cast': ({ voteId, ...asked }, situation) => {
    const vote = findBallotVote(situation, voteId);
    return vote.ok ? one(situation, vote.value, cast(situation, vote.value, asked)) : vote;
  },
  'ballots.cast': ({ voteId, ballots }, situation) => {
    const vote = findBallotVote(situation, voteId);
    return vote.ok ? castTogether(situation, voteId, ballots) : vote;
  },
  'ballot.record': ({ voteId, reason, ...asked }, situation) => {
    const vote = findBallotVote(situation, voteId);
    return vote.ok ? one(situation, vote.value, record(situation, vote.value, asked, reason)) : vote;
  },
} satisfies Partial<Deciders>;
