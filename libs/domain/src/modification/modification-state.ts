/** A modification as its journal makes it: the entries, and nothing that could disagree with them. Where it stands is read from them by the clock. */
import type { ModificationEntry } from './modification-entry.js';

export interface ModificationState {
  /** Number of the last entry folded in. */
  readonly no: number;
  readonly entries: readonly ModificationEntry[];
}

export const initialModification: ModificationState = { no: 0, entries: [] };

/** The state after these entries, in order of number; those already in it are passed over. */
export function foldModification(
  state: ModificationState,
  entries: readonly ModificationEntry[],
): ModificationState {
  const later = entries.filter(({ no }) => no > state.no);
  return later.length === 0
    ? state
    : { no: later.at(-1)?.no ?? state.no, entries: [...state.entries, ...later] };
}
