/**
 * Instant run-off for one seat: while nobody has more than half of the votes that still count, the option with fewest
 * is excluded and its ballots pass to their next choice.
 */
import type { BallotPaper, CastBallot, ElectionOption } from './ballot-paper.js';
import { groupBallots, type BallotGroup, type BallotTotals } from './ballot-groups.js';
import type { OptionVotes } from './count-choices.js';
import { findExtreme, type FoundOption, type LotNeeded, type VotesByOption } from './tie-break.js';

export interface InstantRunOffInput {
  readonly paper: BallotPaper;
  readonly ballots: readonly CastBallot[];
  /** Option ids in the order in which lots were drawn; the first drawn is excluded last. Empty: not drawn. */
  readonly lot: readonly string[];
}

export interface RunOffRound {
  readonly number: number;
  /** Of the options still in, in the order of the paper. */
  readonly votes: readonly OptionVotes[];
  /** Votes of the ballots that name nobody still in. */
  readonly exhausted: number;
  /** More than half of the votes that still count. */
  readonly needed: number;
  /** Null in the last round. */
  readonly excluded: FoundOption | null;
}

export interface InstantRunOffOutcome {
  readonly kind: 'instant-run-off';
  readonly options: readonly ElectionOption[];
  readonly seats: 1;
  readonly ballots: BallotTotals;
  readonly rounds: readonly RunOffRound[];
  /** One id, or none. */
  readonly elected: readonly string[];
  readonly lotNeeded: LotNeeded | null;
}

function firstChoices(groups: readonly BallotGroup[], standing: ReadonlySet<string>): VotesByOption {
  const votes = new Map([...standing].map((id) => [id, 0]));
  for (const { optionIds, weight } of groups) {
    const choice = optionIds.find((id) => standing.has(id));
    if (choice !== undefined) votes.set(choice, (votes.get(choice) ?? 0) + weight);
  }
  return votes;
}

interface Counted {
  readonly rounds: readonly RunOffRound[];
  readonly elected: readonly string[];
  readonly lotNeeded: LotNeeded | null;
}

function runRounds(
  optionIds: readonly string[],
  groups: readonly BallotGroup[],
  counted: number,
  lot: readonly string[],
): Counted {
  const standing = new Set(optionIds);
  const history: VotesByOption[] = [];
  const rounds: RunOffRound[] = [];
  for (;;) {
    const votes = firstChoices(groups, standing);
    history.push(votes);
    const continuing = [...votes.values()].reduce((sum, part) => sum + part, 0);
    const needed = Math.floor(continuing / 2) + 1;
    const round = {
      number: history.length,
      votes: [...votes].map(([optionId, part]) => ({ optionId, votes: part })),
      exhausted: counted - continuing,
      needed,
    };
    const winner = [...votes].find(([, part]) => part >= needed)?.[0];
    if (winner !== undefined) {
      return { rounds: [...rounds, { ...round, excluded: null }], elected: [winner], lotNeeded: null };
    }
    const found = findExtreme([...standing], 'fewest', history, lot);
    if ('aim' in found) {
      return { rounds: [...rounds, { ...round, excluded: null }], elected: [], lotNeeded: found };
    }
    rounds.push({ ...round, excluded: found });
    standing.delete(found.optionId);
  }
}

/** The rounds of an instant run-off and whom they elect; nobody where nobody ranked anything. */
export function countInstantRunOff({ paper, ballots, lot }: InstantRunOffInput): InstantRunOffOutcome {
  if (paper.form.kind !== 'ranked') throw new Error('an instant run-off counts ranked ballots');
  const { options } = paper;
  const { totals, groups } = groupBallots(paper, ballots);
  const optionIds = options.map(({ id }) => id);
  const outcome = { kind: 'instant-run-off', options, seats: 1, ballots: totals } as const;
  if (optionIds.length <= 1) return { ...outcome, rounds: [], elected: optionIds, lotNeeded: null };
  if (totals.counted === 0) return { ...outcome, rounds: [], elected: [], lotNeeded: null };
  return { ...outcome, ...runRounds(optionIds, groups, totals.counted, lot) };
}
