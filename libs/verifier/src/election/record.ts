/** The count of a vote on options as an outcome records it, every figure of it, so that it can be held against the declared one. */
import type { Counted } from '../first-difference.js';
import type { TieRule } from '../rule.js';
import type { ElectionCount } from './count-election.js';
import type { SeatTie } from './crosses.js';
import type { Found, Standstill } from './foremost.js';
import type { Paper } from './paper.js';
import type { Ballots } from './piles.js';
import type { Round } from './run-off.js';
import type { Stage } from './stv.js';

/** What a tie at the last seat is as long as nobody acts under its rule. */
const UNSETTLED: Readonly<Record<TieRule, string>> = {
  'status-quo': 'none-elected',
  'run-off': 'run-off',
  'casting-vote': 'awaits-casting-vote',
  lot: 'awaits-lot',
};

type Ids = (options: readonly number[]) => string[];

function idOf(ids: Ids, option: number): string {
  return ids([option])[0] ?? '';
}

function tieRecord(tie: SeatTie | null, rule: TieRule, settled: readonly number[], ids: Ids): Counted {
  if (tie === null) return null;
  const { tied, seats, votes } = tie;
  const state = settled.length > 0 ? 'settled' : UNSETTLED[rule];
  return { tied: ids(tied), seats, votes, rule, state, elected: ids(settled) };
}

function foundRecord({ tie }: Found, ids: Ids): Counted {
  if (tie === null) return null;
  const tied = ids(tie.tied);
  return tie.toldApartAt === 'lot'
    ? { by: 'lot', tied }
    : { by: 'earlier-stage', tied, stage: tie.toldApartAt };
}

function standstillRecord(standstill: Standstill | null, afterStage: number, ids: Ids): Counted {
  return standstill === null ? null : { aim: standstill.aim, afterStage, tied: ids(standstill.between) };
}

function roundRecord({ votes, exhausted, needed, left }: Round, at: number, ids: Ids): Counted {
  const standing = votes.flatMap((part, option) =>
    part === null ? [] : [{ optionId: idOf(ids, option), votes: part }],
  );
  const excluded =
    left === null ? null : { optionId: idOf(ids, left.option), tieBreak: foundRecord(left, ids) };
  return { number: at + 1, votes: standing, exhausted, needed, excluded };
}

function actRecord(act: Stage['act'], ids: Ids): Counted {
  if (act.kind === 'first') return { kind: 'first' };
  const { kind, found } = act;
  const common = { kind, from: idOf(ids, found.option), tieBreak: foundRecord(found, ids) };
  return act.kind === 'surplus'
    ? { ...common, surplus: act.surplus }
    : { ...common, transferred: act.transferred };
}

function stageRecord(stage: Stage, at: number, ids: Ids): Counted {
  const { act, moves, worths, nonTransferable, lostToRounding, elected } = stage;
  return {
    number: at + 1,
    act: actRecord(act, ids),
    parcels: moves.map(({ to, papers, received, worth }) => {
      return { to: to === null ? null : idOf(ids, to), papers, received, value: worth };
    }),
    votes: worths.map((parts, option) => ({ optionId: idOf(ids, option), parts })),
    nonTransferable,
    lostToRounding,
    elected: elected.map(({ option, byQuota }) => {
      return { optionId: idOf(ids, option), by: byQuota ? 'quota' : 'last-vacancies' };
    }),
  };
}

/** The record of a count of this paper. */
export function recordOf(
  { options, seats }: Paper,
  ballots: Ballots,
  rule: TieRule,
  count: ElectionCount,
): Counted {
  const ids: Ids = (places) => places.map((place) => options[place]?.id ?? '');
  const totals = { counted: ballots.counted, blank: ballots.blank, spoilt: 0 };
  const head = {
    kind: count.kind,
    options: options.map(({ id, name }) => ({ id, name })),
    seats,
    ballots: totals,
    elected: ids(count.elected),
  };
  if (count.kind === 'choices') {
    const lines = count.votes.map((votes, option) => ({ optionId: idOf(ids, option), votes }));
    return { ...head, totals: lines, tie: tieRecord(count.tie, rule, count.settled, ids) };
  }
  if (count.kind === 'instant-run-off') {
    const { rounds, standstill } = count;
    const lotNeeded = standstillRecord(standstill, rounds.length, ids);
    return { ...head, rounds: rounds.map((round, at) => roundRecord(round, at, ids)), lotNeeded };
  }
  const { quota, stages, standstill } = count;
  const lotNeeded = standstillRecord(standstill, stages.length, ids);
  return { ...head, quota, stages: stages.map((stage, at) => stageRecord(stage, at, ids)), lotNeeded };
}
