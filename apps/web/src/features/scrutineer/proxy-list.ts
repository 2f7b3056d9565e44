/** Every proxy that was received for the meeting, with what became of it. */
import type { DirectedProxy } from '@quorate/contracts';
import {
  castsAt,
  isForVote,
  isInForce,
  proxyCasterAt,
  rosterSeat,
  type MeetingEntry,
  type MeetingState,
  type Vote,
} from '@quorate/domain';
import { formatDateTime } from '../../ui/format.js';

export interface ReceivedProxy {
  readonly proxyId: string;
  readonly at: string;
  readonly lot: string;
  readonly shares: number;
  readonly member: string;
  readonly holder: string;
  /** Null where it is not read any more. */
  readonly given: DirectedProxy | null;
  /** Why it does not count, or no more; null while it does. */
  readonly ended: string | null;
  /** Questions on which the lot voted itself, in place of it. */
  readonly replacedIn: readonly string[];
  /** Questions that were closed without a vote for the lot. */
  readonly notCastIn: readonly string[];
}

type Appointed = Extract<MeetingEntry, { type: 'proxy.appointed' }>;

/** In the order in which they came. */
export function receivedProxies(
  state: MeetingState,
  entries: readonly MeetingEntry[],
  directions: readonly DirectedProxy[],
  now: string,
): ReceivedProxy[] {
  const standing = new Map(state.proxies.map((proxy) => [proxy.proxyId, proxy]));
  const given = new Map(directions.map((one) => [one.proxyId, one]));
  const ends = endsIn(entries);
  const own = state.votes.map((vote) => [vote, ownLots(vote), silentLots(vote)] as const);
  return entries
    .filter((entry): entry is Appointed => entry.type === 'proxy.appointed')
    .map(({ at, data: { proxyId, seatId, member, holder, scope, until } }) => {
      const seat = rosterSeat(state, seatId);
      const proxy = standing.get(proxyId);
      const isOver = proxy !== undefined && !isInForce(proxy, now);
      return {
        ...{ proxyId, at, lot: seat?.label ?? 'A lot', shares: seat?.weight ?? 1 },
        ...{ member: member.name, holder: holder.name, given: given.get(proxyId) ?? null },
        ended:
          proxy === undefined
            ? (ends.get(proxyId) ?? 'The lot has another representative since')
            : isOver
              ? `Given until ${formatDateTime(until ?? '')}`
              : null,
        replacedIn: own.flatMap(([vote, lots]) =>
          isForVote(scope, vote) && lots.has(seatId) ? [vote.question] : [],
        ),
        notCastIn: own.flatMap(([vote, _own, lots]) =>
          isForVote(scope, vote) && lots.has(seatId) ? [vote.question] : [],
        ),
      };
    });
}

function endsIn(entries: readonly MeetingEntry[]): ReadonlyMap<string, string> {
  return new Map(
    entries.flatMap((entry) => {
      if (entry.type !== 'proxy.revoked') return [];
      const { proxyId, recordedBecause } = entry.data;
      const by = recordedBecause === undefined ? '' : `, recorded by the secretary: ${recordedBecause}`;
      return [[proxyId, `Revoked ${formatDateTime(entry.at)}${by}`]];
    }),
  );
}

/** The lots whose latest ballot in the vote no proxy cast. */
function ownLots({ roll, castCounts, proxyBallots }: Vote): ReadonlySet<string> {
  return new Set(
    roll
      .filter(({ place }) => castsAt(castCounts, place) > 0 && proxyCasterAt(proxyBallots, place) === null)
      .map(({ seatId }) => seatId),
  );
}

/** The lots for which nobody had voted at the close. */
function silentLots({ roll, castCounts, stage }: Vote): ReadonlySet<string> {
  if (stage !== 'closed' && stage !== 'declared') return new Set();
  return new Set(roll.filter(({ place }) => castsAt(castCounts, place) === 0).map(({ seatId }) => seatId));
}

/** The ballots that the secretary wrote down for somebody, each with its reason. */
export function recordedBallots({ votes }: MeetingState, entries: readonly MeetingEntry[]): string[] {
  return entries.flatMap((entry) => {
    if (entry.type !== 'ballot.cast' || entry.data.recordedBecause === undefined) return [];
    const { voteId, places, recordedBecause } = entry.data;
    const vote = votes.find((one) => one.voteId === voteId);
    return places.map(
      (place) =>
        `${vote?.roll[place]?.label ?? 'A lot'}, on “${vote?.question ?? 'a vote'}”: ${recordedBecause}`,
    );
  });
}
