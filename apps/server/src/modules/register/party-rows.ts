/** Reads parties.csv: each row is a party with one spell in a category; several rows may tell of one party. */
import { partyRoutes } from '@quorate/contracts';
import type { CategorySpell } from '@quorate/domain';
import { givingWay } from '../../platform/threads/index.js';
import type { PartyCategory } from '../parties/index.js';
import { CellCheck } from './cell-check.js';
import type { ColumnOf, CsvRow, Fault } from './register-columns.js';

export interface PartyRow {
  readonly check: CellCheck<ColumnOf<'parties'>>;
  readonly row: number;
  readonly signifier: string;
  readonly name: string;
  readonly parent: string | null;
  readonly acceded: string;
  readonly withdrawn: string | null;
  /** Null: the party holds no category. */
  readonly spell: CategorySpell | null;
}

const { name: nameSchema, signifier: signifierSchema, parent: parentSchema } = partyRoutes.add.body.shape;

/** The rows without a bad cell, by signifier; the bad cells go to `faults`. */
export async function readPartyRows(
  rows: readonly CsvRow<ColumnOf<'parties'>>[],
  categories: readonly PartyCategory[],
  faults: Fault[],
): Promise<Map<string, PartyRow[]>> {
  const bySignifier = new Map<string, PartyRow[]>();
  for await (const csvRow of givingWay(rows)) {
    const row = readPartyRow(csvRow, categories, faults);
    if (!row) continue;
    const others = bySignifier.get(row.signifier) ?? [];
    bySignifier.set(row.signifier, [...others, row]);
    if (others[0]) checkAgreement(others[0], row);
  }
  return bySignifier;
}

function readPartyRow(
  csvRow: CsvRow<ColumnOf<'parties'>>,
  categories: readonly PartyCategory[],
  faults: Fault[],
): PartyRow | null {
  const before = faults.length;
  const check = new CellCheck(csvRow, (fault) => faults.push({ file: 'parties', ...fault }));
  const signifier = check.value('signifier', signifierSchema);
  const name = check.value('name', nameSchema);
  const parent = check.optional('parent', parentSchema.unwrap());
  const acceded = check.day('acceded');
  const withdrawn = check.optionalDay('withdrawn');
  const spell = readSpell(csvRow, check, categories);
  if (acceded !== null && withdrawn !== null && withdrawn <= acceded) {
    check.fault('withdrawn', 'The party can withdraw only after it acceded.');
  }
  if (faults.length > before || signifier === null || name === null || acceded === null) return null;
  return { check, row: csvRow.row, signifier, name, parent, acceded, withdrawn, spell };
}

function readSpell(
  { cells }: CsvRow<ColumnOf<'parties'>>,
  check: CellCheck<ColumnOf<'parties'>>,
  categories: readonly PartyCategory[],
): CategorySpell | null {
  if (cells.category === '') {
    if (cells.from !== '')
      check.fault('from', 'There is a day but no category. Name the category, or leave both empty.');
    if (cells.until !== '')
      check.fault('until', 'There is a day but no category. Name the category, or leave both empty.');
    return null;
  }
  const known = categories.some(({ id }) => id === cells.category);
  if (!known)
    check.fault(
      'category',
      `There is no such category. Use one of ${categories.map(({ id }) => id).join(', ')}.`,
    );
  const from = check.day('from');
  const until = check.optionalDay('until');
  return known && from !== null ? { categoryId: cells.category, from, until } : null;
}

function checkAgreement(first: PartyRow, row: PartyRow): void {
  const before = `Row ${String(first.row)} says otherwise for the same party. Make them agree.`;
  for (const column of ['name', 'parent', 'acceded', 'withdrawn'] as const) {
    if (first[column] !== row[column]) row.check.fault(column, before);
  }
}
