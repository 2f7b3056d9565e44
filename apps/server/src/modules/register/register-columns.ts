/** The columns of the three CSV files of the register, and what a fault in one of them looks like. */
import type { RegisterFile, RegisterPreview } from '@quorate/contracts';

export const REGISTER_COLUMNS = {
  parties: ['signifier', 'name', 'parent', 'category', 'from', 'until', 'acceded', 'withdrawn'],
  people: ['email', 'name', 'party_signifier'],
  seats: [
    'body_code',
    'seat_label',
    'constituency',
    'member_email',
    'alternate_emails',
    'term_from',
    'term_until',
    'weight',
    'party_signifier',
  ],
} as const satisfies Record<RegisterFile, readonly string[]>;

export type ColumnOf<File extends RegisterFile> = (typeof REGISTER_COLUMNS)[File][number];

export type Fault = RegisterPreview['faults'][number];
export type RowFault = Omit<Fault, 'file'>;
export type FileChanges = RegisterPreview['changes'][number];

/** One row that has every column of its file. */
export interface CsvRow<Column extends string> {
  /** As a spreadsheet counts: the heading is row 1. */
  readonly row: number;
  readonly cells: Readonly<Record<Column, string>>;
}
