/** Checks the cells of one row and gathers what is wrong with them. */
import { day } from '@quorate/contracts';
import type { Refusal } from '@quorate/domain';
import type { z } from 'zod';
import type { CsvRow, RowFault } from './register-columns.js';

export class CellCheck<Column extends string> {
  constructor(
    private readonly row: CsvRow<Column>,
    private readonly note: (fault: RowFault) => void,
  ) {}

  /** Notes a fault in a column. */
  fault(column: Column, sentence: string): void {
    this.note({ row: this.row.row, column, sentence });
  }

  /** Notes a refusal of the domain in the column that its field stands for. */
  refused(
    { field = '', sentence }: Refusal,
    columns: Readonly<Record<string, Column>>,
    otherwise: Column,
  ): void {
    this.fault(columns[field] ?? otherwise, sentence);
  }

  /** The cell when the schema takes it, else null and a fault. */
  value(column: Column, schema: z.ZodType<string>): string | null {
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
  optional(column: Column, schema: z.ZodType<string>): string | null {
    return this.row.cells[column] === '' ? null : this.value(column, schema);
  }

  /** A day; null with a fault when the cell holds none. */
  day(column: Column): string | null {
    return this.value(column, day);
  }

  /** A day or nothing. */
  optionalDay(column: Column): string | null {
    return this.optional(column, day);
  }
}
