/** The time on the server's clock as far as a meeting turns on it: told anew when a proxy ends. */
import type { MeetingState } from '@quorate/domain';
import { useEffect, useState } from 'react';
import { serverNow } from '../api/index.js';

/** What a timer of the browser can wait for at most. */
const longestMs = 2 ** 31 - 1;

/** Returns an ISO instant and renders again when the next proxy of the meeting has ended. */
export function useInstant({ proxies }: Pick<MeetingState, 'proxies'>): string {
  const [now, setNow] = useState(serverNow);
  const next = Math.min(
    ...proxies.flatMap(({ until }) =>
      until !== null && Date.parse(until) >= now ? [Date.parse(until)] : [],
    ),
  );
  useEffect(() => {
    if (next === Infinity) return;
    const waitMs = Math.min(Math.max(0, next - serverNow() + 1), longestMs);
    const timer = window.setTimeout(() => setNow(serverNow()), waitMs);
    return () => window.clearTimeout(timer);
  }, [next, now]);
  return new Date(now).toISOString();
}
