/** Reads one consultation, and does something in it. */
import type { ConsultationCommandInput, ConsultationView, ResponseReceipt } from '@quorate/contracts';
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useCallback } from 'react';
import { getJson, useAct } from '../../api/index.js';
import type { ConsultationId } from '../consultation-list/index.js';

export function consultationPath({ bodyId, consultationId }: ConsultationId): string {
  return `/api/bodies/${bodyId}/consultations/${consultationId}`;
}

const keyOf = ({ consultationId }: ConsultationId): readonly string[] => ['consultation', consultationId];

export function useConsultation(id: ConsultationId): UseQueryResult<ConsultationView> {
  return useQuery({
    queryKey: keyOf(id),
    queryFn: () => getJson<ConsultationView>(consultationPath(id)),
    // The clock closes it while the page is open.
    refetchInterval: ({ state }) => (state.data?.stage === 'open' ? 30_000 : false),
  });
}

export interface ConsultationReply {
  readonly receipt: ResponseReceipt | null;
  readonly consultation: ConsultationView;
}

/** Sends a command; the page and the lists show what it changed. */
export function useConsultationAct(
  id: ConsultationId,
): (command: ConsultationCommandInput) => Promise<ConsultationReply> {
  const act = useAct();
  const client = useQueryClient();
  const path = consultationPath(id);
  const { bodyId, consultationId } = id;
  return useCallback(
    async (command) => {
      const reply = await act<ConsultationReply>(`${path}/commands`, command);
      client.setQueryData(keyOf({ bodyId, consultationId }), reply.consultation);
      await Promise.all(
        [['consultations'], ['consultation-response'], ['consultation-responses']].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      );
      return reply;
    },
    [act, client, path, bodyId, consultationId],
  );
}

/** What a page says where there is no such consultation. */
export const noConsultation = {
  title: 'There is no such consultation',
  advice: 'It may still be in preparation. The list of consultations holds all that were issued.',
};
