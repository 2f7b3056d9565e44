/** A vote that was never held: a rule set and figures, to see what they would have decided. */
import type { Answer } from '../counting/ballot.js';
import type { CategoryTally } from '../counting/count-tallies.js';
import type { Outcome } from '../counting/outcome.js';
import type { CastBallot, ElectionOption } from '../election/ballot-paper.js';
import type { ElectionOutcome } from '../election/election-sentence.js';
import type { Presence } from '../quorum/read-quorum.js';
import type { QuorumRole, RuleSet } from '../rule-set/rule-set.js';

/** A place of the roll, numbered by where it stands in the list. */
export interface CalculatorPlace {
  readonly constituencyId: string;
  readonly weight: number;
  /** The voting group that votes here, where the rule set counts per group. */
  readonly groupId?: string | undefined;
}

/** The votes on a proposal place by place, or as counts by category, or the ballots of a choice among options. */
export type CalculatorVotes =
  | { readonly kind: 'roll'; readonly roll: readonly CalculatorPlace[]; readonly answers: readonly Answer[] }
  | { readonly kind: 'tallies'; readonly tallies: readonly CategoryTally[] }
  | {
      readonly kind: 'ballots';
      readonly options: readonly ElectionOption[];
      readonly seats: number;
      readonly ballots: readonly CastBallot[];
      /** Option ids in the order in which lots were drawn; empty: not drawn. */
      readonly lot: readonly string[];
    };

/** Who was there, in places and never in weight. */
export interface CalculatorPresence {
  readonly presences: readonly Presence[];
  readonly rolesPresent: readonly QuorumRole[];
  /** Persons there who each stand for another holder; left out: as many as places present. */
  readonly qualifying?: number | undefined;
}

/** What is null is read from the votes: whoever is not absent is present, and so are the chair and the secretary. */
export interface CalculatorQuorum {
  readonly atOpening: CalculatorPresence | null;
  readonly atClose: CalculatorPresence | null;
}

export interface CalculatorCase {
  readonly ruleSet: RuleSet;
  readonly votes: CalculatorVotes;
  readonly quorum: CalculatorQuorum;
}

export interface Calculation {
  /** The result as people quote it: "The proposal is approved", "Asha Rao is elected; Ben Cole is not." */
  readonly verdict: string;
  /** Every figure. */
  readonly outcome: Outcome | ElectionOutcome;
  /** The steps from the ballots to the result. */
  readonly explanation: readonly string[];
  /** What the rule set says, sentence by sentence. */
  readonly rule: readonly string[];
}
