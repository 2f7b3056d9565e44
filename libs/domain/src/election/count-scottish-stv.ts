/**
 * The single transferable vote as the Scottish Local Government Elections Order 2007 (SSI 2007/42, schedule 1, rules
 * 45 to 52) counts it: the weighted inclusive Gregory method with transfer values of five decimal places.
 */
import type { BallotPaper, CastBallot } from './ballot-paper.js';
import { groupBallots } from './ballot-groups.js';
import { firstStage, transfer, type StvCount } from './stv-count.js';
import type { StvAct, StvElected, StvOutcome, StvParcel, StvStage } from './stv-outcome.js';
import { findExtreme, type LotNeeded, type VotesByOption } from './tie-break.js';
import { PARTS_PER_VOTE, partsOf } from './vote-parts.js';

export interface ScottishStvInput {
  readonly paper: BallotPaper;
  readonly seats: number;
  readonly ballots: readonly CastBallot[];
  /**
   * Option ids in the order in which lots were drawn: of those tied, the first drawn is transferred first, rule 49(3),
   * and the last drawn is excluded, rule 51(2)(b). Empty: not drawn.
   */
  readonly lot: readonly string[];
}

/** The quota of rule 46: the votes divided by one more than the seats, without decimal places, and one added. */
export function droopQuota(votes: number, seats: number): number {
  return Math.floor(votes / (seats + 1)) + 1;
}

/** Elects whoever has the quota, rule 47, and then all who are left where the vacancies suffice, rule 52(1). */
function elect(count: StvCount, quota: number, vacancies: number): StvElected[] {
  const byVotes = [...count.continuing].sort((a, b) => (count.votes.get(b) ?? 0) - (count.votes.get(a) ?? 0));
  const elected: StvElected[] = byVotes
    .filter((id) => (count.votes.get(id) ?? 0) >= quota)
    .map((optionId) => ({ optionId, by: 'quota' }));
  for (const { optionId } of elected) count.continuing.delete(optionId);
  if (count.continuing.size > vacancies - elected.length) return elected;
  const last = byVotes.filter((id) => count.continuing.has(id));
  count.continuing.clear();
  return [...elected, ...last.map((optionId) => ({ optionId, by: 'last-vacancies' }) as const)];
}

interface Step {
  readonly act: StvAct;
  readonly parcels: readonly StvParcel[];
}

/** Transfers the largest surplus, rules 48 and 49; the surpluses lie with the elected who have more than the quota. */
function transferSurplus(
  count: StvCount,
  quota: number,
  exceeding: readonly string[],
  history: readonly VotesByOption[],
  lot: readonly string[],
): Step | LotNeeded {
  const found = findExtreme(exceeding, 'most', history, lot);
  if ('aim' in found) return found;
  const { optionId: from, tieBreak } = found;
  const votes = count.votes.get(from) ?? 0;
  const surplus = votes - quota;
  const parcels = transfer(count, from, quota, (received) => partsOf(received, surplus, votes));
  return { act: { kind: 'surplus', from, surplus, tieBreak }, parcels };
}

/** Excludes the option with fewest votes and transfers its ballots at their values, rules 50 and 51. */
function exclude(
  count: StvCount,
  vacancies: number,
  history: readonly VotesByOption[],
  lot: readonly string[],
): Step | LotNeeded {
  const found = findExtreme([...count.continuing], 'fewest', history, lot);
  if ('aim' in found) return found;
  const { optionId: from, tieBreak } = found;
  count.continuing.delete(from);
  const transferred = count.continuing.size > vacancies;
  const parcels = transferred ? transfer(count, from, 0, (received) => received) : [];
  return { act: { kind: 'exclusion', from, tieBreak, transferred }, parcels };
}

function asStage(count: StvCount, number: number, step: Step, elected: readonly StvElected[]): StvStage {
  const votes = [...count.votes].map(([optionId, parts]) => ({ optionId, parts }));
  const { nonTransferable, lostToRounding } = count;
  return { number, ...step, votes, nonTransferable, lostToRounding, elected };
}

interface Counted {
  readonly stages: readonly StvStage[];
  readonly elected: readonly string[];
  readonly lotNeeded: LotNeeded | null;
}

function runStages(count: StvCount, quota: number, seats: number, lot: readonly string[]): Counted {
  const stages: StvStage[] = [];
  const history: VotesByOption[] = [];
  const elected: string[] = [];
  let step: Step = { act: { kind: 'first' }, parcels: [] };
  for (;;) {
    const newly = elect(count, quota, seats - elected.length);
    elected.push(...newly.map(({ optionId }) => optionId));
    history.push(new Map(count.votes));
    stages.push(asStage(count, history.length, step, newly));
    const vacancies = seats - elected.length;
    if (vacancies === 0 || count.continuing.size === 0) return { stages, elected, lotNeeded: null };
    const exceeding = elected.filter((id) => (count.votes.get(id) ?? 0) > quota);
    const next =
      exceeding.length > 0
        ? transferSurplus(count, quota, exceeding, history, lot)
        : exclude(count, vacancies, history, lot);
    if ('aim' in next) return { stages, elected, lotNeeded: next };
    step = next;
  }
}

/** The stages of the count and whom they elect; it stops where lots must be drawn and nobody has drawn them. */
export function countScottishStv({ paper, seats, ballots, lot }: ScottishStvInput): StvOutcome {
  if (paper.form.kind !== 'ranked') throw new Error('a transferable vote counts ranked ballots');
  if (!Number.isSafeInteger(seats) || seats < 1) throw new Error(`an election for ${seats} seats`);
  const { options } = paper;
  const { totals, groups } = groupBallots(paper, ballots);
  const optionIds = options.map(({ id }) => id);
  const quota = droopQuota(totals.counted, seats);
  const outcome = { kind: 'scottish-stv', options, seats, ballots: totals, quota } as const;
  // Nobody is elected by lot alone in an election in which nobody voted.
  if (options.length > seats && totals.counted === 0) {
    return { ...outcome, stages: [], elected: [], lotNeeded: null };
  }
  const count = firstStage(optionIds, groups);
  return { ...outcome, ...runStages(count, quota * PARTS_PER_VOTE, seats, lot) };
}
