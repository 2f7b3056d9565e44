/** The share register read from the server, and acts sent to it. */
import type {
  ReadRegisterCommand,
  RegisterEntryView,
  RegisterReply,
  ShareRegisterView,
} from '@quorate/contracts';
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useCallback } from 'react';
import { getJson, useAct } from '../../api/index.js';

/** The register of the body on a day; today where the day is empty. */
export function useShareRegister(bodyId: string, on: string): UseQueryResult<ShareRegisterView> {
  return useQuery({
    queryKey: ['share-register', bodyId, on],
    queryFn: () =>
      getJson<ShareRegisterView>(`/api/bodies/${bodyId}/share-register${on === '' ? '' : `?on=${on}`}`),
  });
}

/** Its latest entries as sentences, the last one first. */
export function useRegisterEntries(bodyId: string): UseQueryResult<readonly RegisterEntryView[]> {
  return useQuery({
    queryKey: ['share-register', bodyId, 'entries'],
    queryFn: async () => {
      const path = `/api/bodies/${bodyId}/share-register/entries`;
      return (await getJson<{ entries: RegisterEntryView[] }>(path)).entries;
    },
  });
}

/** Sends a change and reads the register anew. The same change again after no answer is the same change. */
export function useRegisterAct(bodyId: string): (command: ReadRegisterCommand) => Promise<void> {
  const client = useQueryClient();
  const act = useAct();
  return useCallback(
    async (command) => {
      await act<RegisterReply>(`/api/bodies/${bodyId}/share-register/commands`, command);
      await Promise.all([
        client.invalidateQueries({ queryKey: ['share-register', bodyId] }),
        client.invalidateQueries({ queryKey: ['bodies', bodyId] }),
      ]);
    },
    [act, bodyId, client],
  );
}
