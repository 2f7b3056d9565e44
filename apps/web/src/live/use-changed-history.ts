/** Which meetings' journals do not continue what this browser saw of them. */
import type { CheckpointView } from '@quorate/contracts';
import { useSyncExternalStore } from 'react';
import { getJson } from '../api/index.js';
import { HistoryWatch, type ChangedHistory } from './history-watch.js';
import { loadVerifier } from './load-verifier.js';

const historyWatch = new HistoryWatch({
  ask: (meetingId, since) =>
    getJson<CheckpointView>(
      `/api/meetings/${meetingId}/checkpoint${since === null ? '' : `?since=${since}`}`,
    ),
  verify: async (claim) => {
    const { verifyGrowth, crypto } = await loadVerifier();
    return verifyGrowth(claim, crypto);
  },
  // A browser that keeps nothing refuses already to name its storage.
  storage: {
    getItem: (name) => localStorage.getItem(name),
    setItem: (name, value) => localStorage.setItem(name, value),
  },
});

/** Compares the meeting with what this browser remembers of it. */
export function lookBack(meetingId: string): void {
  // Without https a browser lends no cryptography, and nothing could be compared.
  if (window.isSecureContext) void historyWatch.look(meetingId);
}

export interface ChangedHistories {
  readonly changed: readonly ChangedHistory[];
  /** The reader has taken note of it. */
  readonly startAgain: (changed: ChangedHistory) => void;
}

/** Returns what was found, and the way to take note of it. */
export function useChangedHistory(): ChangedHistories {
  const changed = useSyncExternalStore(historyWatch.subscribe, historyWatch.snapshot);
  return { changed, startAgain: (one) => historyWatch.startAgain(one) };
}
