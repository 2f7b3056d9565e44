/** Counts a vote from its roll and answers: they make the tallies, and the tallies make the outcome. */
import type { QuorumReading } from '../quorum/quorum.js';
import type { RuleSet } from '../rule-set/rule-set.js';
import type { Answer } from './ballot.js';
import { checkVote } from './check-vote.js';
import { countTallies } from './count-tallies.js';
import type { Outcome } from './outcome.js';
import type { RollPlace } from './roll.js';
import { tallyOf } from './tally.js';

export interface CountInput {
  readonly ruleSet: RuleSet;
  readonly roll: readonly RollPlace[];
  /** How each place stands at the close, indexed by place. */
  readonly answers: readonly Answer[];
  readonly quorumAtOpening: QuorumReading;
  readonly quorumAtClose: QuorumReading;
}

/** True where persons vote, who stand in no category: then the roll is counted as one. */
function standsApart(roll: readonly RollPlace[]): boolean {
  return roll.length > 0 && roll.every(({ constituencyId }) => constituencyId === '');
}

/** The outcome of a vote; a roll that does not fit its rules or answers throws, for it must not become a result. */
export function count({ ruleSet, roll, answers, quorumAtOpening, quorumAtClose }: CountInput): Outcome {
  const fits = checkVote(ruleSet, roll, answers);
  if (!fits.ok) throw new Error(fits.refusal.sentence);
  const constituencies = standsApart(roll) ? [] : ruleSet.constituencies;
  const ids = standsApart(roll) ? [''] : constituencies.map(({ id }) => id);
  const categories = ids.map((id) => {
    const places = roll.filter(({ constituencyId }) => constituencyId === id);
    return {
      constituencyId: id,
      seats: places.length,
      tally: tallyOf(places, answers, ruleSet.counting),
    };
  });
  return countTallies({
    ruleSet: { ...ruleSet, constituencies },
    categories,
    quorumAtOpening,
    quorumAtClose,
  });
}
