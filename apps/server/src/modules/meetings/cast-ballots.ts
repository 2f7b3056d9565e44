/**
 * The ballots of a meeting with the entries that tell of them, in the order cast. Adding one leaves the list as it was;
 * whoever asks after single ones reads only what was cast since somebody last asked.
 */
import type { MeetingEntry, SealedBallot } from '@quorate/domain';

export interface CastBallot {
  readonly entry: Extract<MeetingEntry, { type: 'ballot.cast' }>;
  readonly ballot: SealedBallot;
}

/** The last ballot, and the list without it. */
export interface CastBallots {
  readonly last: CastBallot | null;
  readonly before: CastBallots | null;
}

export const noCastBallots: CastBallots = { last: null, before: null };

/** The list with one ballot more. */
export function withCastBallot(list: CastBallots, cast: CastBallot): CastBallots {
  return { last: cast, before: list };
}

/** The latest ballot of each place with those it replaced, and the places with a ballot that a person cast or was cast for. */
export class LatestBallots {
  private readonly votes = new Map<string, Map<number, CastBallot>>();
  private readonly replaced = new Map<string, Map<number, CastBallot[]>>();
  private readonly places = new Map<string, Map<string, Set<number>>>();

  /** The ballot that counts for a place of a vote; undefined when none was cast. */
  at(voteId: string, place: number): CastBallot | undefined {
    return this.votes.get(voteId)?.get(place);
  }

  /** The ballots of a place that later ones replaced, oldest first. */
  before(voteId: string, place: number): readonly CastBallot[] {
    return this.replaced.get(voteId)?.get(place) ?? [];
  }

  /** The places of a vote with a ballot that the person ever cast, or that was cast for them. */
  placesOf(personId: string, voteId: string): Iterable<number> {
    return this.places.get(personId)?.get(voteId) ?? [];
  }

  take(cast: CastBallot): void {
    const { voteId, place, castBy, castFor } = cast.ballot;
    const before = this.at(voteId, place);
    if (before !== undefined) {
      const ofVote = entryIn(this.replaced, voteId, () => new Map<number, CastBallot[]>());
      entryIn(ofVote, place, (): CastBallot[] => []).push(before);
    }
    entryIn(this.votes, voteId, () => new Map<number, CastBallot>()).set(place, cast);
    for (const personId of castFor === undefined ? [castBy] : [castBy, castFor]) {
      const ofPerson = entryIn(this.places, personId, () => new Map<string, Set<number>>());
      entryIn(ofPerson, voteId, () => new Set<number>()).add(place);
    }
  }
}

const known = new WeakMap<CastBallots, LatestBallots>();

/** The latest ballots of the list. What was made for the list before this one is taken further, and is no more for that. */
export function latestBallots(list: CastBallots): LatestBallots {
  const fresh: CastBallot[] = [];
  let rest = list;
  while (!known.has(rest) && rest.last !== null && rest.before !== null) {
    fresh.push(rest.last);
    rest = rest.before;
  }
  const latest = known.get(rest) ?? new LatestBallots();
  if (list.last === null || rest === list) return latest;
  known.delete(rest);
  for (const cast of fresh.toReversed()) latest.take(cast);
  known.set(list, latest);
  return latest;
}

function entryIn<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const there = map.get(key);
  if (there !== undefined) return there;
  const made = make();
  map.set(key, made);
  return made;
}
