/** What the register pages read and how they change it. */
import type { CategoryView, PartyView, PersonView, VotingGroupView } from '@quorate/contracts';
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useCallback } from 'react';
import { getJson, sendJson } from '../../api/index.js';

export interface PartyRegister {
  readonly categories: readonly CategoryView[];
  readonly parties: readonly PartyView[];
  readonly votingGroups: readonly VotingGroupView[];
}

/** The parties, for anyone signed in. */
export function useParties(): UseQueryResult<PartyRegister> {
  return useQuery({ queryKey: ['parties'], queryFn: () => getJson<PartyRegister>('/api/parties') });
}

/** The people, for administrators. */
export function usePeople(): UseQueryResult<{ readonly people: readonly PersonView[] }> {
  return useQuery({
    queryKey: ['people'],
    queryFn: () => getJson<{ people: readonly PersonView[] }>('/api/people'),
  });
}

/** Returns a function that changes something and then reads the register anew. */
export function useRegisterChange(): (
  method: 'POST' | 'PUT',
  path: string,
  change: unknown,
) => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    async (method, path, change) => {
      await sendJson<unknown>(method, path, change);
      await Promise.all([
        client.invalidateQueries({ queryKey: ['parties'] }),
        client.invalidateQueries({ queryKey: ['people'] }),
      ]);
    },
    [client],
  );
}
