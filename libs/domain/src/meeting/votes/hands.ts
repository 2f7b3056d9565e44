/** Whether a vote may be taken by show of hands, and how many hands there can be. */
import type { RuleSet } from '../../rule-set/rule-set.js';
import { castsAt } from '../ballots/cast-counts.js';
import type { MeetingState, Vote } from '../meeting-state.js';
import { votingAt } from '../select.js';

/** Hands tell neither who nor from which category: only what counts a proposal per head can be counted so. */
export function countsHands({ form, counting }: RuleSet): boolean {
  return form.kind === 'motion' && counting.kind === 'whole' && counting.unit === 'head';
}

/** Ballots and hands are never mixed. */
export function hasBallots({ roll, castCounts }: Vote): boolean {
  return roll.some(({ place }) => castsAt(castCounts, place) > 0);
}

/** True for an open vote in which hands can be entered, also again. */
export function takesHands(vote: Vote): boolean {
  const { stage, ruleSet } = vote;
  if (stage !== 'open' || ruleSet === null || ruleSet.visibility === 'secret') return false;
  return countsHands(ruleSet) && !hasBallots(vote);
}

/** So many are present and may vote. */
export function mostHands(state: MeetingState, vote: Vote): number {
  return vote.roll.filter((place) => votingAt(state, vote, place) === 'not-voted').length;
}
