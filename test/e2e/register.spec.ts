/** The CSV register over HTTP: a preview that names every fault, an import of all or nothing, and an export that import reads. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BodyView, RegisterPreview } from '@quorate/contracts';
import { addPerson, type Client, startWorld, type World } from '../support/index.js';

const FILES = ['parties', 'people', 'seats'] as const;
const PARTIES = 'signifier,name,parent,category,from,until,acceded,withdrawn';
const PEOPLE = 'email,name,party_signifier';
const SEATS =
  'body_code,seat_label,constituency,member_email,alternate_emails,term_from,term_until,weight,party_signifier';

describe('the register as CSV', () => {
  let world: World;
  let administrator: Client;

  const preview = (files: object) => administrator.post<RegisterPreview>('/api/register/preview', files);
  const bring = (files: object) => administrator.post<RegisterPreview>('/api/register/import', files);
  async function exported(): Promise<Record<(typeof FILES)[number], string>> {
    const [parties = '', people = '', seats = ''] = await Promise.all(
      FILES.map(async (file) => (await administrator.get(`/api/register/${file}.csv`)).text),
    );
    return { parties, people, seats };
  }

  const good = {
    parties: `${PARTIES}\nAAAA,"=HYPERLINK(""x"")",,small,2014-01-01,2020-01-01,2014-01-01,\nAAAA,"=HYPERLINK(""x"")",,large,2020-01-01,,2014-01-01,\n`,
    people: `\uFEFF${PEOPLE}\r\nann@people.example,"Ann, of A",AAAA\r\nbob@people.example,Bob,\r\n`,
    seats: `${SEATS}\nBRD,Extra seat,large,ann@people.example,bob@people.example,2021-02-01,2022-01-31,1200,AAAA\n`,
  };

  beforeAll(async () => {
    world = await startWorld({ board: { seats: { large: 2 } } });
    await world.database.insert('party_category', [
      { id: 'large', name: 'Large Supplier', plural: 'Large Suppliers', position: 0 },
      { id: 'small', name: 'Small Supplier', plural: 'Small Suppliers', position: 1 },
    ]);
    administrator = await world.quorate.signIn(
      await addPerson(world.database, { name: 'Administrator', administrator: true }),
    );
  });

  afterAll(() => world.stop());

  it('previews what would be written, and names every bad row and column, and writes nothing', async () => {
    const before = await exported();
    expect((await preview(good)).done).toEqual({
      faults: [],
      changes: [
        { file: 'parties', added: 2, changed: 0, unchanged: 0 },
        { file: 'people', added: 2, changed: 0, unchanged: 0 },
        { file: 'seats', added: 1, changed: 0, unchanged: 0 },
      ],
    });
    const { faults } = (
      await preview({
        parties: `${PARTIES}\n?,Name,,huge,soon,,2014-01-01,\nB B,Name\n`,
        people: `${PEOPLE},age\nx,y,z,1\n`,
        seats: `${SEATS}\nNONE,Seat,large,nobody@people.example,,2022-01-01,2021-01-01,1e3,NOPE\n`,
      })
    ).done;
    expect(faults.map(({ file, row, column }) => `${file} ${String(row)} ${column}`)).toEqual([
      'parties 2 signifier',
      'parties 2 category',
      'parties 2 from',
      'parties 3 ',
      'people 1 age',
      'seats 2 body_code',
      'seats 2 member_email',
      'seats 2 weight',
      'seats 2 party_signifier',
    ]);
    expect(faults.every(({ sentence }) => sentence.endsWith('.') || sentence.includes(PEOPLE))).toBe(true);
    expect(await exported()).toEqual(before);
  });

  it('imports nothing while there is one fault anywhere, and says where', async () => {
    const before = await exported();
    const faulty = { ...good, seats: `${good.seats}BRD,Second seat,large,ann@people.example,,,,,\n` };
    const { problem } = await bring(faulty);
    expect(problem).toMatchObject({ status: 422, code: 'register-faulty' });
    expect(problem.errors?.map(({ field }) => field)).toEqual([
      'seats, row 2, member_email',
      'seats, row 3, member_email',
    ]);
    expect(await exported()).toEqual(before);
  });

  it('imports all of it, and the same files twice change nothing', async () => {
    expect((await bring(good)).done.changes.map(({ added }) => added)).toEqual([2, 2, 1]);
    const written = await exported();
    expect((await bring(good)).done.changes.map(({ added, changed }) => added + changed)).toEqual([0, 0, 0]);
    expect(await exported()).toEqual(written);
    const body = (await administrator.get<BodyView>(`/api/bodies/${world.board.bodyId}`)).done;
    expect(body.seatList.at(-1)).toMatchObject({
      label: 'Extra seat',
      member: { name: 'Ann, of A' },
      alternates: [{ name: 'Bob' }],
      termUntil: '2022-01-31',
      weight: 1200,
      groupName: 'Large Supplier group 01',
    });
  });

  it('exports exactly what import reads, safe to open in a spreadsheet', async () => {
    const files = await exported();
    expect(files.parties).toContain(`AAAA,"'=HYPERLINK(""x"")",,small,2014-01-01,2020-01-01,2014-01-01,\r\n`);
    expect((await preview(files)).done.changes.map(({ added, changed }) => added + changed)).toEqual([
      0, 0, 0,
    ]);
    const answer = await administrator.get('/api/register/people.csv');
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(answer.headers['content-disposition']).toBe('attachment; filename="people.csv"');
  });

  it('refuses what is no register: other fields, other types, files that are too large or do not exist', async () => {
    expect((await bring({ votes: 'x' })).problem).toMatchObject({ status: 422, field: 'votes' });
    expect((await bring({ parties: 7 })).problem).toMatchObject({ status: 422, field: 'parties' });
    const large = `${PEOPLE}\n${'x'.repeat(2_000_000)}`;
    expect((await bring({ people: large })).problem).toMatchObject({ status: 422, field: 'people' });
    expect((await administrator.get('/api/register/votes.csv')).problem.status).toBe(404);
  });

  it('is for the administrator alone', async () => {
    expect((await world.quorate.anyone().get('/api/register/people.csv')).problem.status).toBe(401);
    for (const client of [world.secretary, world.chair, ...world.members]) {
      expect((await client.get('/api/register/people.csv')).problem.status).toBe(403);
      expect((await client.post('/api/register/preview', good)).problem.status).toBe(403);
      expect((await client.post('/api/register/import', good)).problem.status).toBe(403);
    }
  });
});
