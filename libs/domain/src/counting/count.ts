/** Counts a vote by all three methods and gives the verdict of the one that the frozen rule set names. */
import type { QuorumReading } from '../quorum/quorum.js';
import type { CountingMethod, RuleSet } from '../rule-set/rule-set.js';
import type { Standing } from './ballot.js';
import type { CategoryOutcome, CategoryResult, Outcome, Tally, Verdict } from './outcome.js';
import { outcomeSentence } from './outcome-sentence.js';
import type { RollPlace } from './roll.js';
import { outcomeOf, tallyOf } from './tally.js';

export interface CountInput {
  readonly ruleSet: RuleSet;
  readonly roll: readonly RollPlace[];
  /** How each place stands at the close, indexed by place. */
  readonly standings: readonly Standing[];
  readonly quorumAtOpening: QuorumReading;
  readonly quorumAtClose: QuorumReading;
}

/** A roll that does not fit its rule set or its standings is a bug that must not become a result. */
function checkRoll({ ruleSet, roll, standings }: CountInput): void {
  const known = new Set(ruleSet.constituencies.map(({ id }) => id));
  const places = new Set(roll.map(({ place }) => place));
  if (places.size !== roll.length || standings.length !== roll.length) {
    throw new Error(`${roll.length} places on the roll, ${standings.length} standings`);
  }
  for (const { place, constituencyId, weight } of roll) {
    if (!known.has(constituencyId)) throw new Error(`place ${place} is in no constituency of the rule set`);
    if (!Number.isSafeInteger(weight) || weight < 1) throw new Error(`place ${place} has weight ${weight}`);
  }
}

function verdictOf(outcome: CategoryOutcome): Verdict {
  switch (outcome) {
    case 'approve':
      return 'approved';
    case 'reject':
      return 'rejected';
    case 'tied':
    case 'none':
      return 'not-approved';
  }
}

function verdictOfMajority(approving: number, rejecting: number): Verdict {
  if (approving === rejecting) return 'not-approved';
  return approving > rejecting ? 'approved' : 'rejected';
}

function strictVerdict(approving: number, rejecting: number, all: number): Verdict {
  if (approving * 2 > all) return 'approved';
  return rejecting > approving ? 'rejected' : 'not-approved';
}

function verdicts(
  input: CountInput,
  total: Tally,
  approving: number,
  rejecting: number,
): Record<CountingMethod, Verdict> {
  if (!input.quorumAtOpening.met || !input.quorumAtClose.met) {
    return { 'per-head': 'inquorate', 'by-category': 'inquorate', 'by-category-strict': 'inquorate' };
  }
  return {
    'per-head': verdictOf(outcomeOf(total, input.ruleSet.threshold)),
    'by-category': verdictOfMajority(approving, rejecting),
    'by-category-strict': strictVerdict(approving, rejecting, input.ruleSet.constituencies.length),
  };
}

function categoriesOf({ ruleSet, roll, standings }: CountInput): CategoryResult[] {
  return ruleSet.constituencies.map(({ id, name }) => {
    const places = roll.filter((place) => place.constituencyId === id);
    const tally = tallyOf(places, standings);
    const outcome = outcomeOf(tally, ruleSet.threshold);
    return { constituencyId: id, name, seats: places.length, tally, outcome };
  });
}

/** The outcome of a vote with every figure that went into it. */
export function count(input: CountInput): Outcome {
  checkRoll(input);
  const { ruleSet, roll, standings, quorumAtOpening, quorumAtClose } = input;
  const total = tallyOf(roll, standings);
  const categories = categoriesOf(input);
  const categoriesApproving = categories.filter(({ outcome }) => outcome === 'approve').length;
  const categoriesRejecting = categories.filter(({ outcome }) => outcome === 'reject').length;
  const verdictByMethod = verdicts(input, total, categoriesApproving, categoriesRejecting);
  const counted = {
    verdict: verdictByMethod[ruleSet.method],
    method: ruleSet.method,
    verdictByMethod,
    total,
    categories,
    categoriesApproving,
    categoriesRejecting,
    quorumAtOpening,
    quorumAtClose,
  };
  return { ...counted, sentence: outcomeSentence(counted) };
}
