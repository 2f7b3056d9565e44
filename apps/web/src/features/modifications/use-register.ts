/** The register and one modification of it, read from the server. */
import type { ModificationSummary, ModificationView } from '@quorate/contracts';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { getJson } from '../../api/index.js';

/** Others write into it too; whoever looks at it sees it within seconds. */
const refreshEveryMs = 10_000;

export function useModifications(): UseQueryResult<{ readonly modifications: ModificationSummary[] }> {
  return useQuery({
    queryKey: ['modifications'],
    queryFn: () => getJson<{ modifications: ModificationSummary[] }>('/api/modifications'),
    refetchInterval: refreshEveryMs,
  });
}

export function useModification(number: string): UseQueryResult<ModificationView> {
  return useQuery({
    queryKey: ['modifications', number],
    queryFn: () => getJson<ModificationView>(`/api/modifications/${encodeURIComponent(number)}`),
    refetchInterval: refreshEveryMs,
  });
}
