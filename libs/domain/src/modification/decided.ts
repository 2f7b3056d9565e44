/** What the rules of a modification are given to decide on, and the entries they give back. */
import type { Audience } from '../audience/audience.js';
import { type Result, accept } from '../value/refusal.js';
import { checkNote } from './check-modification.js';
import type { Life } from './life.js';
import type { ModificationCommandData, ModificationCommandType } from './modification-command.js';
import type {
  Happened,
  ModificationEntryData,
  ModificationEntryType,
  NewModificationEntry,
} from './modification-entry.js';
import type { ModificationState } from './modification-state.js';

export interface ModificationContext {
  /** Database time under the lock, ISO UTC. */
  readonly now: string;
}

export type Decision = Result<readonly NewModificationEntry[]>;

export interface Situation {
  readonly state: ModificationState;
  /** As it stood at the date of the act. */
  readonly life: Life;
  readonly now: string;
}

export type Deciders = {
  readonly [Type in Exclude<ModificationCommandType, 'modification.raise' | 'modification.write-down'>]: (
    command: ModificationCommandData[Type],
    situation: Situation,
  ) => Decision;
};

export function entryFor<Type extends ModificationEntryType>(
  type: Type,
  data: ModificationEntryData[Type],
  audience: Audience = 'public',
): Decision {
  return accept([{ type, audience, data } as NewModificationEntry]);
}

/** The date, source and words of an act, and nothing else of it. */
export function happened({ on, source, note }: Happened): Happened {
  return { on, source, note };
}

/** Written as it was asked, in an entry of its own name. */
export function plain(type: PlainEntry): (command: Happened) => Decision {
  return (command) => entryFor(type, happened(command));
}
export type PlainEntry = {
  [Type in ModificationEntryType]: Happened extends ModificationEntryData[Type] ? Type : never;
}[ModificationEntryType];

/** With words that say why. */
export function reasoned(type: PlainEntry): (command: Happened) => Decision {
  return (command) => {
    const why = checkNote(command.note);
    return why.ok ? entryFor(type, { ...happened(command), note: why.value }) : why;
  };
}
