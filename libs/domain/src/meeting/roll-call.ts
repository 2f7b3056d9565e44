/** How every place of the roll stood when the vote closed, with its answer: what is counted and then declared. */
import type { Choice } from '../counting/ballot.js';
import { type BallotBox, ballotsOf } from './ballot-box.js';
import type { MeetingState, RollCallLine, SealedBallot, Vote } from './meeting-state.js';
import { votingAt } from './select.js';

/** The journal says that a ballot was cast here; a box without it must not become a result. */
function choiceAt(ballots: ReadonlyMap<number, SealedBallot>, place: number): Choice {
  const ballot = ballots.get(place);
  if (ballot === undefined) throw new Error(`the ballot cast at place ${place} is missing from the box`);
  return ballot.choice;
}

/** The roll call of the vote over the latest ballots in the box; the ballot of a recused seat is void. */
export function rollCallOf(state: MeetingState, vote: Vote, box: BallotBox): RollCallLine[] {
  const ballots = ballotsOf(box, vote.voteId);
  return vote.roll.map((rollPlace) => {
    const { place, seatId, label, constituencyId } = rollPlace;
    const voting = votingAt(state, vote, rollPlace);
    const standing = voting === 'voted' ? choiceAt(ballots, place) : voting;
    const recordedBySecretary = voting === 'voted' && vote.recordedPlaces.includes(place);
    return { place, seatId, label, constituencyId, standing, recordedBySecretary };
  });
}
