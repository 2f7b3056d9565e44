/** How the proxies are directed that this person gave, holds or sees as a scrutineer; read again whenever one is given or revoked. */
import type { DirectedProxy } from '@quorate/contracts';
import type { MeetingState } from '@quorate/domain';
import { useQuery } from '@tanstack/react-query';
import { getJson } from '../../api/index.js';

const none: readonly DirectedProxy[] = [];

/** Empty while they are read, and for who may know of none. */
export function useDirections({ meetingId, proxies }: MeetingState): readonly DirectedProxy[] {
  const last = proxies.at(-1)?.proxyId ?? '';
  const { data } = useQuery({
    queryKey: ['directions', meetingId, proxies.length, last],
    queryFn: async () =>
      (await getJson<{ proxies: DirectedProxy[] }>(`/api/meetings/${meetingId}/directions`)).proxies,
    enabled: proxies.length > 0,
    placeholderData: (before) => before,
  });
  return proxies.length === 0 ? none : (data ?? none);
}
