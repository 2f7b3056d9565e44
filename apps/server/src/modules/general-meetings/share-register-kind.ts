/** The share register as a kind of stream: one for each company's body, under the id of the body. */
import {
  decideRegister,
  foldRegister,
  initialRegister,
  type RegisterCommand,
  type RegisterEntry,
  type RegisterState,
} from '@quorate/domain';
import { randomUUID } from 'node:crypto';
import type { StoredEntry, StreamKind } from '../../platform/journal/index.js';

/** Ids and numbers that an act made. */
export interface RegisterAnswer {
  readonly holderId?: string;
  readonly lot?: number;
}

/** The entry of the register that the journal stores. */
export function registerEntryOf({ entry }: StoredEntry): RegisterEntry {
  return entry as RegisterEntry;
}

function answer(written: readonly StoredEntry[]): RegisterAnswer {
  const [first] = written.map(registerEntryOf);
  if (first?.type === 'holder.entered') return { holderId: first.data.holderId };
  if (first?.type === 'shares.allotted') return { lot: first.data.lot };
  if (first?.type === 'shares.transferred' || first?.type === 'lot.split') return { lot: first.data.toLot };
  return {};
}

export const shareRegisterKind: StreamKind<RegisterState, RegisterCommand> = {
  name: 'share-register',
  initial: initialRegister,
  fold: (state, entries) => foldRegister(state, entries.map(registerEntryOf)),
  decide(state, command, _by, now) {
    const decided = decideRegister(state, command, { now, newId: randomUUID });
    if (!decided.ok) return decided;
    return { ok: true, value: decided.value.map((entry) => ({ ...entry, sealed: null })) };
  },
  answer,
  isQuiet: () => false,
  view: (entries) => entries,
  index: null,
};
