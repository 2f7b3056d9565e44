/** Reads the consultations that were issued: all of them, or those on a modification. */
import type { ConsultationSummary } from '@quorate/contracts';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { getJson } from '../../api/index.js';

/** The soonest to close first. */
export function useConsultations(about: string | null = null): UseQueryResult<ConsultationSummary[]> {
  const query = about === null ? '' : `?about=${encodeURIComponent(about)}`;
  return useQuery({
    queryKey: ['consultations', about],
    queryFn: async () =>
      (await getJson<{ consultations: ConsultationSummary[] }>(`/api/consultations${query}`)).consultations,
  });
}
