/** What a vote came to: the outcome of a proposal, or whom the options of an election elected. */
import type { Outcome } from '../counting/outcome.js';
import type { ElectionOutcome } from '../election/election-sentence.js';
import type { QuorumReading } from '../quorum/quorum.js';
import type { Electorate } from '../rule-set/rule-set.js';

/** The places of the roll by what became of their ballots; together they are the roll. */
export interface ElectionTurnout {
  readonly voted: number;
  /** Cast blank, which is an abstention. */
  readonly blank: number;
  readonly notVoted: number;
  readonly recused: number;
  readonly absent: number;
}

export interface ElectedOutcome {
  readonly kind: 'election';
  /** Null where the meeting was not quorate, so that nothing is decided. */
  readonly count: ElectionOutcome | null;
  readonly turnout: ElectionTurnout;
  readonly electorate: Electorate;
  readonly binding: boolean;
  readonly quorumAtOpening: QuorumReading;
  readonly quorumAtClose: QuorumReading;
  /** "Asha Rao and Ben Cole are elected; Dee Fox is not." */
  readonly sentence: string;
}

export type VoteOutcome = Outcome | ElectedOutcome;

/** The outcome of a vote on a proposal; null where there is none, or options were voted on. */
export function proposalOutcome(outcome: VoteOutcome | null): Outcome | null {
  return outcome?.kind === 'motion' ? outcome : null;
}
