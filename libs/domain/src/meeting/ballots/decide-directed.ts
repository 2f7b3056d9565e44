/** Casts in one act, as directed, every place that one holds by proxy and that has not voted: the advance votes of a poll among them. */
import { type Result, accept, refuse } from '../../value/refusal.js';
import type { Deciders, Situation } from '../decided.js';
import type { MeetingCommandData } from '../meeting-command.js';
import type { Vote } from '../meeting-state.js';
import { seatIn } from '../attendance/seat-index.js';
import { directedIn, isOffered } from '../proxies/directions.js';
import { proxiesFor } from '../proxies/proxies.js';
import { castsAt } from './cast-counts.js';
import { castTogether, findBallotVote } from './decide-ballots.js';
import { isPlaceRecused, voterAt } from './voters.js';

type Asked = MeetingCommandData['ballots.cast']['ballots'][number];

/**
 * The directed ballots that wait, in the order of the roll and not of the giving, which is nobody’s to know: what is withheld
 * on a paper that offers no such answer stays uncast.
 */
function directedBallots({ state, context }: Situation, vote: Vote, personId: string): Asked[] {
  const found = proxiesFor(state, vote, personId, context.now).flatMap(({ proxyId, seatId }) => {
    const choice = directedIn(vote, context.directionsOf(proxyId));
    const place = seatIn(vote.roll, seatId);
    if (choice === null || place === null || !isOffered(vote, choice)) return [];
    const waits = castsAt(vote.castCounts, place.place) === 0 && !isPlaceRecused(state, vote, place);
    if (!waits || voterAt(state, vote, place) === personId) return [];
    return [{ place: place.place, seatId, answer: { kind: 'motion', choice } as const }];
  });
  return found
    .toSorted((one, other) => one.place - other.place)
    .map(({ seatId, answer }) => ({ seatId, answer }));
}

/** The votes given to the Chair are cast before a vote is closed by hand: whoever closes it does not hold them, and cannot lose them. */
export function checkChairHasCast(situation: Situation, vote: Vote): Result<null> {
  const { roster, proxies } = situation.state;
  if (vote.hands !== null) return accept(null);
  const chair = roster?.chair ?? null;
  const held = proxies.filter(({ isToChair }) => isToChair).map(({ holder }) => holder.personId);
  const waits = [...new Set(held)].some((holderId) => directedBallots(situation, vote, holderId).length > 0);
  if (!waits) return accept(null);
  const sentence =
    chair === null
      ? 'Votes given to the Chair in advance are not cast yet, and the company has no Chair. An administrator names one, who casts them; close the vote after that.'
      : `Votes given to the Chair in advance are not cast yet. ${chair.name} presses “Cast the directed votes” at their ballot; close the vote after that.`;
  return refuse('conflict', 'directed-waiting', sentence, 'voteId');
}

export const directedDeciders = {
  'ballots.cast-directed': ({ voteId }, situation) => {
    const vote = findBallotVote(situation, voteId);
    if (!vote.ok) return vote;
    const ballots = directedBallots(situation, vote.value, situation.context.actor.personId);
    if (ballots.length > 0) return castTogether(situation, voteId, ballots);
    const sentence =
      'No place that you hold by proxy is directed in this vote and still waits for its ballot.';
    return refuse('conflict', 'nothing-directed', sentence, 'voteId');
  },
} satisfies Partial<Deciders>;
