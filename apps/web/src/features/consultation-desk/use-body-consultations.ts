/** Reads all consultations of a body, those in preparation too; for its secretary. */
import type { ConsultationSummary } from '@quorate/contracts';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { getJson } from '../../api/index.js';

/** The latest close first. */
export function useBodyConsultations(bodyId: string): UseQueryResult<ConsultationSummary[]> {
  return useQuery({
    queryKey: ['consultations', 'of-body', bodyId],
    queryFn: async () =>
      (
        await getJson<{ consultations: ConsultationSummary[] }>(`/api/bodies/${bodyId}/consultations`)
      ).consultations.toReversed(),
  });
}
