/** The quorum that belongs to the answers of a vote, for tests: every seat in post, absent or present as it stands. */
import type { Answer } from '../counting/ballot.js';
import type { RollPlace } from '../counting/roll.js';
import type { QuorumReading } from '../quorum/quorum.js';
import { readQuorum } from '../quorum/read-quorum.js';
import type { RuleSet } from '../rule-set/rule-set.js';

/** Reads the quorum with its officers present and every seat of the roll in post. */
export function aQuorumReading(
  ruleSet: RuleSet,
  roll: readonly RollPlace[],
  answers: readonly Answer[],
): QuorumReading {
  const seats = roll.map(({ place, constituencyId }) => ({
    constituencyId,
    inPost: true,
    present: answers[place] !== 'absent',
    recused: answers[place] === 'recused',
  }));
  return readQuorum({
    qualifying: 0,
    rule: ruleSet.quorum,
    constituencies: ruleSet.constituencies,
    seats,
    rolesPresent: ['chair', 'secretary'],
  });
}
