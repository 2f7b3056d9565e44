/** The ballots that count for my seats, as the server recorded them. */
import type { MyBallot } from '@quorate/contracts';
import { castsAt, proxiesHeldBy, type Vote } from '@quorate/domain';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { getJson, useSession } from '../api/index.js';
import { connectionFor } from './live-connections.js';
import { useMeeting } from './use-meeting.js';

export interface MyBallots {
  readonly ballots: readonly MyBallot[];
  /** True until they were read for the first time. */
  readonly loading: boolean;
  /** Reads them again; resolves with what the server has now. */
  readonly refresh: () => Promise<readonly MyBallot[]>;
  /** Takes in a ballot that the server has just confirmed. */
  readonly add: (ballot: Omit<MyBallot, 'earlier'>) => void;
}

const none: readonly MyBallot[] = [];

/** Reads my ballots, and reads them again whenever a ballot is cast for a seat of mine, here or elsewhere. */
export function useMyBallots(meetingId: string): MyBallots {
  const client = useQueryClient();
  const { session, loading: isUnknown } = useSession();
  const { state } = useMeeting(meetingId);
  const personId = session?.person?.personId ?? null;
  // Whoever is of the body may be given a vote: a seat, a proxy, a place on a list.
  const isVoter = personId !== null && session?.bodies.some(({ bodyId }) => bodyId === state.bodyId) === true;
  const { data, isPending, refetch } = useQuery({
    queryKey: ['my-ballots', meetingId],
    queryFn: async () =>
      (await getJson<{ ballots: MyBallot[] }>(`/api/meetings/${meetingId}/my-ballots`)).ballots,
    enabled: isVoter,
  });
  const seats = session?.bodies.find((body) => body.bodyId === state.bodyId)?.seats ?? [];
  const held = personId === null ? [] : proxiesHeldBy(state, personId);
  const casts = castsOf(
    state.votes,
    new Set([personId ?? '', ...[...seats, ...held].map(({ seatId }) => seatId)]),
  );
  useEffect(() => {
    if (isVoter) void refetch();
  }, [isVoter, casts, refetch]);
  useEffect(() => connectionFor(undefined).whenBack(() => void refetch()), [refetch]);
  const refresh = async (): Promise<readonly MyBallot[]> =>
    (await refetch({ throwOnError: true })).data ?? none;
  const add = (ballot: Omit<MyBallot, 'earlier'>): void => {
    client.setQueryData<readonly MyBallot[]>(['my-ballots', meetingId], (before = none) => {
      const replaced = before.find((one) => one.voteId === ballot.voteId && one.seatId === ballot.seatId);
      const earlier = replaced === undefined ? [] : [...replaced.earlier, replaced];
      return [...before.filter((one) => one !== replaced), { ...ballot, earlier }];
    });
  };
  return { ballots: data ?? none, loading: isUnknown || (isVoter && isPending), refresh, add };
}

/** How many ballots were cast at the places of these seats: it rises when one is cast or changed. */
function castsOf(votes: readonly Vote[], seatIds: ReadonlySet<string>): number {
  return votes
    .flatMap((vote) =>
      vote.roll
        .filter(({ seatId }) => seatIds.has(seatId))
        .map(({ place }) => castsAt(vote.castCounts, place)),
    )
    .reduce((sum, casts) => sum + casts, 0);
}
