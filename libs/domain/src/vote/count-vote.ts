/** Counts a vote of any form from its roll and what each place answered. */
import { type Answer, type Standing } from '../counting/ballot.js';
import { withTieBroken } from '../counting/break-tie.js';
import { count } from '../counting/count.js';
import { inquorateSentence } from '../counting/outcome-sentence.js';
import type { RollPlace } from '../counting/roll.js';
import type { CastBallot, ElectionOption } from '../election/ballot-paper.js';
import { countChoices } from '../election/count-choices.js';
import { countInstantRunOff } from '../election/count-instant-run-off.js';
import { countScottishStv } from '../election/count-scottish-stv.js';
import { type ElectionOutcome, electionSentence } from '../election/election-sentence.js';
import type { QuorumReading } from '../quorum/quorum.js';
import type { RuleSet } from '../rule-set/rule-set.js';
import { isWeighed } from '../rule-set/counting-rule.js';
import { type BallotAnswer, paperOf } from './ballot-answer.js';
import { drawnIds, rulingOf, settlementOf, type TieAct } from './tie-act.js';
import type { ElectedOutcome, ElectionTurnout, VoteOutcome } from './vote-outcome.js';

/** Why a place has no ballot that counts. */
export type Silence = Extract<Standing, 'not-voted' | 'recused' | 'absent'>;

export interface VoteInput {
  readonly ruleSet: RuleSet;
  readonly roll: readonly RollPlace[];
  /** Empty for a proposal. */
  readonly options: readonly ElectionOption[];
  readonly seats: number;
  /** Indexed by place. */
  readonly answers: readonly (BallotAnswer | Silence)[];
  readonly quorumAtOpening: QuorumReading;
  readonly quorumAtClose: QuorumReading;
  /** What broke the tie of an earlier count of these ballots; null until somebody acted. */
  readonly tieAct: TieAct | null;
}

function motionAnswerOf(answer: BallotAnswer | Silence): Answer {
  if (typeof answer === 'string') return answer;
  if (answer.kind === 'motion') return answer.choice;
  if (answer.kind === 'split') return answer.parts;
  throw new Error('a ballot on options was cast in a vote on a proposal');
}

function ballotsOf({ ruleSet, roll, answers }: VoteInput): CastBallot[] {
  const weighs = isWeighed(ruleSet.counting);
  return roll.flatMap(({ place, weight }) => {
    const answer = answers[place];
    if (answer === undefined) throw new Error(`place ${place} of the roll has no answer`);
    if (typeof answer === 'string') return [];
    if (answer.kind === 'motion' || answer.kind === 'split') {
      throw new Error('a ballot on a proposal was cast in a vote on options');
    }
    return [{ weight: weighs ? weight : 1, answer }];
  });
}

function countOptions(input: VoteInput): ElectionOutcome {
  const { ruleSet, seats, options, tieAct } = input;
  const paper = paperOf(ruleSet, options);
  const ballots = ballotsOf(input);
  if (paper.form.kind !== 'ranked') {
    return countChoices({ paper, seats, ballots, ruling: rulingOf(ruleSet.tie, options, tieAct) });
  }
  const lot = tieAct?.kind === 'lot' ? drawnIds(options, tieAct.lot) : [];
  return paper.form.count === 'instant-run-off'
    ? countInstantRunOff({ paper, ballots, lot })
    : countScottishStv({ paper, seats, ballots, lot });
}

function turnoutOf({ answers }: VoteInput): ElectionTurnout {
  const having = (is: (answer: BallotAnswer | Silence) => boolean): number => answers.filter(is).length;
  return {
    voted: having((answer) => typeof answer !== 'string' && answer.kind !== 'blank'),
    blank: having((answer) => typeof answer !== 'string' && answer.kind === 'blank'),
    notVoted: having((answer) => answer === 'not-voted'),
    recused: having((answer) => answer === 'recused'),
    absent: having((answer) => answer === 'absent'),
  };
}

function countElection(input: VoteInput): ElectedOutcome {
  const { quorumAtOpening, quorumAtClose, ruleSet } = input;
  const quorums = { quorumAtOpening, quorumAtClose };
  const counted = countOptions(input);
  const isQuorate = quorumAtOpening.met && quorumAtClose.met;
  return {
    kind: 'election',
    count: isQuorate ? counted : null,
    turnout: turnoutOf(input),
    electorate: ruleSet.electorate,
    binding: ruleSet.binding,
    ...quorums,
    sentence: isQuorate ? electionSentence(counted) : inquorateSentence(quorums),
  };
}

/** The outcome with every figure; ballots that do not fit their rules throw, for they must not become a result. */
export function countVote(input: VoteInput): VoteOutcome {
  if (input.ruleSet.form.kind !== 'motion') return countElection(input);
  const { ruleSet, roll, answers, quorumAtOpening, quorumAtClose, tieAct } = input;
  const quorums = { quorumAtOpening, quorumAtClose };
  const counted = count({ ruleSet, roll, answers: answers.map(motionAnswerOf), ...quorums });
  return withTieBroken(counted, settlementOf(tieAct));
}
