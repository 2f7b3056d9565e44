/** Entries of a meeting that was over before this house began: written down afterwards, each with the time of its act. */
import type { MeetingEntry } from './meeting-entry.js';

/** What every entry of such a meeting carries beside its own data. */
export interface Held {
  readonly heldAt: string;
}

/** True of what was written down afterwards. */
export function isHeld(entry: MeetingEntry): boolean {
  return asTaken(entry) !== entry;
}

/** The entry as of the time when its act was taken; the journal itself bears the time at which it was written. */
export function asTaken(entry: MeetingEntry): MeetingEntry {
  const { heldAt }: Partial<Held> = entry.data as Partial<Held>;
  return heldAt === undefined ? entry : { ...entry, at: heldAt };
}
