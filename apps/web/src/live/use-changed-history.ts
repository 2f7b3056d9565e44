/** What this browser remembers of the journals of meetings: which do not continue it, and whether an entry stands in it. */
import type { CheckpointView, EntryProofView } from '@quorate/contracts';
import { useSyncExternalStore } from 'react';
import { getJson } from '../api/index.js';
import { HistoryWatch, type ChangedHistory } from './history-watch.js';
import { loadVerifier } from './load-verifier.js';

const after = (since: number | null): string => (since === null ? '' : `?since=${since}`);

const historyWatch = new HistoryWatch({
  ask: (meetingId, since) => getJson<CheckpointView>(`/api/meetings/${meetingId}/checkpoint${after(since)}`),
  askFor: (meetingId, no, since) =>
    getJson<EntryProofView>(`/api/meetings/${meetingId}/entries/${no}/proof${after(since)}`),
  verify: async (claim) => {
    const { verifyGrowth, crypto } = await loadVerifier();
    return verifyGrowth(claim, crypto);
  },
  verifyEntry: async (claim) => {
    const { verifyEntry, crypto } = await loadVerifier();
    return verifyEntry(claim, crypto);
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

/** True when exactly this entry stands in the signed journal that this browser remembers and others can compare. */
export function standsInRecord(meetingId: string, entry: { readonly no: number }): Promise<boolean> {
  return historyWatch.holds(meetingId, entry);
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
