/** A meeting as it stands now, in any component. */
import { useSyncExternalStore } from 'react';
import { connectionFor } from './live-connections.js';
import type { LiveMeeting } from './meeting-feed.js';

/** Follows the meeting while the component is shown; `display` is the token of a room screen link. */
export function useMeeting(meetingId: string, display?: string): LiveMeeting {
  const feed = connectionFor(display).feed(meetingId);
  return useSyncExternalStore(feed.subscribe, feed.snapshot);
}
