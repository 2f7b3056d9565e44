/** What an import of the three files would write, and everything that is wrong with them; nothing is written here. */
import type { RegisterFile } from '@quorate/contracts';
import { planParties } from './plan-parties.js';
import { planPeople } from './plan-people.js';
import { planSeats } from './plan-seats.js';
import type { CsvTable } from './read-csv.js';
import type { ColumnOf } from './register-columns.js';
import type { ImportPlan, Register } from './register.js';

/** The files that were sent, taken apart. */
export type RegisterTables = { readonly [File in RegisterFile]?: CsvTable<ColumnOf<File>> };

/** Plans all the files together: people may refer to new parties, seats to new people. */
export async function planImport(
  { parties, people, seats }: RegisterTables,
  register: Register,
): Promise<ImportPlan> {
  const partyPlan = parties === undefined ? null : await planParties(parties, register);
  const partyIds = new Map([
    ...named('signifier', parties),
    ...[...register.parties, ...(partyPlan?.writes.added ?? [])].map(
      ({ signifier, partyId }) => [signifier, partyId] as const,
    ),
  ]);
  const peoplePlan = people === undefined ? null : await planPeople(people, register, partyIds);
  const personIds = new Map([
    ...named('email', people).map(([email, id]) => [email.toLowerCase(), id] as const),
    ...[...register.people, ...(peoplePlan?.writes.added ?? [])].map(
      ({ email, personId }) => [email, personId] as const,
    ),
  ]);
  const seatPlan = seats === undefined ? null : await planSeats(seats, register, { personIds, partyIds });
  const plans = [partyPlan, peoplePlan, seatPlan].filter((plan) => plan !== null);
  return {
    parties: partyPlan?.writes ?? { added: [], changed: [] },
    people: peoplePlan?.writes ?? { added: [], changed: [] },
    seats: seatPlan?.writes ?? [],
    changes: plans.map(({ changes }) => changes),
    faults: plans.flatMap(({ faults }) => faults).toSorted(byFileAndRow),
  };
}

/** Whatever a file names, also in rows with faults of their own, so that one fault is not told twice. */
function named<Column extends string>(
  column: Column,
  table?: CsvTable<Column>,
): (readonly [string, string])[] {
  return (table?.rows ?? []).map(({ cells }) => [cells[column], `unplanned ${cells[column]}`] as const);
}

const ORDER: readonly RegisterFile[] = ['parties', 'people', 'seats'];

function byFileAndRow(one: ImportPlan['faults'][number], other: ImportPlan['faults'][number]): number {
  return ORDER.indexOf(one.file) - ORDER.indexOf(other.file) || one.row - other.row;
}
