/** One ballot: cast by who sits in the seat, or recorded by the secretary for someone on the telephone. */
import type { RollPlace } from '../counting/roll.js';
import { type Result, accept, refuse } from '../value/refusal.js';
import { type BallotAnswer, checkBallotAnswer } from '../vote/ballot-answer.js';
import { putInBox } from './ballot-box.js';
import { castsAt } from './cast-counts.js';
import { checkReason } from './check-text.js';
import { closingOf } from './close-vote.js';
import { type Decided, type Deciders, type Decision, type Situation, entryOf } from './decided.js';
import { checkNotSecret, findOpenVote } from './find.js';
import { foldMeeting } from './fold-meeting.js';
import type { MeetingState, SealedBallot, Vote } from './meeting-state.js';
import { isOnSeat } from './roster.js';
import { seatIn } from './seat-index.js';
import { itemOf, standingsNow } from './select.js';
import { isPlaceRecused, isVoteOfPersons, voterAt } from './voters.js';

type SealedCast = Decided & { readonly sealed: SealedBallot };

/** The vote, while it takes ballots. */
function findBallotVote({ state, context }: Situation, voteId: string): Result<Vote> {
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
  if (castsAt(vote.castCounts, place.place) > 0 && vote.ruleSet?.mayChangeBallot !== true) {
    const sentence = `${place.label} has voted, and under the rules of this vote a ballot cannot be changed.`;
    return refuse('conflict', 'already-voted', sentence, 'seatId');
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

/** The ballot, and the close with its count where every place has now voted or withdrawn. */
function withClose({ state, box, context }: Situation, ballot: SealedCast, voteId: string): Decided[] {
  const { personId, name } = context.actor;
  const stamp = { no: state.no + 1, at: context.now, by: { personId, name } };
  const after = foldMeeting(state, [{ ...ballot.entry, ...stamp }]);
  const vote = after.votes.find((one) => one.voteId === voteId);
  if (vote === undefined) throw new Error(`vote ${voteId} is gone`);
  const isComplete = standingsNow(after, vote).every((one) => one === 'voted' || one === 'recused');
  return isComplete ? [ballot, ...closingOf(after, putInBox(box, ballot.sealed), vote)] : [ballot];
}

function cast(
  situation: Situation,
  vote: Vote,
  { place, weight }: RollPlace,
  asked: BallotAnswer,
  recorded: { readonly recordedBecause?: string },
): Decision {
  const { state, context } = situation;
  const { voteId, ruleSet, options } = vote;
  if (ruleSet === null) throw new Error(`vote ${voteId} has no frozen rules`);
  const checked = checkBallotAnswer(ruleSet, options, weight, asked);
  if (!checked.ok) return checked;
  const answer = checked.value;
  const { sealed, commitment } = context.seal({ voteId, place, answer, castBy: context.actor.personId });
  const shown = ruleSet.visibility === 'roll-call-live' ? { answer } : {};
  const data = { commitment, places: [place], ...shown, ...recorded, voteId };
  const ballot = { entry: entryOf('ballot.cast', itemOf(state, vote.itemId), data), sealed };
  return accept(ruleSet.close.whenAllVoted ? withClose(situation, ballot, voteId) : [ballot]);
}

export const ballotDeciders = {
  'ballot.cast': ({ voteId, seatId, answer }, situation) => {
    const { state, context } = situation;
    const vote = findBallotVote(situation, voteId);
    if (!vote.ok) return vote;
    const place = findPlace(state, vote.value, seatId);
    if (!place.ok) return place;
    const votes = checkVotesThere(state, vote.value, place.value, context.actor.personId);
    return votes.ok ? cast(situation, vote.value, place.value, answer, {}) : votes;
  },
  'ballot.record': ({ voteId, seatId, answer, reason }, situation) => {
    const { state } = situation;
    const vote = findBallotVote(situation, voteId);
    if (!vote.ok) return vote;
    const place = findPlace(state, vote.value, seatId);
    if (!place.ok) return place;
    const isOfSeat = !isVoteOfPersons(vote.value);
    if (isOfSeat && (seatIn(state.roster?.seats ?? [], seatId)?.member ?? null) === null) {
      const sentence = `${place.value.label} has no member any more, so no vote can be recorded for it.`;
      return refuse('conflict', 'not-in-post', sentence, 'seatId');
    }
    const why = checkReason(reason);
    return why.ok ? cast(situation, vote.value, place.value, answer, { recordedBecause: why.value }) : why;
  },
} satisfies Partial<Deciders>;
