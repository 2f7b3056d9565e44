/** A show of hands: the secretary enters how many answered what, instead of ballots. */
import { MOTION_ANSWERS } from '../../counting/ballot.js';
import { checkMotionAnswer } from '../../counting/check-motion-answer.js';
import type { RuleSet } from '../../rule-set/rule-set.js';
import { type Result, accept, refuse } from '../../value/refusal.js';
import { type HandCounts, handsIn } from '../../vote/count-hands.js';
import { type Deciders, entryOf, type Situation, write } from '../decided.js';
import { checkNotSecret, findOpenVote } from '../find.js';
import { countsHands, hasBallots, mostHands } from './hands.js';
import type { Vote } from '../meeting-state.js';
import { itemOf } from '../select.js';

function checkByHead(ruleSet: RuleSet): Result<null> {
  if (countsHands(ruleSet)) return accept(null);
  const sentence =
    'Hands tell neither who nor from which category. Take ballots, or vote under rules that count a proposal per head.';
  return refuse('conflict', 'hands-not-here', sentence, 'voteId');
}

function checkNoBallots(vote: Vote): Result<null> {
  if (!hasBallots(vote)) return accept(null);
  const sentence =
    'Ballots were cast in this vote. Count those, or annul the vote and take a new one by show of hands.';
  return refuse('conflict', 'ballots-cast', sentence, 'voteId');
}

function checkHands(
  { state, context }: Situation,
  vote: Vote,
  ruleSet: RuleSet,
  hands: HandCounts,
): Result<null> {
  for (const answer of MOTION_ANSWERS) {
    const count = hands[answer];
    if (!Number.isSafeInteger(count) || count < 0) {
      return refuse('invalid', 'hands-not-whole', 'Count hands in whole numbers, 0 or more.', 'hands');
    }
    const offered = count === 0 ? accept(null) : checkMotionAnswer(ruleSet, 1, answer);
    if (!offered.ok) return offered;
  }
  const able = mostHands(state, vote, context.now);
  if (handsIn(hands) <= able) return accept(null);
  const sentence = `The hands come to ${handsIn(hands)}, and ${able} members are present who may vote. Count again.`;
  return refuse('invalid', 'too-many-hands', sentence, 'hands');
}

export const handDeciders = {
  'hands.enter': ({ voteId, hands }, situation) => {
    const { state, context } = situation;
    const found = findOpenVote(state, voteId, context.now);
    if (!found.ok) return found;
    const vote = found.value;
    const open = checkNotSecret(vote);
    if (!open.ok) return open;
    if (vote.ruleSet === null) throw new Error(`vote ${voteId} has no frozen rules`);
    const { ruleSet } = vote;
    for (const checked of [
      checkByHead(ruleSet),
      checkNoBallots(vote),
      checkHands(situation, vote, ruleSet, hands),
    ]) {
      if (!checked.ok) return checked;
    }
    return write(entryOf('hands.entered', itemOf(state, vote.itemId), { voteId, hands }));
  },
} satisfies Partial<Deciders>;
