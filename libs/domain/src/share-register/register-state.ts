/** A share register as it stands: its terms, its holders, and the entries that holdings on any day are folded from. */
import type { ShareTerms } from './share-terms.js';
import {
  type DatedEntry,
  type Holder,
  isDated,
  type NewRegisterEntry,
  type RegisterEntry,
} from './register-entry.js';

export interface RegisterState {
  /** Number of the last entry; 0 before the first. */
  readonly no: number;
  readonly bodyId: string;
  readonly terms: ShareTerms | null;
  readonly holders: ReadonlyMap<string, Holder>;
  /** In the order in which they were written. */
  readonly dated: readonly DatedEntry[];
  /** Since when each former record date is on the seats of the body, latest last. */
  readonly records: readonly { readonly on: string; readonly at: string }[];
}

export const initialRegister: RegisterState = {
  ...{ no: 0, bodyId: '', terms: null, holders: new Map(), dated: [], records: [] },
};

/** Folds further entries, in order, into the state. */
export function foldRegister(state: RegisterState, entries: readonly RegisterEntry[]): RegisterState {
  const fresh = entries.filter(({ no }) => no > state.no);
  const opened = fresh.find((entry) => entry.type === 'register.opened');
  const written: readonly NewRegisterEntry[] = fresh;
  const holders = new Map(state.holders);
  const records = [...state.records];
  for (const entry of fresh) {
    if (entry.type === 'holder.entered' || entry.type === 'holder.amended') {
      holders.set(entry.data.holderId, entry.data);
    }
    if (entry.type === 'record.taken') records.push({ on: entry.data.on, at: entry.at });
  }
  return {
    no: fresh.at(-1)?.no ?? state.no,
    bodyId: opened?.data.bodyId ?? state.bodyId,
    terms: opened?.data.terms ?? state.terms,
    holders,
    dated: [...state.dated, ...written.filter(isDated)],
    records,
  };
}

/** The latest day from which anything holds; empty before the first. */
export function latestDay({ dated }: RegisterState): string {
  return dated.reduce((latest, { data }) => (data.on > latest ? data.on : latest), '');
}

/** The number that the next new lot is given. */
export function nextLot({ dated }: RegisterState): number {
  return dated.reduce((next, { type, data }) => {
    if (type === 'shares.allotted') return Math.max(next, data.lot + 1);
    return 'toLot' in data ? Math.max(next, data.toLot + 1) : next;
  }, 1);
}
