/**
 * Breaks a tie inside a ranked count as rules 49 and 51 of the Order do: by the most recent stage at which the tied
 * had unequal votes, and by lot only where they were equal at every stage.
 */
export type VotesByOption = ReadonlyMap<string, number>;

/** Whom a count is looking for: the option with most votes, to transfer first, or with fewest, to exclude. */
export type TieAim = 'most' | 'fewest';

/** How a tie was broken; the stage is the earlier one that told the tied apart, 1 for the first. */
export type TieBreak =
  | { readonly by: 'earlier-stage'; readonly tied: readonly string[]; readonly stage: number }
  | { readonly by: 'lot'; readonly tied: readonly string[] };

/** The count stands still until lots are drawn between these, and goes on when it is counted again with the lot. */
export interface LotNeeded {
  readonly aim: TieAim;
  /** The last stage or round that was counted. */
  readonly afterStage: number;
  readonly tied: readonly string[];
}

export interface FoundOption {
  readonly optionId: string;
  /** Null where nobody was tied. */
  readonly tieBreak: TieBreak | null;
}

/** Those of the given options with the most, or the fewest, votes. */
function extremesOf(optionIds: readonly string[], votes: VotesByOption, aim: TieAim): string[] {
  const figures = optionIds.map((id) => votes.get(id) ?? 0);
  const extreme = aim === 'most' ? Math.max(...figures) : Math.min(...figures);
  return optionIds.filter((_, index) => figures[index] === extreme);
}

/** The first of the tied that was drawn goes before the others and is excluded after them. */
function byLot(tied: readonly string[], aim: TieAim, lot: readonly string[]): string | undefined {
  const drawn = lot.filter((id) => tied.includes(id));
  if (new Set(drawn).size !== tied.length) return undefined;
  return aim === 'most' ? drawn[0] : drawn.at(-1);
}

/**
 * Finds the option with most or fewest votes after the last of the stages. Where several are tied, the latest stage
 * that tells any of them apart narrows the tie, and so on backwards; then the lot decides, if it was drawn.
 */
export function findExtreme(
  optionIds: readonly string[],
  aim: TieAim,
  stages: readonly VotesByOption[],
  lot: readonly string[],
): FoundOption | LotNeeded {
  const tied = extremesOf(optionIds, stages.at(-1) ?? new Map<string, number>(), aim);
  let left = tied;
  let toldApartAt = 0;
  for (let stage = stages.length - 1; stage >= 1 && left.length > 1; stage -= 1) {
    left = extremesOf(left, stages[stage - 1] ?? new Map<string, number>(), aim);
    toldApartAt = stage;
  }
  const [only, another] = left;
  if (only === undefined) throw new Error('nobody to look for');
  if (another === undefined) {
    const tieBreak = tied.length === 1 ? null : ({ by: 'earlier-stage', tied, stage: toldApartAt } as const);
    return { optionId: only, tieBreak };
  }
  const optionId = byLot(left, aim, lot);
  if (optionId === undefined) return { aim, afterStage: stages.length, tied: left };
  return { optionId, tieBreak: { by: 'lot', tied: left } };
}
