/** What people.csv would write. Accounts are not part of the register: a new person has none until one is made. */
import { partyRoutes } from '@quorate/contracts';
import { randomUUID } from 'node:crypto';
import { givingWay } from '../../platform/threads/index.js';
import { CellCheck } from './cell-check.js';
import type { CsvTable } from './read-csv.js';
import type { ColumnOf, CsvRow, Fault } from './register-columns.js';
import {
  countChanges,
  type FilePlan,
  type Register,
  type RegisteredPerson,
  type RowChange,
  type Writes,
} from './register.js';

const { email: emailSchema, name: nameSchema } = partyRoutes.addPerson.body.shape;

/** Checks the file against the register, the parties it will have, and itself. */
export async function planPeople(
  table: CsvTable<ColumnOf<'people'>>,
  register: Register,
  partyIds: ReadonlyMap<string, string>,
): Promise<FilePlan<Writes<RegisteredPerson>>> {
  const faults: Fault[] = table.faults.map((fault) => ({ file: 'people', ...fault }));
  const known = new Map(register.people.map((person) => [person.email, person]));
  const rowOf = new Map<string, number>();
  const added: RegisteredPerson[] = [];
  const changed: RegisteredPerson[] = [];
  let unchanged = 0;
  for await (const csvRow of givingWay(table.rows)) {
    const person = readPerson(csvRow, partyIds, rowOf, faults);
    if (!person) continue;
    const before = known.get(person.email);
    if (!before) added.push({ ...person, personId: randomUUID() });
    else if (before.name === person.name && before.partyId === person.partyId) unchanged += 1;
    else changed.push({ ...person, personId: before.personId });
  }
  const changes: RowChange[] = [
    ...added.map(() => 'added' as const),
    ...changed.map(() => 'changed' as const),
    ...Array<RowChange>(unchanged).fill('unchanged'),
  ];
  return { writes: { added, changed }, changes: countChanges('people', changes), faults };
}

function readPerson(
  csvRow: CsvRow<ColumnOf<'people'>>,
  partyIds: ReadonlyMap<string, string>,
  rowOf: Map<string, number>,
  faults: Fault[],
): Omit<RegisteredPerson, 'personId'> | null {
  const before = faults.length;
  const check = new CellCheck(csvRow, (fault) => faults.push({ file: 'people', ...fault }));
  const email = check.value('email', emailSchema)?.toLowerCase() ?? null;
  const name = check.value('name', nameSchema);
  const signifier = csvRow.cells.party_signifier;
  const partyId = signifier === '' ? null : (partyIds.get(signifier) ?? null);
  if (signifier !== '' && partyId === null) {
    check.fault(
      'party_signifier',
      'There is no party with this signifier. Add it to the parties, or correct it.',
    );
  }
  const twin = email === null ? undefined : rowOf.get(email);
  if (twin !== undefined)
    check.fault('email', `Row ${String(twin)} has the same address. Remove one of the rows.`);
  if (email !== null && twin === undefined) rowOf.set(email, csvRow.row);
  return faults.length > before || email === null || name === null ? null : { email, name, partyId };
}
