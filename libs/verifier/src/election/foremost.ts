/**
 * Who of several is first to pass on a surplus or to be excluded: by the votes now, then by those at the latest stage
 * at which the tied differ, then by lot. Written as one comparison of the rows of a table, read backwards.
 */
export type Aim = 'most' | 'fewest';

/** What every option had at the end of each stage so far, by its place on the paper. */
export type Table = readonly (readonly bigint[])[];

export interface Found {
  readonly option: number;
  /** The options with the same votes now, and how one of them was found; null where it stood alone. */
  readonly tie: { readonly tied: readonly number[]; readonly toldApartAt: number | 'lot' } | null;
}

/** The count stands still: only a lot tells these apart, and there is none. */
export interface Standstill {
  readonly aim: Aim;
  readonly between: readonly number[];
}

/** How many stages back two options first differ; Infinity where they never did. */
function depthOf(table: Table, one: number, other: number): number {
  const back = table.toReversed().findIndex((votes) => votes[one] !== votes[other]);
  return back < 0 ? Infinity : back;
}

function isBefore(table: Table, one: number, other: number, aim: Aim): boolean {
  const votes = table.at(-1 - depthOf(table, one, other));
  const [own = 0n, others = 0n] = [votes?.[one], votes?.[other]];
  return aim === 'most' ? own > others : own < others;
}

/** The foremost of the contenders, who are given in the order in which ties name them. */
export function foremost(
  contenders: readonly number[],
  aim: Aim,
  table: Table,
  lot: readonly number[],
): Found | Standstill {
  const left = contenders.filter(
    (one) =>
      !contenders.some((other) => depthOf(table, one, other) < Infinity && isBefore(table, other, one, aim)),
  );
  const [first = 0, another] = left;
  const tied = contenders.filter((one) => depthOf(table, one, first) > 0);
  if (tied.length === 1) return { option: first, tie: null };
  if (another === undefined) {
    const depths = tied.filter((one) => one !== first).map((one) => depthOf(table, one, first));
    return { option: first, tie: { tied, toldApartAt: table.length - Math.max(...depths) } };
  }
  const drawn = lot.filter((one) => left.includes(one));
  const option = aim === 'most' ? drawn[0] : drawn.at(-1);
  if (option === undefined || drawn.length < left.length) return { aim, between: left };
  return { option, tie: { tied: left, toldApartAt: 'lot' } };
}
