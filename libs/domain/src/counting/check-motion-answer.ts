/** Whether an answer to a proposal is one that the rules offer: the first door of every ballot, before it counts. */
import { sayAmount } from '../value/plain-english.js';
import { isWeighed } from '../rule-set/counting-rule.js';
import type { RuleSet } from '../rule-set/rule-set.js';
import { accept, refuse, type Result } from '../value/refusal.js';
import { type Answer, MOTION_ANSWERS, type MotionAnswer, type SplitVote } from './ballot.js';

function refuseAnswer(code: string, sentence: string): Result<never> {
  return refuse('invalid', code, sentence, 'answer');
}

function known(answer: unknown): MotionAnswer | undefined {
  return MOTION_ANSWERS.find((one) => one === answer);
}

function checkOffered({ form }: RuleSet, answer: MotionAnswer): Result<MotionAnswer> {
  if (form.kind !== 'motion') {
    return refuseAnswer('form-other', 'This vote chooses among options. Choose or rank them instead.');
  }
  if (answer === 'abstain' && !form.abstain) {
    return refuseAnswer('abstain-not-offered', 'This vote has no abstention. Answer for or against.');
  }
  if (answer === 'send-back' && !form.sendBack) {
    return refuseAnswer('send-back-not-offered', 'This vote does not offer to send the proposal back.');
  }
  return accept(answer);
}

/** A whole number of votes from 0; no text, fraction or number too large to be exact. */
function isWeight(part: unknown): part is number {
  return typeof part === 'number' && Number.isSafeInteger(part) && part >= 0;
}

function checkParts(ruleSet: RuleSet, weight: number, answer: object): Result<SplitVote> {
  const split: { -readonly [Key in keyof SplitVote]: SplitVote[Key] } = {};
  let cast = 0n;
  for (const [name, part] of Object.entries(answer) as [string, unknown][]) {
    const choice = known(name);
    if (choice === undefined) return refuseAnswer('answer-unknown', 'There is no such answer in this vote.');
    const offered = checkOffered(ruleSet, choice);
    if (!offered.ok) return offered;
    if (!isWeight(part)) {
      return refuseAnswer('part-invalid', 'Give each part as a whole number of votes, 0 or more.');
    }
    split[choice] = part;
    cast += BigInt(part);
  }
  if (cast === 0n) return refuseAnswer('split-empty', 'Give at least one vote to an answer.');
  if (cast > BigInt(weight)) {
    const sentence = `The parts come to ${sayAmount(cast)} votes, and there are ${sayAmount(weight)}. Take some away.`;
    return refuseAnswer('split-too-much', sentence);
  }
  return accept(split);
}

/** True where the rules let a voter cut the weight of a place into parts. */
export function maySplit({ mandates, counting }: RuleSet): boolean {
  return mandates.splitVotes && isWeighed(counting);
}

/** The answer, when this place may give it: one of those offered, or parts of its weight where votes may be split. */
export function checkMotionAnswer(ruleSet: RuleSet, weight: number, answer: unknown): Result<Answer> {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) {
    const choice = known(answer);
    if (choice === undefined) return refuseAnswer('answer-unknown', 'There is no such answer in this vote.');
    return checkOffered(ruleSet, choice);
  }
  if (!maySplit(ruleSet)) {
    return refuseAnswer('split-not-allowed', 'This vote is not split into parts. Give one answer.');
  }
  return checkParts(ruleSet, weight, answer);
}
