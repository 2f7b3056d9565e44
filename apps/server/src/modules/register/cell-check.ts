/** Checks the cells of one row and gathers what is wrong with them. */
import type { RegisterFile } from '@quorate/contracts';
import { day } from '@quorate/contracts';
import type { Refusal } from '@quorate/domain';
import type { z } from 'zod';
import type { ColumnOf, CsvRow, Fault } from './register-columns.js';

export class CellCheck<File extends RegisterFile> {
  constructor(
    private readonly file: File,
    private readonly row: CsvRow<ColumnOf<File>>,
    private readonly faults: Fault[],
  ) {}

  /** Notes a fault in a column. */
  fault(column: ColumnOf<File>, sentence: string): void {
    this.faults.push({ file: this.file, row: this.row.row, column, sentence });
  }

  /** Notes a refusal of the domain in the column that its field stands for. */
  refused(
    { field = '', sentence }: Refusal,
    columns: Readonly<Record<string, ColumnOf<File>>>,
    otherwise: ColumnOf<File>,
  ): void {
    this.fault(columns[field] ?? otherwise, sentence);
  }

  /** The cell when the schema takes it, else null and a fault. */
  value(column: ColumnOf<File>, schema: z.ZodType<string>): string | null {
    const cell = this.row.cells[column];
    const parsed = schema.safeParse(cell);
    if (parsed.success) return parsed.data;
    this.fault(
      column,
      cell === ''
        ? 'This cell is empty. Fill it in.'
        : (parsed.error.issues[0]?.message ?? 'This cell was not understood.'),
    );
    return null;
  }

  /** The cell, or null when it is empty; a bad one is null with a fault. */
  optional(column: ColumnOf<File>, schema: z.ZodType<string>): string | null {
    return this.row.cells[column] === '' ? null : this.value(column, schema);
  }

  /** A day; null with a fault when the cell holds none. */
  day(column: ColumnOf<File>): string | null {
    return this.value(column, day);
  }

  /** A day or nothing. */
  optionalDay(column: ColumnOf<File>): string | null {
    return this.optional(column, day);
  }
}
