/** Takes a CSV file apart into rows with named cells, and names every row that does not fit the heading. */
import { CsvError, parse } from 'csv-parse/sync';
import { rearmed } from './csv-cells.js';
import type { CsvRow, RowFault } from './register-columns.js';

/** More than any register has; beyond it the time that reading takes grows faster than the file. */
const MOST_LINES = 25_001;
const SAY_TOO_LONG = `This file has more than ${String(MOST_LINES - 1)} lines. Remove the empty ones at its end, or split it.`;

/** A file as somebody sent it, with the columns it must have. */
export interface CsvFile<Column extends string> {
  readonly columns: readonly Column[];
  readonly text: string;
}

export interface CsvTable<Column extends string> {
  readonly rows: readonly CsvRow<Column>[];
  readonly faults: readonly RowFault[];
}

/** Reads the file; with a bad heading no row is read. */
export function readCsv<Column extends string>({ columns, text }: CsvFile<Column>): CsvTable<Column> {
  const fault = (row: number, column: string, sentence: string): RowFault => ({ row, column, sentence });
  const lines = text.split('\n', MOST_LINES + 1).length;
  if (lines > MOST_LINES) {
    return { rows: [], faults: [fault(1, '', SAY_TOO_LONG)] };
  }
  let records: string[][];
  try {
    records = parse(text, { bom: true, relax_column_count: true, trim: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const at = typeof error.records === 'number' ? error.records + 1 : 1;
    return {
      rows: [],
      faults: [fault(at, '', 'This row is not well-formed CSV. Check its quotation marks.')],
    };
  }
  const [heading = [], ...body] = records;
  const faults = headingFaults(heading, columns).map(({ column, sentence }) => fault(1, column, sentence));
  if (faults.length > 0) return { rows: [], faults };
  const rows: CsvRow<Column>[] = [];
  body.forEach((record, index) => {
    const row = index + 2;
    if (record.every((cell) => cell === '')) return;
    if (record.length !== heading.length) {
      const sentence = `This row has ${String(record.length)} columns, the heading ${String(heading.length)}. Check its commas and quotation marks.`;
      faults.push(fault(row, '', sentence));
      return;
    }
    const cellOf = (column: string): string => rearmed(record[heading.indexOf(column)] ?? '');
    rows.push({ row, cells: cellsFor(columns, cellOf) });
  });
  return { rows, faults };
}

function cellsFor<Column extends string>(
  columns: readonly Column[],
  cellOf: (column: Column) => string,
): Record<Column, string> {
  return Object.fromEntries(columns.map((column) => [column, cellOf(column)])) as Record<Column, string>;
}

function headingFaults(
  heading: readonly string[],
  columns: readonly string[],
): { column: string; sentence: string }[] {
  const expected = columns.join(',');
  if (heading.length <= 1) {
    return [{ column: '', sentence: `The first row must be the heading, with commas between: ${expected}` }];
  }
  const unknown = heading.filter((name) => !columns.includes(name));
  const twice = heading.filter((name, index) => heading.indexOf(name) < index && columns.includes(name));
  const missing = columns.filter((name) => !heading.includes(name));
  return [
    ...unknown.map((column) => ({
      column,
      sentence: `This heading is not known. The headings are ${expected}`,
    })),
    ...twice.map((column) => ({
      column,
      sentence: 'This heading is there twice. Remove one of the columns.',
    })),
    ...missing.map((column) => ({
      column,
      sentence: 'This column is missing. Add it; its cells may be empty where there is nothing to say.',
    })),
  ];
}
