/** The holdings in one company that the person acts for, as its share register has them today. */
import type { OwnShareholdings } from '@quorate/contracts';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { getJson } from '../../api/index.js';

/** Reads them again whenever the page is opened. */
export function useShareholdings(bodyId: string): UseQueryResult<OwnShareholdings> {
  return useQuery({
    queryKey: ['share-register', bodyId, 'mine'],
    queryFn: () => getJson<OwnShareholdings>(`/api/bodies/${bodyId}/share-register/mine`),
  });
}
