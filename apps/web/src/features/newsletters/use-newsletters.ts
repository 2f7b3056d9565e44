/** Reads the issues that were sent, and whether the reader writes the next one. */
import type { IssueSummary } from '@quorate/contracts';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { getJson } from '../../api/index.js';

export const newslettersKey = ['newsletters'];

export interface Newsletters {
  readonly name: string | null;
  readonly issues: readonly IssueSummary[];
  /** The body for which the reader writes the next one; null for everybody else. */
  readonly desk: string | null;
}

/** The latest first. */
export function useNewsletters(): UseQueryResult<Newsletters> {
  return useQuery({ queryKey: newslettersKey, queryFn: () => getJson<Newsletters>('/api/newsletters') });
}
