/** The fingerprint that people compare for an entry of the journal: that of the first signed checkpoint over it. */
import type { CheckpointOver } from '@quorate/contracts';
import { useQuery } from '@tanstack/react-query';
import { getJson } from '../../api/index.js';

/** Returns the checkpoint once it is known; it never changes afterwards. */
export function useFingerprint(meetingId: string, no: number | null): CheckpointOver | null {
  const { data } = useQuery({
    queryKey: ['checkpoint-over', meetingId, no],
    queryFn: () => getJson<CheckpointOver>(`/api/meetings/${meetingId}/entries/${no}/checkpoint`),
    enabled: no !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data ?? null;
}
