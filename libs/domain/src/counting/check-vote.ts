/** Whether a roll with its answers, or the counts of the categories, fit their rule set: what does not is never counted. */
import { isWeighed } from '../rule-set/counting-rule.js';
import { isOfPersons, type RuleSet } from '../rule-set/rule-set.js';
import { accept, refuse, type Result } from '../value/refusal.js';
import { type Answer, type Standing, STANDINGS } from './ballot.js';
import { checkMotionAnswer } from './check-motion-answer.js';
import type { CategoryTally } from './count-tallies.js';
import type { RollPlace } from './roll.js';
import { allOf } from './tally.js';
import { isWeight, MOST_VOTES, MOST_WEIGHT as MOST_OF_ONE } from './weight.js';

/** Sums up to this are exact numbers; a roll that weighs more is refused. */
const MOST_WEIGHT = BigInt(MOST_OF_ONE);
const TOO_HEAVY = `The weights come to more than ${MOST_WEIGHT}. Count in larger units.`;
const NOT_A_MOTION = 'These rules choose among options. Count the vote as an election.';

const SILENT: readonly Standing[] = ['not-voted', 'recused', 'absent'];

function isSilent(answer: Answer | undefined): boolean {
  return SILENT.some((standing) => standing === answer);
}

function sumOf(weights: readonly number[]): bigint {
  return weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
}

function isUnsafe(weights: readonly number[]): boolean {
  return sumOf(weights) > MOST_WEIGHT;
}

function refuseRoll(code: string, sentence: string): Result<never> {
  return refuse('invalid', code, sentence, 'roll');
}

function checkPlace(ruleSet: RuleSet, { place, constituencyId, weight }: RollPlace): Result<null> {
  const isPersons = constituencyId === '' && isOfPersons(ruleSet.electorate);
  if (!isPersons && !ruleSet.constituencies.some(({ id }) => id === constituencyId)) {
    return refuseRoll('constituency-unknown', `Place ${place} is in no constituency of the rule set.`);
  }
  if (!isWeight(weight)) {
    const sentence = `Place ${place} has weight ${weight}. Give a whole number from 1 to ${MOST_WEIGHT}.`;
    return refuseRoll('weight-invalid', sentence);
  }
  return accept(null);
}

/** Each place votes for a group, and no group has two places in one category. */
function checkGroups(roll: readonly RollPlace[]): Result<null> {
  const seen = new Map<string, RollPlace>();
  for (const rollPlace of roll) {
    const { place, label, constituencyId, groupId } = rollPlace;
    if (groupId === undefined) {
      const sentence = `Place ${place} (${label}) votes for no voting group. Name its party, or leave it out.`;
      return refuseRoll('group-missing', sentence);
    }
    const key = JSON.stringify([constituencyId, groupId]);
    const first = seen.get(key);
    if (first !== undefined) {
      const sentence = `${first.label} and ${label} both vote for ${groupId}. A voting group has one vote in a category: leave one of them vacant.`;
      return refuseRoll('group-twice', sentence);
    }
    seen.set(key, rollPlace);
  }
  return accept(null);
}

/** True where a voting group has one place in a category at most. */
function votesByGroup({ electorate, counting }: RuleSet): boolean {
  return electorate === 'voting-group' || (counting.kind !== 'share' && counting.unit === 'group');
}

/** The roll fits: known constituencies, whole weights whose sum is exact, one place for each group where groups vote. */
export function checkRoll(ruleSet: RuleSet, roll: readonly RollPlace[]): Result<null> {
  if (new Set(roll.map(({ place }) => place)).size < roll.length) {
    return refuseRoll('place-twice', 'Two places of the roll have the same number.');
  }
  for (const rollPlace of roll) {
    const checked = checkPlace(ruleSet, rollPlace);
    if (!checked.ok) return checked;
  }
  const weights = roll.map(({ weight }) => weight);
  if (isUnsafe(weights)) return refuseRoll('weights-too-large', TOO_HEAVY);
  if (ruleSet.form.kind !== 'motion' && isWeighed(ruleSet.counting) && sumOf(weights) > MOST_VOTES) {
    const sentence = `The weights come to more than ${MOST_VOTES}, which is the most that an election counts exactly. Count in larger units.`;
    return refuseRoll('weights-too-large', sentence);
  }
  return votesByGroup(ruleSet) ? checkGroups(roll) : accept(null);
}

/** The roll fits its rules, and each of its places has an answer that they offer, or a reason for none. */
export function checkVote(
  ruleSet: RuleSet,
  roll: readonly RollPlace[],
  answers: readonly Answer[],
): Result<null> {
  if (ruleSet.form.kind !== 'motion') return refuse('invalid', 'form-other', NOT_A_MOTION, 'ruleSet');
  const fits = checkRoll(ruleSet, roll);
  if (!fits.ok) return fits;
  if (answers.length !== roll.length) {
    const sentence = `There are ${roll.length} places on the roll and ${answers.length} answers.`;
    return refuse('invalid', 'answers-missing', sentence, 'answers');
  }
  for (const { place, weight } of roll) {
    const answer = answers[place];
    if (isSilent(answer)) continue;
    const checked = checkMotionAnswer(ruleSet, weight, answer);
    if (checked.ok) continue;
    const sentence = `Place ${place}: ${checked.refusal.sentence}`;
    return refuse('invalid', checked.refusal.code, sentence, 'answers');
  }
  return accept(null);
}

function checkTally(ruleSet: RuleSet, { constituencyId, seats, tally }: CategoryTally): Result<null> {
  const numbers = [seats, ...STANDINGS.map((standing) => tally[standing])];
  if (!numbers.every((number) => Number.isSafeInteger(number) && number >= 0)) {
    const sentence = `The counts of ${constituencyId} must be whole numbers, 0 or more.`;
    return refuse('invalid', 'count-invalid', sentence, 'categories');
  }
  for (const answer of ['abstain', 'send-back'] as const) {
    const offered = checkMotionAnswer(ruleSet, 1, answer);
    if (tally[answer] > 0 && !offered.ok) return offered;
  }
  if (!isWeighed(ruleSet.counting) && allOf(tally) !== seats) {
    const sentence = `The counts of ${constituencyId} come to ${allOf(tally)}, and it has ${seats} places.`;
    return refuse('invalid', 'count-not-seats', sentence, 'categories');
  }
  return accept(null);
}

/** There is one count for each constituency, in whole numbers that the rules offer and whose sum is exact. */
export function checkTallies(ruleSet: RuleSet, categories: readonly CategoryTally[]): Result<null> {
  if (ruleSet.form.kind !== 'motion') return refuse('invalid', 'form-other', NOT_A_MOTION, 'ruleSet');
  const counted = categories.map(({ constituencyId }) => constituencyId).toSorted();
  const asked = ruleSet.constituencies.map(({ id }) => id).toSorted();
  if (JSON.stringify(counted) !== JSON.stringify(asked)) {
    const sentence = 'Give one count for each constituency of the rule set, and no other.';
    return refuse('invalid', 'categories-other', sentence, 'categories');
  }
  for (const category of categories) {
    const checked = checkTally(ruleSet, category);
    if (!checked.ok) return checked;
  }
  const all = categories.flatMap(({ tally }) => STANDINGS.map((standing) => tally[standing]));
  if (isUnsafe(all)) return refuse('invalid', 'weights-too-large', TOO_HEAVY, 'categories');
  return accept(null);
}
