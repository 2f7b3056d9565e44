/** Sends a change of a body and shows the body as the server then has it. */
import type { BodyView } from '@quorate/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { sendJson } from '../../api/index.js';

/** Returns a function that puts to a path below the body. */
export function useBodyChange(bodyId: string): (part: string, change: unknown) => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    async (part, change) => {
      const body = await sendJson<BodyView>('PUT', `/api/bodies/${bodyId}/${part}`, change);
      client.setQueryData(['bodies', bodyId], body);
      await client.invalidateQueries({ queryKey: ['bodies'], exact: true });
    },
    [client, bodyId],
  );
}
