/** Reads seats.csv: each row is a seat of a body with who sits in it and who may stand in. */
import { line, seatWeight } from '@quorate/contracts';
import { checkSeatFilling, SAY_WEIGHT } from '@quorate/domain';
import { z } from 'zod';
import type { BodyRecord, SeatRecord } from '../bodies/index.js';
import { CellCheck } from './cell-check.js';
import type { ColumnOf, CsvRow, Fault } from './register-columns.js';

export interface SeatRow {
  readonly check: CellCheck<ColumnOf<'seats'>>;
  readonly row: number;
  readonly body: BodyRecord;
  readonly seat: Omit<SeatRecord, 'seatId' | 'holderId' | 'holderName' | 'leaving'>;
}

/** What the cells of a row may refer to. */
export interface SeatReferences {
  /** By code. */
  readonly bodies: ReadonlyMap<string, BodyRecord>;
  /** Ids by e-mail address. */
  readonly personIds: ReadonlyMap<string, string>;
  /** Ids by signifier. */
  readonly partyIds: ReadonlyMap<string, string>;
}

const COLUMN_OF = {
  memberId: 'member_email',
  alternateIds: 'alternate_emails',
  termUntil: 'term_until',
} as const;
const NOBODY_HAS_IT = 'Nobody has this e-mail address. Add the person to the people, or correct it.';
const NO_PARTY = 'There is no party with this signifier. Add it to the parties, or correct it.';
const label = line(120);
/** Digits and nothing else, so that 1e3, 0x10 and 5.0 are not taken for numbers of votes. */
const weightCell = z
  .string()
  .regex(/^\d+$/, SAY_WEIGHT)
  .refine((cell) => seatWeight.safeParse(Number(cell)).success, SAY_WEIGHT);

/** The row when all its cells are good; the bad ones go to `faults`. */
export function readSeatRow(
  csvRow: CsvRow<ColumnOf<'seats'>>,
  { bodies, personIds, partyIds }: SeatReferences,
  faults: Fault[],
): SeatRow | null {
  const before = faults.length;
  const { cells, row } = csvRow;
  const check = new CellCheck(csvRow, (fault) => faults.push({ file: 'seats', ...fault }));
  const body = bodies.get(cells.body_code);
  if (!body) check.fault('body_code', `There is no such body. Use one of ${[...bodies.keys()].join(', ')}.`);
  const seatLabel = check.value('seat_label', label);
  checkConstituency(cells.constituency, body, check);
  const memberId =
    cells.member_email === '' ? null : (personIds.get(cells.member_email.toLowerCase()) ?? null);
  if (cells.member_email !== '' && memberId === null) check.fault('member_email', NOBODY_HAS_IT);
  const alternateIds = readAlternates(cells.alternate_emails, personIds, check);
  const termFrom = check.optionalDay('term_from');
  const termUntil = check.optionalDay('term_until');
  const weight = Number(check.optional('weight', weightCell) ?? 1);
  const partyId = cells.party_signifier === '' ? null : (partyIds.get(cells.party_signifier) ?? null);
  if (cells.party_signifier !== '' && partyId === null) check.fault('party_signifier', NO_PARTY);
  if (faults.length > before || !body || seatLabel === null) return null;
  const seat = {
    label: seatLabel,
    constituencyId: cells.constituency,
    memberId,
    alternateIds,
    ...{ termFrom, termUntil, weight, partyId },
  };
  const checked = checkSeatFilling(seat);
  if (checked.ok) return { check, row, body, seat };
  check.refused(checked.refusal, COLUMN_OF, 'member_email');
  return null;
}

function checkConstituency(
  cell: string,
  body: BodyRecord | undefined,
  check: CellCheck<ColumnOf<'seats'>>,
): void {
  if (!body) return;
  const constituencies = body.ruleSet.constituencies.map(({ id }) => id);
  if (constituencies.includes(cell)) return;
  check.fault(
    'constituency',
    `${body.name} has no such constituency. Use one of ${constituencies.join(', ')}.`,
  );
}

/** Addresses with semicolons between. */
function readAlternates(
  cell: string,
  personIds: ReadonlyMap<string, string>,
  check: CellCheck<ColumnOf<'seats'>>,
): string[] {
  const emails = cell
    .split(';')
    .map((email) => email.trim().toLowerCase())
    .filter((email) => email !== '');
  const unknown = emails.filter((email) => !personIds.has(email));
  if (unknown.length > 0) check.fault('alternate_emails', `${unknown.join(', ')}: ${NOBODY_HAS_IT}`);
  return emails.flatMap((email) => personIds.get(email) ?? []);
}
