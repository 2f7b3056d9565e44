/** The state of a transferable-vote count between two stages: who holds which ballots at what value. */
import type { BallotGroup } from './ballot-groups.js';
import type { StvParcel } from './stv-outcome.js';
import { PARTS_PER_VOTE } from './vote-parts.js';

/** Equal ballots that lie with one option. */
interface Held {
  readonly group: BallotGroup;
  readonly value: number;
}

/** Changed in place by the functions below while one election is counted; no count is shared. */
export interface StvCount {
  readonly votes: Map<string, number>;
  /** A pile that was passed on is not looked at again. */
  readonly piles: ReadonlyMap<string, Held[]>;
  /** Neither deemed elected nor excluded: article 2 of the Order. */
  readonly continuing: Set<string>;
  nonTransferable: number;
  lostToRounding: number;
}

/** Sorts the ballots by first preference, one vote for each: rule 45. */
export function firstStage(optionIds: readonly string[], groups: readonly BallotGroup[]): StvCount {
  const piles = new Map<string, Held[]>(optionIds.map((id) => [id, []]));
  const votes = new Map(optionIds.map((id) => [id, 0]));
  for (const group of groups) {
    const [first = ''] = group.optionIds;
    piles.get(first)?.push({ group, value: PARTS_PER_VOTE });
    votes.set(first, (votes.get(first) ?? 0) + group.weight * PARTS_PER_VOTE);
  }
  return { votes, piles, continuing: new Set(optionIds), nonTransferable: 0, lostToRounding: 0 };
}

function byPaper(optionIds: readonly string[]): (a: StvParcel, b: StvParcel) => number {
  const place = ({ to }: StvParcel): number => (to === null ? optionIds.length : optionIds.indexOf(to));
  return (a, b) => place(a) - place(b) || b.received - a.received;
}

/**
 * Moves all ballots of one option to the next continuing preference on each, at the value that `worth` makes of the
 * value at which they were received, and leaves the option with `kept`: rules 48(1) to (3) and 50(2) to (4).
 */
export function transfer(
  count: StvCount,
  from: string,
  kept: number,
  worth: (received: number) => number,
): StvParcel[] {
  const parcels = new Map<string, { -readonly [Key in keyof StvParcel]: StvParcel[Key] }>();
  let passedOn = 0;
  for (const { group, value: received } of count.piles.get(from) ?? []) {
    const { weight, optionIds } = group;
    const value = worth(received);
    // Nobody before the option on a ballot is continuing, nor is the option itself any more.
    const to = optionIds.find((id) => count.continuing.has(id)) ?? null;
    const key = `${received} ${to ?? ''}`;
    const parcel = parcels.get(key);
    if (parcel === undefined) parcels.set(key, { to, papers: weight, received, value });
    else parcel.papers += weight;
    passedOn += weight * value;
    if (to === null) {
      count.nonTransferable += weight * value;
    } else {
      count.piles.get(to)?.push({ group, value });
      count.votes.set(to, (count.votes.get(to) ?? 0) + weight * value);
    }
  }
  count.lostToRounding += (count.votes.get(from) ?? 0) - kept - passedOn;
  count.votes.set(from, kept);
  return [...parcels.values()].sort(byPaper([...count.piles.keys()]));
}
