/** Counts ballots marked with crosses: choose one, choose up to n, approval. The options with most votes are elected. */
import type { BallotPaper, CastBallot, ElectionOption } from './ballot-paper.js';
import { groupBallots, type BallotGroup, type BallotTotals } from './ballot-groups.js';
import { settleTie, type ElectionTie, type SettledTie, type TieRuling } from './settle-tie.js';

export interface OptionVotes {
  readonly optionId: string;
  readonly votes: number;
}

export interface ChoicesInput {
  readonly paper: BallotPaper;
  readonly seats: number;
  readonly ballots: readonly CastBallot[];
  readonly ruling: TieRuling;
}

export interface ChoicesOutcome {
  readonly kind: 'choices';
  readonly options: readonly ElectionOption[];
  readonly seats: number;
  readonly ballots: BallotTotals;
  /** In the order of the paper. */
  readonly totals: readonly OptionVotes[];
  /** Most votes first, those whom a tie rule elected last. */
  readonly elected: readonly string[];
  /** Null where the seats divide the options without a tie. */
  readonly tie: SettledTie | null;
}

function totalsOf(options: readonly ElectionOption[], groups: readonly BallotGroup[]): OptionVotes[] {
  const votes = new Map(options.map(({ id }) => [id, 0]));
  for (const { optionIds, weight } of groups) {
    for (const id of optionIds) votes.set(id, (votes.get(id) ?? 0) + weight);
  }
  return options.map(({ id }) => ({ optionId: id, votes: votes.get(id) ?? 0 }));
}

/** Those clear of the last seat, and the tie at it: more options with the same votes than there are seats for them. */
function divide(totals: readonly OptionVotes[], seats: number): { clear: string[]; tie: ElectionTie | null } {
  const ranked = [...totals].sort((a, b) => b.votes - a.votes);
  const within = ranked.slice(0, seats);
  const last = within.at(-1);
  const next = ranked[seats];
  if (last === undefined || next === undefined || last.votes !== next.votes) {
    return { clear: within.map(({ optionId }) => optionId), tie: null };
  }
  const clear = ranked.filter(({ votes }) => votes > last.votes).map(({ optionId }) => optionId);
  const tied = ranked.filter(({ votes }) => votes === last.votes).map(({ optionId }) => optionId);
  return { clear, tie: { tied, seats: seats - clear.length, votes: last.votes } };
}

/** The outcome of a vote by crosses; what ties at the last seat is settled by the ruling and by nothing else. */
export function countChoices({ paper, seats, ballots, ruling }: ChoicesInput): ChoicesOutcome {
  if (paper.form.kind === 'ranked') throw new Error('ranked ballots are not counted by crosses');
  if (!Number.isSafeInteger(seats) || seats < 1) throw new Error(`an election for ${seats} seats`);
  const { options } = paper;
  const { totals: ballotTotals, groups } = groupBallots(paper, ballots);
  const totals = totalsOf(options, groups);
  const counted = { kind: 'choices', options, seats, ballots: ballotTotals, totals } as const;
  const contested = options.length > seats;
  // Nobody is elected by lot, or by the chair alone, in an election in which nobody voted.
  if (contested && ballotTotals.counted === 0) return { ...counted, elected: [], tie: null };
  const { clear, tie } = divide(totals, seats);
  if (tie === null) return { ...counted, elected: clear, tie };
  const settled = settleTie(tie, ruling);
  return { ...counted, elected: [...clear, ...settled.elected], tie: settled };
}
