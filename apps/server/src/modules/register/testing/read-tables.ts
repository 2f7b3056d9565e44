/** The texts of register files as the tables that an import takes. */
import type { RegisterFile } from '@quorate/contracts';
import type { RegisterTables } from '../plan-import.js';
import { readCsv } from '../read-csv.js';
import { REGISTER_COLUMNS } from '../register-columns.js';

export function readTables(texts: { readonly [File in RegisterFile]?: string }): RegisterTables {
  const { parties, people, seats } = texts;
  return {
    ...(parties === undefined
      ? {}
      : { parties: readCsv({ columns: REGISTER_COLUMNS.parties, text: parties }) }),
    ...(people === undefined ? {} : { people: readCsv({ columns: REGISTER_COLUMNS.people, text: people }) }),
    ...(seats === undefined ? {} : { seats: readCsv({ columns: REGISTER_COLUMNS.seats, text: seats }) }),
  };
}
