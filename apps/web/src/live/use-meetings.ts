/** Several meetings as they stand now, in any component. */
import { useMemo, useSyncExternalStore } from 'react';
import { connectionFor } from './live-connections.js';
import type { LiveMeeting } from './meeting-feed.js';

/** Follows the meetings while the component is shown, in the order of the ids. */
export function useMeetings(meetingIds: readonly string[]): readonly LiveMeeting[] {
  const key = meetingIds.join(' ');
  const { subscribe, snapshot } = useMemo(() => storeOf(key.split(' ').filter(Boolean)), [key]);
  return useSyncExternalStore(subscribe, snapshot);
}

/** Gives the same list until one of the meetings changes. */
function storeOf(meetingIds: readonly string[]) {
  const feeds = meetingIds.map((meetingId) => connectionFor(undefined).feed(meetingId));
  let last: readonly LiveMeeting[] = [];
  return {
    subscribe: (listener: () => void): (() => void) => {
      const ends = feeds.map((feed) => feed.subscribe(listener));
      return () => ends.forEach((end) => end());
    },
    snapshot: (): readonly LiveMeeting[] => {
      const next = feeds.map((feed) => feed.snapshot());
      const isSame = next.length === last.length && next.every((one, at) => one === last[at]);
      if (!isSame) last = next;
      return last;
    },
  };
}
