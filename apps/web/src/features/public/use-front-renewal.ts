/** Renews the front page at the moment a meeting on it starts or ends, instead of at the next regular reading. */
import type { MeetingSummary } from '@quorate/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useMeeting } from '../../live/index.js';

/** Follows the meeting and asks for a new front page when its stage is not what the page says. */
export function useFrontRenewal({ meetingId, stage }: MeetingSummary): void {
  const client = useQueryClient();
  const { state } = useMeeting(meetingId);
  const hasChanged = state.no > 0 && state.stage !== stage;
  useEffect(() => {
    if (hasChanged) void client.invalidateQueries({ queryKey: ['front'] });
  }, [client, hasChanged, state.stage]);
}
