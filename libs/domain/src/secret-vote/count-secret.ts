/**
 * Counts what came out of a box. Answers stand at places that took a paper in their cell, whichever, for no figure tells
 * which; where the body is reported as a whole, the categories are left out as they are of a show of hands.
 */
import { MOTION_ANSWERS } from '../counting/ballot.js';
import type { RollPlace } from '../counting/roll.js';
import type { BallotAnswer } from '../vote/ballot-answer.js';
import { countHands, type HandCounts } from '../vote/count-hands.js';
import { countVote, type Silence, type VoteInput } from '../vote/count-vote.js';
import type { VoteOutcome } from '../vote/vote-outcome.js';
import { readAnswerText } from './answer-text.js';
import type { OpenedGroup } from './box-account.js';
import { cellOf } from './cells.js';

export interface SecretCount extends Omit<VoteInput, 'answers'> {
  /** Places that took a paper. */
  readonly issued: readonly number[];
  readonly opened: readonly OpenedGroup[];
  /** How a place without a paper stood at the close, indexed by place. */
  readonly silences: readonly Silence[];
}

function answersIn({ ruleSet, options }: SecretCount, texts: readonly string[]): BallotAnswer[] {
  return texts.map((text) => {
    const answer = readAnswerText(ruleSet, options, text);
    if (answer === null) throw new Error('an answer that the rules do not take was given as a valid one');
    return answer;
  });
}

/** A proposal across the body: how many gave which answer, and nothing by category. */
function countAsWhole(input: SecretCount): VoteOutcome {
  const answers = input.opened.flatMap((group) => answersIn(input, group.answers));
  const having = (choice: string): number =>
    answers.filter((answer) => answer.kind === 'motion' && answer.choice === choice).length;
  const hands = Object.fromEntries(MOTION_ANSWERS.map((choice) => [choice, having(choice)])) as HandCounts;
  const standings = input.roll.map(({ place }) =>
    input.issued.includes(place) ? 'not-voted' : (input.silences[place] ?? 'absent'),
  );
  return countHands({ ...input, hands, standings });
}

/** The outcome of the same count that every vote has; spoilt and unused papers are places that did not vote. */
export function countSecret(input: SecretCount): VoteOutcome {
  const { ruleSet, roll, issued, opened, silences } = input;
  if (ruleSet.form.kind === 'motion' && ruleSet.counting.kind === 'whole') return countAsWhole(input);
  const left = new Map(opened.map(({ group, answers }) => [group, answersIn(input, answers)]));
  const answerAt = (place: RollPlace): BallotAnswer | Silence => {
    if (!issued.includes(place.place)) return silences[place.place] ?? 'absent';
    return left.get(cellOf(ruleSet, place))?.shift() ?? 'not-voted';
  };
  return countVote({ ...input, answers: roll.map(answerAt) });
}
