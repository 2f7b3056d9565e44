/** The one list of what is held about people: every table, what it says of somebody, whether they get a copy, and what becomes of it when they are erased. */
import { ACCOUNT_TABLES } from './account-tables.js';
import { IMPERSONAL_TABLES } from './impersonal-tables.js';
import type { PersonalTables } from './personal-table.js';
import { RECORD_TABLES } from './record-tables.js';

export const PERSONAL_DATA: PersonalTables = { ...ACCOUNT_TABLES, ...RECORD_TABLES };

/** A column of the database that holds ids, words or bytes. */
export interface HeldColumn {
  /** With its schema where that is not `public`. */
  readonly table: string;
  readonly column: string;
}

/** What of the database is not on the list, and what is on it and not in the database; nothing where both agree. */
export function listFaults(columns: readonly HeldColumn[]): string[] {
  const there = new Map<string, Set<string>>();
  for (const { table, column } of columns) there.set(table, (there.get(table) ?? new Set()).add(column));
  const missing = columns
    .filter(({ table, column }) => !listedColumns(table).includes(column))
    .map(({ table, column }) => `${table}.${column} is not on the list of personal data`);
  const gone = Object.keys({ ...PERSONAL_DATA, ...IMPERSONAL_TABLES }).flatMap((table) =>
    listedColumns(table)
      .filter((column) => there.get(table)?.has(column) !== true)
      .map((column) => `${table}.${column} is on the list of personal data and nowhere else`),
  );
  return [...missing, ...gone];
}

function listedColumns(table: string): readonly string[] {
  const personal = PERSONAL_DATA[table];
  return personal === undefined ? (IMPERSONAL_TABLES[table] ?? []) : [...personal.about, ...personal.rest];
}
