/** The time on the server's clock as far as a meeting turns on it: told anew when its time has come and when a proxy ends. */
import type { MeetingState } from '@quorate/domain';
import { useEffect, useState } from 'react';
import { serverNow } from '../api/index.js';

/** What a timer of the browser can wait for at most. */
const longestMs = 2 ** 31 - 1;

/** Returns an ISO instant and renders again when the meeting is to begin, and when its next proxy has ended. */
export function useInstant({ startsAt, proxies }: Pick<MeetingState, 'startsAt' | 'proxies'>): string {
  const [now, setNow] = useState(serverNow);
  const next = Math.min(
    ...[startsAt, ...proxies.map(({ until }) => until)].flatMap((at) =>
      at !== null && Date.parse(at) >= now ? [Date.parse(at)] : [],
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
