/** What parties.csv would write: parties and periods are added or changed, never removed. */
import { accededOn, withSpell } from '@quorate/domain';
import { randomUUID } from 'node:crypto';
import { givingWay } from '../../platform/threads/index.js';
import type { PartyRecord } from '../parties/index.js';
import { type PartyRow, readPartyRows } from './party-rows.js';
import type { ColumnOf, Fault } from './register-columns.js';
import type { CsvTable } from './read-csv.js';
import { countChanges, type FilePlan, type Register, type RowChange, type Writes } from './register.js';

const COLUMN_OF = { from: 'from', until: 'until', acceded: 'acceded' } as const;

/** Checks the file against the register and itself. */
export async function planParties(
  table: CsvTable<ColumnOf<'parties'>>,
  register: Register,
): Promise<FilePlan<Writes<PartyRecord>>> {
  const faults: Fault[] = table.faults.map((fault) => ({ file: 'parties', ...fault }));
  const known = new Map(register.parties.map((party) => [party.signifier, party]));
  const added: PartyRecord[] = [];
  const changed: PartyRecord[] = [];
  const changes: RowChange[] = [];
  const bySignifier = await readPartyRows(table.rows, register.categories, faults);
  for await (const [signifier, rows] of givingWay(bySignifier)) {
    const before = known.get(signifier) ?? null;
    const after = partyAfter(before, rows);
    if (!after) continue;
    const rowChanges = rows.map((row) => changeOf(before, row));
    changes.push(...rowChanges);
    if (!before) added.push(after);
    else if (rowChanges.some((change) => change !== 'unchanged')) changed.push(after);
  }
  return { writes: { added, changed }, changes: countChanges('parties', changes), faults };
}

/** The party as the rows tell it, or null when they contradict its history; the contradiction is noted with the row. */
function partyAfter(before: PartyRecord | null, rows: readonly PartyRow[]): PartyRecord | null {
  const [first] = rows;
  if (!first) return null;
  const { signifier, name, parent, acceded, withdrawn } = first;
  const told = new Map<string, PartyRow>();
  for (const row of rows) {
    if (!row.spell) continue;
    const twin = told.get(keyOf(row.spell));
    if (twin) {
      row.check.fault(
        'from',
        `Row ${String(twin.row)} already holds this category from this day. Remove one of the rows.`,
      );
      return null;
    }
    told.set(keyOf(row.spell), row);
  }
  const untold = (before?.categories ?? []).filter((spell) => !told.has(keyOf(spell)));
  const party = {
    partyId: before?.partyId ?? randomUUID(),
    signifier,
    name,
    parent,
    withdrawn,
    categories: untold,
  };
  const open =
    withdrawn === null ? undefined : untold.find(({ until }) => until === null || until > withdrawn);
  if (open) {
    first.check.fault('withdrawn', `The party still holds ${open.categoryId} then. Add a row that ends it.`);
    return null;
  }
  const begun = accededOn({ ...party, acceded, withdrawn: null }, acceded);
  if (!begun.ok) {
    first.check.refused(begun.refusal, COLUMN_OF, 'acceded');
    return null;
  }
  return withSpells({ ...party, acceded }, [...told.values()]);
}

function withSpells(party: PartyRecord, rows: readonly PartyRow[]): PartyRecord | null {
  let after = party;
  for (const { spell, check } of rows) {
    if (!spell) continue;
    const history = withSpell(after, spell);
    if (!history.ok) {
      check.refused(history.refusal, COLUMN_OF, 'from');
      return null;
    }
    after = { ...after, categories: history.value };
  }
  return after;
}

function changeOf(
  before: PartyRecord | null,
  { name, parent, acceded, withdrawn, spell }: PartyRow,
): RowChange {
  if (!before) return 'added';
  const held = spell && before.categories.find((one) => keyOf(one) === keyOf(spell));
  if (spell && !held) return 'added';
  const same =
    before.name === name &&
    before.parent === parent &&
    before.acceded === acceded &&
    before.withdrawn === withdrawn;
  return same && held?.until === spell?.until ? 'unchanged' : 'changed';
}

function keyOf({ categoryId, from }: { readonly categoryId: string; readonly from: string }): string {
  return `${from} ${categoryId}`;
}
