/**
 * A meeting at any moment of its past: the fold of its first entries. Every so often a state is kept, so that jumping about
 * in a long journal folds a short piece only.
 */
import { foldMeeting, initialMeeting, type MeetingEntry, type MeetingState } from '@quorate/domain';

const keptEvery = 200;

export interface Moments {
  readonly entries: readonly MeetingEntry[];
  /** The meeting after this many entries; 0 is before the first. */
  after(count: number): MeetingState;
}

/** Prepares the moments of a journal; nothing is folded before it is asked for. */
export function momentsOf(entries: readonly MeetingEntry[]): Moments {
  const kept: MeetingState[] = [initialMeeting];
  return {
    entries,
    after(count) {
      const wanted = Math.min(Math.max(0, count), entries.length);
      let at = Math.min(Math.floor(wanted / keptEvery), kept.length - 1);
      let state = kept[at] ?? initialMeeting;
      while ((at + 1) * keptEvery <= wanted) {
        state = foldMeeting(state, entries.slice(at * keptEvery, (at + 1) * keptEvery));
        at++;
        kept[at] = state;
      }
      return foldMeeting(state, entries.slice(at * keptEvery, wanted));
    },
  };
}

/** How many entries lead up to the one with this number, itself included; the reader may not see every number. */
export function countUpTo(entries: readonly MeetingEntry[], no: number): number {
  const later = entries.findIndex((entry) => entry.no > no);
  return later === -1 ? entries.length : later;
}
