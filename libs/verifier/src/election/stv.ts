/**
 * The single transferable vote by the Scottish Local Government Elections Order 2007, schedule 1, rules 45 to 52. Equal
 * ballots travel as one batch that knows with whom it lies and what each of its papers is worth there.
 */
import { foremost, type Found, type Standstill } from './foremost.js';
import { type Ballots, sum, upTo } from './piles.js';

/** Transfer values have five decimal places: rule 48(3). Figures called worth are in these. */
export const PLACES = 100_000n;

interface Batch {
  readonly marks: readonly number[];
  readonly papers: bigint;
  holder: number | null;
  worth: bigint;
}

/** Papers of one worth that went from one option to one other; null: to nobody. */
export interface Move {
  readonly to: number | null;
  readonly papers: bigint;
  readonly received: bigint;
  readonly worth: bigint;
}

export interface Stage {
  readonly act:
    | { readonly kind: 'first' }
    | { readonly kind: 'surplus'; readonly found: Found; readonly surplus: bigint }
    | { readonly kind: 'exclusion'; readonly found: Found; readonly transferred: boolean };
  readonly moves: readonly Move[];
  readonly worths: readonly bigint[];
  readonly nonTransferable: bigint;
  readonly lostToRounding: bigint;
  readonly elected: readonly { readonly option: number; readonly byQuota: boolean }[];
}

export interface StvCount {
  readonly quota: bigint;
  readonly stages: readonly Stage[];
  readonly elected: readonly number[];
  readonly standstill: Standstill | null;
}

/** One count while it runs. */
class Running {
  private readonly batches: Batch[];
  /** Neither elected nor excluded. */
  private continuing: readonly number[];
  private readonly worths: bigint[];
  private nonTransferable = 0n;
  private lostToRounding = 0n;
  private readonly table: (readonly bigint[])[] = [];
  private readonly stages: Stage[] = [];
  private readonly elected: number[] = [];

  constructor(
    private readonly options: number,
    private readonly seats: number,
    private readonly quota: bigint,
    { piles }: Ballots,
    private readonly lot: readonly number[],
  ) {
    this.continuing = upTo(options);
    this.batches = piles.map(({ marks, votes }) => {
      return { marks, papers: votes, holder: marks[0] ?? null, worth: PLACES };
    });
    this.worths = upTo(options).map((option) =>
      sum(this.batches.filter(({ holder }) => holder === option).map(({ papers }) => papers * PLACES)),
    );
  }

  run(): Omit<StvCount, 'quota'> {
    const { stages, elected } = this;
    this.end({ kind: 'first' }, []);
    while (this.vacancies > 0 && this.continuing.length > 0) {
      const over = elected.filter((option) => this.worthOf(option) > this.quota);
      const standstill = over.length > 0 ? this.passSurplus(over) : this.exclude();
      if (standstill !== null) return { stages, elected, standstill };
    }
    return { stages, elected, standstill: null };
  }

  private get vacancies(): number {
    return this.seats - this.elected.length;
  }

  private worthOf(option: number): bigint {
    return this.worths[option] ?? 0n;
  }

  /** Rules 48 and 49. */
  private passSurplus(over: readonly number[]): Standstill | null {
    const found = foremost(over, 'most', this.table, this.lot);
    if ('between' in found) return found;
    const held = this.worthOf(found.option);
    const surplus = held - this.quota;
    const moves = this.move(found.option, this.quota, (worth) => (worth * surplus) / held);
    this.end({ kind: 'surplus', found, surplus }, moves);
    return null;
  }

  /** Rules 50 and 51; nothing moves where it leaves as many as there are vacancies, rule 52. */
  private exclude(): Standstill | null {
    const found = foremost(this.continuing, 'fewest', this.table, this.lot);
    if ('between' in found) return found;
    this.continuing = this.continuing.filter((option) => option !== found.option);
    const transferred = this.continuing.length > this.vacancies;
    const moves = transferred ? this.move(found.option, 0n, (worth) => worth) : [];
    this.end({ kind: 'exclusion', found, transferred }, moves);
    return null;
  }

  private move(from: number, kept: bigint, worthNow: (worth: bigint) => bigint): Move[] {
    const moves = new Map<string, Move>();
    let passedOn = 0n;
    for (const batch of this.batches.filter(({ holder }) => holder === from)) {
      const { marks, papers, worth: received } = batch;
      const to =
        marks.slice(marks.indexOf(from) + 1).find((option) => this.continuing.includes(option)) ?? null;
      batch.worth = worthNow(received);
      batch.holder = to;
      const amount = papers * batch.worth;
      passedOn += amount;
      if (to === null) this.nonTransferable += amount;
      else this.worths[to] = this.worthOf(to) + amount;
      const key = `${received} ${to ?? ''}`;
      moves.set(key, { to, papers: papers + (moves.get(key)?.papers ?? 0n), received, worth: batch.worth });
    }
    this.lostToRounding += this.worthOf(from) - kept - passedOn;
    this.worths[from] = kept;
    return [...moves.values()].sort(
      (one, other) =>
        (one.to ?? this.options) - (other.to ?? this.options) || Number(other.received - one.received),
    );
  }

  /** Ends a stage: whoever has the quota is elected, rule 47; then all who are left where the vacancies suffice, rule 52(1). */
  private end(act: Stage['act'], moves: readonly Move[]): void {
    const byWorth = [...this.continuing].sort(
      (one, other) => Number(this.worthOf(other) - this.worthOf(one)) || one - other,
    );
    const reached = byWorth.filter((option) => this.worthOf(option) >= this.quota);
    const others = byWorth.slice(reached.length);
    const last = others.length <= this.vacancies - reached.length ? others : [];
    this.continuing = this.continuing.filter((option) => ![...reached, ...last].includes(option));
    this.elected.push(...reached, ...last);
    const elected = [...reached, ...last].map((option, at) => ({ option, byQuota: at < reached.length }));
    const worths = [...this.worths];
    this.table.push(worths);
    const { nonTransferable, lostToRounding } = this;
    this.stages.push({ act, moves, worths, nonTransferable, lostToRounding, elected });
  }
}

/** The stages of the count of so many options for so many seats; without stages where nobody ranked anybody. */
export function countStv(options: number, seats: number, ballots: Ballots, lot: readonly number[]): StvCount {
  // Rule 46: the votes divided by one more than the seats, without decimal places, and one added.
  const quota = ballots.counted / BigInt(seats + 1) + 1n;
  if (options > seats && ballots.counted === 0n) return { quota, stages: [], elected: [], standstill: null };
  return { quota, ...new Running(options, seats, quota * PLACES, ballots, lot).run() };
}
