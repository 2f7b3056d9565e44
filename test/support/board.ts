/**
 * A body of a test's own, written straight into the database: seats by constituency, officers, an alternate and an
 * observer, each with an account that signs in by one click.
 */
import { createHash, randomUUID } from 'node:crypto';
import { countingBy, FIRST_WRITING, firstRules, MINUTES_RULE, type RuleSet } from '@quorate/domain';
import type { TestDatabase } from './database.js';

export interface BoardSeat {
  readonly seatId: string;
  readonly label: string;
  readonly constituencyId: string;
  readonly memberId: string;
  readonly weight: number;
  readonly holder: string | null;
}

export interface Board {
  readonly bodyId: string;
  readonly code: string;
  readonly seats: readonly BoardSeat[];
  readonly chairId: string;
  /** Two, so that they can get in each other's way. */
  readonly secretaryIds: readonly [string, string];
  readonly observerId: string;
  /** May stand in for the members of the first two seats. */
  readonly alternateId: string;
}

export interface BoardOptions {
  readonly code?: string;
  /** How many seats each constituency has; each with a member. */
  readonly seats?: Readonly<Record<string, number>>;
  /** Lots of shares instead: one seat for each, with a representative of its own. */
  readonly lots?: readonly { readonly shares: number; readonly holder: string }[];
  /** What its rules have otherwise. */
  readonly rules?: Partial<RuleSet>;
}

const SEATS = { large: 5, small: 3, network: 2, other: 1, consumer: 1 };

/** The rules of the board: Rule C, quorum half of the seats in post. */
export function rulesOf(constituencies: readonly string[]): RuleSet {
  return firstRules({
    id: 'board',
    name: 'Board: Rule C',
    counting: countingBy('by-category'),
    constituencies: constituencies.map((id) => ({ id, name: `${id} seats` })),
    source: 'test',
  });
}

export interface NewPerson {
  readonly name: string;
  readonly administrator?: boolean;
  readonly partyId?: string;
}

/** Adds people with accounts and answers their ids, in order. */
export async function addPeople(database: TestDatabase, people: readonly NewPerson[]): Promise<string[]> {
  const rows = people.map((person) => ({ id: randomUUID(), ...person }));
  await database.insert(
    'person',
    rows.map(({ id, name, partyId }) => ({
      id,
      name,
      email: `${id}@people.example`,
      party_id: partyId ?? null,
    })),
  );
  await database.insert(
    'account',
    rows.map(({ id, administrator = false }) => ({ person_id: id, administrator })),
  );
  return rows.map(({ id }) => id);
}

/** Adds one person. */
export async function addPerson(database: TestDatabase, person: NewPerson): Promise<string> {
  const [id] = await addPeople(database, [person]);
  if (id === undefined) throw new Error('nobody was added');
  return id;
}

/** Makes the body with its people. */
export async function makeBoard(database: TestDatabase, options: BoardOptions = {}): Promise<Board> {
  const { code = 'BRD', lots = [], rules = {} } = options;
  const sizes = lots.length > 0 ? { shares: lots.length } : (options.seats ?? SEATS);
  const bodyId = randomUUID();
  const constituencies = Object.entries(sizes).flatMap(([id, count]) => Array<string>(count).fill(id));
  const members = await addPeople(
    database,
    constituencies.map((_, index) => ({ name: `${code} Member ${String(index + 1)}` })),
  );
  const seats = constituencies.map((constituencyId, index) => ({
    seatId: randomUUID(),
    label: `${code} seat ${String(index + 1)}`,
    constituencyId,
    memberId: members[index] ?? '',
    weight: lots[index]?.shares ?? 1,
    holder: lots[index]?.holder ?? null,
  }));
  const add = (name: string): Promise<string> => addPerson(database, { name: `${code} ${name}` });
  const board: Board = {
    bodyId,
    code,
    seats,
    chairId: await add('Chair'),
    secretaryIds: [await add('Secretary'), await add('Second Secretary')],
    observerId: await add('Observer'),
    alternateId: await add('Alternate'),
  };
  await writeBoard(database, board, { ...rulesOf(Object.keys(sizes)), ...rules });
  return board;
}

/** The same for every lot of the holder of this name. */
function holderId(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

async function writeBoard(database: TestDatabase, board: Board, document: RuleSet): Promise<void> {
  const { bodyId, code, seats, chairId, secretaryIds, observerId, alternateId } = board;
  await database.insert('body', [
    {
      id: bodyId,
      code,
      name: `The ${code} Board`,
      kind: 'board',
      chair_id: chairId,
      rule_set_id: document.id,
      paper_working_days: 5,
      paper_numbers: '{code}_{meeting}_{day}{month}_{paper}',
      notice_working_days: 10,
      minutes: MINUTES_RULE,
      writing: FIRST_WRITING,
    },
  ]);
  await database.insert('rule_set', [
    {
      body_id: bodyId,
      rule_set_id: document.id,
      version: 1,
      retired: false,
      document,
      created_at: new Date().toISOString(),
    },
  ]);
  await database.insert('body_officer', [
    ...secretaryIds.map((id, position) => ({
      body_id: bodyId,
      office: 'secretary',
      person_id: id,
      position,
    })),
    { body_id: bodyId, office: 'observer', person_id: observerId, position: 0 },
  ]);
  await database.insert(
    'seat',
    seats.map(({ seatId, label, constituencyId, weight, holder }, position) => ({
      id: seatId,
      body_id: bodyId,
      label,
      constituency_id: constituencyId,
      weight,
      position,
      holder_id: holder === null ? null : holderId(holder),
      holder_name: holder,
      kept: false,
    })),
  );
  await database.insert(
    'seat_term',
    seats.map(({ seatId, memberId }) => ({ id: randomUUID(), seat_id: seatId, member_id: memberId })),
  );
  await database.insert(
    'seat_alternate',
    seats.slice(0, 2).map(({ seatId }) => ({ seat_id: seatId, person_id: alternateId, position: 0 })),
  );
}
