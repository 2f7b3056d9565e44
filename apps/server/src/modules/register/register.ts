/** The register as it stands, and what an import would write to it. */
import type { BodyRecord, SeatRecord } from '../bodies/index.js';
import type { KnownPerson } from '../identity/index.js';
import type { PartyCategory, PartyRecord } from '../parties/index.js';
import type { Fault, FileChanges } from './register-columns.js';

export interface Register {
  readonly categories: readonly PartyCategory[];
  readonly parties: readonly PartyRecord[];
  readonly people: readonly RegisteredPerson[];
  readonly bodies: readonly BodyRecord[];
}

export type RegisteredPerson = Omit<KnownPerson, 'hasAccount'>;

export interface Writes<Item> {
  readonly added: readonly Item[];
  readonly changed: readonly Item[];
}

export interface SeatWrites {
  readonly body: BodyRecord;
  readonly added: readonly SeatRecord[];
  readonly changed: readonly { readonly before: SeatRecord; readonly after: SeatRecord }[];
}

/** What one file comes to. */
export interface FilePlan<Wrote> {
  readonly writes: Wrote;
  readonly changes: FileChanges;
  readonly faults: readonly Fault[];
}

export interface ImportPlan {
  readonly parties: Writes<PartyRecord>;
  readonly people: Writes<RegisteredPerson>;
  readonly seats: readonly SeatWrites[];
  readonly changes: readonly FileChanges[];
  readonly faults: readonly Fault[];
}

export type RowChange = 'added' | 'changed' | 'unchanged';

/** How many rows of a file add, change or leave something. */
export function countChanges(file: FileChanges['file'], rows: readonly RowChange[]): FileChanges {
  const count = (kind: RowChange): number => rows.filter((row) => row === kind).length;
  return { file, added: count('added'), changed: count('changed'), unchanged: count('unchanged') };
}
