/** Counts a show of hands: how many answered what, across the body, as somebody entered it. */
import { withTieBroken } from '../counting/break-tie.js';
import { MOTION_ANSWERS, type MotionAnswer } from '../counting/ballot.js';
import { countTallies } from '../counting/count-tallies.js';
import type { Outcome } from '../counting/outcome.js';
import type { QuorumReading } from '../quorum/quorum.js';
import type { RuleSet } from '../rule-set/rule-set.js';
import type { Silence } from './count-vote.js';
import { settlementOf, type TieAct } from './tie-act.js';

/** Hands by what they were raised for. */
export type HandCounts = Readonly<Record<MotionAnswer, number>>;

export interface HandsInput {
  readonly ruleSet: RuleSet;
  readonly hands: HandCounts;
  /** How each place of the roll stands that nobody's hand is known of, indexed by place. */
  readonly standings: readonly Silence[];
  readonly quorumAtOpening: QuorumReading;
  readonly quorumAtClose: QuorumReading;
  /** What broke the tie of an earlier count of these hands; null until somebody acted. */
  readonly tieAct: TieAct | null;
}

/** All hands together. */
export function handsIn(hands: HandCounts): number {
  return MOTION_ANSWERS.reduce((sum, answer) => sum + hands[answer], 0);
}

/**
 * The places that raised no hand, by how they stand. Whose hands were raised is not known, and some who raised one may
 * have left or withdrawn since: then so many fewer are absent or withdrew, and the parts still come to the roll.
 */
function silencesIn(standings: readonly Silence[], raised: number): Record<Silence, number> {
  let left = standings.length - raised;
  const atMost = (wanted: Silence): number => {
    const taken = Math.min(left, standings.filter((standing) => standing === wanted).length);
    left -= taken;
    return taken;
  };
  const [recused, absent] = [atMost('recused'), atMost('absent')];
  return { recused, absent, 'not-voted': left };
}

/** The outcome across the body; nobody knows how the categories divide. */
export function countHands(input: HandsInput): Outcome {
  const { ruleSet, hands, standings, quorumAtOpening, quorumAtClose, tieAct } = input;
  const tally = { ...hands, ...silencesIn(standings, handsIn(hands)) };
  const counted = countTallies({
    ruleSet: { ...ruleSet, constituencies: [] },
    categories: [{ constituencyId: '', seats: standings.length, tally }],
    ...{ quorumAtOpening, quorumAtClose },
  });
  return withTieBroken(counted, settlementOf(tieAct));
}
