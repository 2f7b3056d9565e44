/** Import and export of the register on a real database: all or nothing, and twice is once. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDatabase, type TestDatabase } from '../../platform/database/testing/a-database.js';
import { Bodies, BODY_ENTITIES, BodyRoles } from '../bodies/index.js';
import { IDENTITY_ENTITIES, People } from '../identity/index.js';
import { Parties, PARTY_ENTITIES } from '../parties/index.js';
import { exportRegister } from './export-register.js';
import { RegisterImport } from './register-import.js';
import { aRegister } from './testing/a-register.js';
import { readTables } from './testing/read-tables.js';

const FILES = ['parties', 'people', 'seats'] as const;
let db: TestDatabase;
let register: RegisterImport;
let bodies: Bodies;

async function exported(): Promise<Record<(typeof FILES)[number], string>> {
  const [parties = '', people = '', seats = ''] = await Promise.all(
    FILES.map((file) => register.export(file)),
  );
  return { parties, people, seats };
}

function wanted() {
  const [parties = '', people = '', seats = ''] = FILES.map((file) => exportRegister(file, aRegister()));
  return { parties, people, seats };
}

beforeAll(async () => {
  db = await aDatabase([...IDENTITY_ENTITIES, ...PARTY_ENTITIES, ...BODY_ENTITIES]);
  const people = new People(db.dataSource);
  const roles = new BodyRoles(db.database);
  bodies = new Bodies(db.dataSource, people, roles);
  register = new RegisterImport(db.dataSource, people, bodies);
  const { categories, bodies: board } = aRegister();
  await new Parties(db.dataSource).setCategories(categories);
  for (const body of board) {
    const made = await bodies.create({ ...body, seats: [] });
    if (!made.ok) throw new Error(made.refusal.sentence);
  }
});

afterAll(() => db.stop());

describe('the register', () => {
  it('writes nothing while there is a fault in any file, and nothing for a preview', async () => {
    const empty = await exported();
    const faulty = {
      ...wanted(),
      seats: `${wanted().seats}BOARD,Large 9,large,nobody@people.example,,,,,\r\n`,
    };
    const answer = await register.import(readTables(faulty));
    expect(answer.faults).toEqual([
      expect.objectContaining({ file: 'seats', row: 5, column: 'member_email' }),
    ]);
    expect(await register.preview(readTables(wanted()))).toMatchObject({
      faults: [],
      changes: [{ added: 3 }, { added: 3 }, { added: 3 }],
    });
    expect(await exported()).toEqual(empty);
  });

  it('is exported as it was imported, and the same files twice change nothing', async () => {
    await register.import(readTables(wanted()));
    expect(await exported()).toEqual(wanted());
    const { rows: before } = await db.database.pool.query(
      'SELECT xmin, id FROM seat_term UNION SELECT xmin, id FROM party ORDER BY id',
    );
    const again = await register.import(readTables(wanted()));
    expect(again.changes.map(({ added, changed, unchanged }) => [added, changed, unchanged])).toEqual([
      [0, 0, 3],
      [0, 0, 3],
      [0, 0, 3],
    ]);
    const { rows: after } = await db.database.pool.query(
      'SELECT xmin, id FROM seat_term UNION SELECT xmin, id FROM party ORDER BY id',
    );
    expect(after).toEqual(before);
    const [board] = await bodies.list();
    expect(board).toMatchObject({ code: 'BOARD', seats: 3, inPost: 2 });
  });

  it('takes changes in, and two imports at once come one after the other', async () => {
    const files = {
      people: 'email,name,party_signifier\nnew@people.example,New,AAAA\ncat@people.example,Catherine,\n',
      seats:
        'body_code,seat_label,constituency,member_email,alternate_emails,term_from,term_until,weight,party_signifier\nBOARD,Small 1,small,new@people.example,,2022-02-01,,12,AAAA\n',
    };
    const both = await Promise.all([register.import(readTables(files)), register.import(readTables(files))]);
    expect(both.map(({ faults }) => faults)).toEqual([[], []]);
    const written = both.filter(({ changes }) => changes.some(({ added, changed }) => added + changed > 0));
    expect(written).toHaveLength(1);
    expect((await exported()).people).toContain('cat@people.example,Catherine,\r\n');
    expect((await bodies.list())[0]?.inPost).toBe(3);
  });

  it('[PTY-10] keeps a withdrawal that a file moves or takes back', async () => {
    const file = (until: string, withdrawn: string) => ({
      parties: `signifier,name,parent,category,from,until,acceded,withdrawn\nGONE,Gone,,small,2014-03-01,${until},2014-03-01,${withdrawn}\n`,
    });
    for (const day of ['2020-01-01', '2021-01-01', '']) {
      expect(await register.import(readTables(file(day, day)))).toMatchObject({ faults: [] });
    }
    const { parties } = await new Parties(db.dataSource).list();
    expect(parties.find(({ signifier }) => signifier === 'GONE')).toMatchObject({
      withdrawn: null,
      withdrawalChanges: [
        { was: '2020-01-01', became: '2021-01-01' },
        { was: '2021-01-01', became: null, reason: 'Changed by an imported file' },
      ],
    });
  });

  it('takes a large file', async () => {
    const rows = Array.from(
      { length: 12_000 },
      (_, index) => `p${index}@people.example,Person ${index},BBBB`,
    );
    const done = await register.import(
      readTables({ people: ['email,name,party_signifier', ...rows].join('\n') }),
    );
    expect(done).toMatchObject({ faults: [], changes: [{ added: 12_000 }] });
  });
});
