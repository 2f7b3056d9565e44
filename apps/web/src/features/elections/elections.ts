/** Elections read from the server, and acts sent to one. */
import type { ElectionCommandInput, ElectionSummary, ElectionView } from '@quorate/contracts';
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useCallback } from 'react';
import { getJson, sessionKey, useAct } from '../../api/index.js';

/** An election changes by what others do; whoever looks at it sees it within seconds. */
const refreshEveryMs = 10_000;

export interface ElectionId {
  readonly bodyId: string;
  readonly electionId: string;
}

/** The address of the page of an election, or of one below it. */
export function electionHref(
  { bodyId, electionId }: ElectionId,
  page: '' | 'nominate' | 'desk' = '',
): string {
  return `/bodies/${bodyId}/elections/${electionId}${page === '' ? '' : `/${page}`}`;
}

/** Every election, the latest call first; of one body where it is named. */
export function useElections(bodyId: string | null = null): UseQueryResult<readonly ElectionSummary[]> {
  return useQuery({
    queryKey: ['elections', bodyId],
    queryFn: async () => {
      const path = `/api/elections${bodyId === null ? '' : `?bodyId=${bodyId}`}`;
      return (await getJson<{ elections: ElectionSummary[] }>(path)).elections;
    },
    refetchInterval: refreshEveryMs,
  });
}

/** How an election is asked for, by a page or by several at once. */
export function electionQuery({ bodyId, electionId }: ElectionId) {
  return {
    queryKey: ['election', electionId],
    queryFn: () => getJson<ElectionView>(`/api/bodies/${bodyId}/elections/${electionId}`),
    refetchInterval: refreshEveryMs,
  };
}

export function useElection(id: ElectionId): UseQueryResult<ElectionView> {
  return useQuery(electionQuery(id));
}

export interface ElectionReply {
  readonly made: { readonly nominationId?: string };
  readonly election: ElectionView;
}

/** Sends an act; the page shows what it made at once. The same act again after no answer is the same act. */
export function useElectionAct({ bodyId, electionId }: ElectionId) {
  const queries = useQueryClient();
  const act = useAct();
  return useCallback(
    async (command: ElectionCommandInput): Promise<ElectionReply> => {
      const path = `/api/bodies/${bodyId}/elections/${electionId}/commands`;
      const reply = await act<ElectionReply>(path, command);
      queries.setQueryData(['election', electionId], reply.election);
      void queries.invalidateQueries({ queryKey: ['elections'] });
      // An opened ballot is of a body of its own, of which one is an officer from now on.
      void queries.invalidateQueries({ queryKey: sessionKey });
      return reply;
    },
    [act, bodyId, electionId, queries],
  );
}
