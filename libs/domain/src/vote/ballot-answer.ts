/** What one ballot says, whatever the form of the vote, and the one check that every ballot passes. */
import { type MotionAnswer, type SplitVote } from '../counting/ballot.js';
import { checkMotionAnswer } from '../counting/check-motion-answer.js';
import type { BallotPaper, ElectionAnswer, ElectionOption } from '../election/ballot-paper.js';
import { checkAnswer } from '../election/check-answer.js';
import type { RuleSet } from '../rule-set/rule-set.js';
import { accept, refuse, type Result } from '../value/refusal.js';

/** motion: one answer to a proposal. split: parts of a weight. The others choose among options or rank them. */
export type BallotAnswer =
  | { readonly kind: 'motion'; readonly choice: MotionAnswer }
  | { readonly kind: 'split'; readonly parts: SplitVote }
  | ElectionAnswer;

/** The paper of a vote on options; a blank ballot, which is an abstention, may always be cast. */
export function paperOf({ form }: RuleSet, options: readonly ElectionOption[]): BallotPaper {
  if (form.kind === 'motion') throw new Error('a vote on a proposal has no ballot paper');
  return { form, options, blankAllowed: true };
}

/** The answer, when a place of this weight may give it under the rules; else what is wrong with it. */
export function checkBallotAnswer(
  ruleSet: RuleSet,
  options: readonly ElectionOption[],
  weight: number,
  answer: BallotAnswer,
): Result<BallotAnswer> {
  if (answer.kind === 'motion' || answer.kind === 'split') {
    const said = answer.kind === 'motion' ? answer.choice : answer.parts;
    const checked = checkMotionAnswer(ruleSet, weight, said);
    return checked.ok ? accept(answer) : checked;
  }
  if (ruleSet.form.kind === 'motion') {
    const sentence = 'This vote is on a proposal and has no options. Answer for or against.';
    return refuse('invalid', 'form-other', sentence, 'answer');
  }
  return checkAnswer(paperOf(ruleSet, options), answer);
}
