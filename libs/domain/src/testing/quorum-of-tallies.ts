/** The quorum of a vote of which only the counts are known: whoever is not absent is present, and all are in post. */
import { readPresences } from '../quorum/read-quorum.js';
import type { QuorumReading } from '../quorum/quorum.js';
import type { QuorumRole, RuleSet } from '../rule-set/rule-set.js';
import type { CategoryTally } from '../counting/count-tallies.js';
import { allOf } from '../counting/tally.js';

/** Reads the quorum from counts of places, not of weight. */
export function quorumOfTallies(
  { quorum, constituencies }: RuleSet,
  categories: readonly CategoryTally[],
  rolesPresent: readonly QuorumRole[],
): QuorumReading {
  const presences = categories.map(({ constituencyId, tally }) => {
    const { absent, recused } = tally;
    const inPost = allOf(tally);
    return { constituencyId, inPost, present: inPost - absent - recused, recused };
  });
  return readPresences({ rule: quorum, constituencies, rolesPresent, qualifying: 0, presences });
}
