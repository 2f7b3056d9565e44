/** How every place of the roll stood when the vote closed, with its answer: what is counted and, as the rules say, shown. */
import type { BallotVisibility } from '../../rule-set/rule-set.js';
import type { BallotAnswer } from '../../vote/ballot-answer.js';
import type { Silence } from '../../vote/count-vote.js';
import { type BallotBox, ballotsOf } from '../ballots/ballot-box.js';
import { proxyCasterAt } from '../ballots/proxy-ballots.js';
import type { RollCallLine, Vote } from '../meeting-state.js';
import type { SealedBallot } from '../sealed.js';

/** The journal says that a ballot was cast here; a box without it must not become a result. */
function answerAt(ballots: ReadonlyMap<number, SealedBallot>, place: number): BallotAnswer {
  const ballot = ballots.get(place);
  if (ballot === undefined) throw new Error(`the ballot cast at place ${place} is missing from the box`);
  return ballot.answer;
}

/** What each place says by the latest ballots in the box, given how it stood; the ballot of a recused seat is void. */
export function answersOf(
  vote: Vote,
  standings: Vote['standingsAtClose'],
  box: BallotBox,
): (BallotAnswer | Silence)[] {
  const ballots = ballotsOf(box, vote.voteId);
  return standings.map((standing, place) => (standing === 'voted' ? answerAt(ballots, place) : standing));
}

function saidOf(answer: BallotAnswer | Silence): Pick<RollCallLine, 'standing' | 'answer'> {
  if (typeof answer === 'string') return { standing: answer };
  if (answer.kind === 'motion') return { standing: answer.choice };
  return answer.kind === 'blank' ? { standing: 'abstain' } : { standing: 'voted', answer };
}

/** The answers as the lines of a roll call. */
export function rollCallOf(vote: Vote, answers: readonly (BallotAnswer | Silence)[]): RollCallLine[] {
  return vote.roll.map(({ place, seatId, label, constituencyId, weight, groupId }) => {
    const answer = answers[place];
    if (answer === undefined) throw new Error(`place ${place} of the roll has no answer`);
    const isByProxy = proxyCasterAt(vote.proxyBallots, place) !== null;
    const recordedBySecretary = typeof answer !== 'string' && vote.recordedPlaces.includes(place);
    return {
      ...{ place, seatId, label, constituencyId },
      ...(weight === 1 ? {} : { weight }),
      ...(groupId === undefined ? {} : { groupId }),
      ...saidOf(answer),
      recordedBySecretary,
      ...(typeof answer !== 'string' && isByProxy ? { byProxy: true } : {}),
    };
  });
}

/** Who is shown how each seat voted: all who read the outcome (officers from the count on), the scrutineers alone, or nobody. */
export const ROLL_CALL_READERS: Readonly<Record<BallotVisibility, 'all' | 'scrutineers' | 'nobody'>> = {
  'roll-call-live': 'all',
  'roll-call-after-close': 'all',
  scrutineers: 'scrutineers',
  'totals-only': 'nobody',
  secret: 'nobody',
};
