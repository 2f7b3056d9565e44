/** The settings of a person, and the way to change them: each change is sent at once and answered with all of them. */
import type { NotificationSettingsView } from '@quorate/contracts';
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { getJson, problemOf, sendJson } from '../../api/index.js';
import type { Problem } from '../../ui/problem-notice.js';
import { useAnnounce } from '../../ui/status-region.js';

const key = ['notification-settings'] as const;

/** Returns them as a query. */
export function useSettings(): UseQueryResult<NotificationSettingsView> {
  return useQuery({
    queryKey: key,
    queryFn: () => getJson<NotificationSettingsView>('/api/notification-settings'),
  });
}

export interface SettingsChange {
  readonly problem: Problem | null;
  /** True once it is kept. */
  readonly change: (path: string, body: unknown) => Promise<boolean>;
}

/** Returns what sends a change, and what became of the last one. */
export function useSettingsChange(): SettingsChange {
  const client = useQueryClient();
  const { say } = useAnnounce();
  const [problem, setProblem] = useState<Problem | null>(null);
  const change = async (path: string, body: unknown): Promise<boolean> => {
    setProblem(null);
    try {
      const settings = await sendJson<NotificationSettingsView>(
        'PUT',
        `/api/notification-settings/${path}`,
        body,
      );
      client.setQueryData(key, settings);
      say('Saved');
      return true;
    } catch (error) {
      setProblem(problemOf(error));
      return false;
    }
  };
  return { problem, change };
}
