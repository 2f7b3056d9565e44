/** What seats.csv would write. A seat that the file does not name stays as it is. */
import { sameData } from '@quorate/domain';
import { randomUUID } from 'node:crypto';
import { givingWay } from '../../platform/threads/index.js';
import type { BodyRecord, SeatRecord } from '../bodies/index.js';
import type { CsvTable } from './read-csv.js';
import type { ColumnOf, Fault } from './register-columns.js';
import { countChanges, type FilePlan, type Register, type RowChange, type SeatWrites } from './register.js';
import { readSeatRow, type SeatReferences, type SeatRow } from './seat-rows.js';

/** Checks the file against the bodies, the people and parties there will be, and itself. */
export async function planSeats(
  table: CsvTable<ColumnOf<'seats'>>,
  register: Register,
  people: Pick<SeatReferences, 'personIds' | 'partyIds'>,
): Promise<FilePlan<readonly SeatWrites[]>> {
  const faults: Fault[] = table.faults.map((fault) => ({ file: 'seats', ...fault }));
  const bodies = new Map(register.bodies.map((body) => [body.code, body]));
  const rowsOf = new Map<BodyRecord, SeatRow[]>(register.bodies.map((body) => [body, []]));
  for await (const csvRow of givingWay(table.rows)) {
    const row = readSeatRow(csvRow, { bodies, ...people }, faults);
    if (row !== null) rowsOf.get(row.body)?.push(row);
  }
  const plans = [...rowsOf].map(([body, rows]) => planBody(body, rows));
  return {
    writes: plans
      .map(({ writes }) => writes)
      .filter(({ added, changed }) => added.length + changed.length > 0),
    changes: countChanges(
      'seats',
      plans.flatMap(({ changes }) => changes),
    ),
    faults,
  };
}

function planBody(body: BodyRecord, rows: readonly SeatRow[]): { writes: SeatWrites; changes: RowChange[] } {
  const after = new Map(body.seats.map((seat) => [seat.label, seat]));
  const rowOf = new Map<string, SeatRow>();
  const added: SeatRecord[] = [];
  const changed: SeatWrites['changed'][number][] = [];
  const changes: RowChange[] = [];
  for (const row of rows) {
    const { label } = row.seat;
    const twin = rowOf.get(label);
    if (twin) {
      row.check.fault('seat_label', `Row ${String(twin.row)} has the same seat. Remove one of the rows.`);
      continue;
    }
    rowOf.set(label, row);
    const before = after.get(label);
    const { seatId = randomUUID(), holderId = null, holderName = null } = before ?? {};
    const leaving = before?.memberId === row.seat.memberId ? before.leaving : null;
    const seat = { ...row.seat, seatId, holderId, holderName, leaving };
    if (holderId !== null && !sameData(before, seat)) row.check.fault('seat_label', SEAT_IS_LOT);
    after.set(label, seat);
    if (!before) added.push(seat);
    else if (!sameData(before, seat)) changed.push({ before, after: seat });
    changes.push(before ? (sameData(before, seat) ? 'unchanged' : 'changed') : 'added');
  }
  checkOneSeatEach([...after.values()], rowOf);
  return { writes: { body, added, changed }, changes };
}

const SEAT_IS_LOT =
  'This seat is a lot of shares, as the share register has it. Change the share register, or leave the row as it is.';

/** Names every row whose member would hold another seat of the body too. */
function checkOneSeatEach(seats: readonly SeatRecord[], rowOf: ReadonlyMap<string, SeatRow>): void {
  const labelsOf = new Map<string, string[]>();
  const own = seats.filter(({ holderId }) => holderId === null);
  for (const { memberId, label } of own) {
    if (memberId !== null) labelsOf.set(memberId, [...(labelsOf.get(memberId) ?? []), label]);
  }
  for (const { label, memberId } of own) {
    const others = (labelsOf.get(memberId ?? '') ?? []).filter((one) => one !== label);
    const [other] = others;
    if (other === undefined) continue;
    rowOf
      .get(label)
      ?.check.fault(
        'member_email',
        `This person also holds ${other}. A person may hold one seat on a body: choose someone else.`,
      );
  }
}
