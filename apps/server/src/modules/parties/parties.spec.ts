/** The register of parties on a real database. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDatabase, type TestDatabase } from '../../platform/database/testing/a-database.js';
import { PARTY_ENTITIES } from './entities.js';
import { Parties } from './parties.js';

const ACCEDED = '2014-03-01';
let db: TestDatabase;
let parties: Parties;

async function aParty(
  signifier: string,
  categoryId = 'large',
  parent: string | null = null,
): Promise<string> {
  const added = await parties.add({
    name: `Party ${signifier}`,
    signifier,
    parent,
    acceded: ACCEDED,
    categoryId,
  });
  if (!added.ok) throw new Error(added.refusal.sentence);
  return added.value.partyId;
}

beforeAll(async () => {
  db = await aDatabase(PARTY_ENTITIES);
  parties = new Parties(db.dataSource);
  await parties.setCategories([
    { id: 'large', name: 'Large Supplier', plural: 'Large Suppliers' },
    { id: 'small', name: 'Small Supplier', plural: 'Small Suppliers' },
  ]);
});

afterAll(() => db.stop());

describe('parties', () => {
  it('accede in a category that is known, under a signifier of their own', async () => {
    await aParty('AAAA');
    const details = { name: 'Twin', signifier: 'AAAA', parent: null, acceded: ACCEDED, categoryId: 'large' };
    expect(await parties.add(details)).toMatchObject({
      refusal: { code: 'signifier-taken', field: 'signifier' },
    });
    expect(await parties.add({ ...details, signifier: 'TWIN', categoryId: 'none' })).toMatchObject({
      refusal: { code: 'category-unknown', field: 'categoryId' },
    });
    const partyId = await aParty('BBBB');
    const amended = { name: 'Party B', signifier: 'AAAA', parent: 'Holding', acceded: ACCEDED };
    expect(await parties.amend(partyId, amended)).toMatchObject({ refusal: { code: 'signifier-taken' } });
    expect(await parties.amend(partyId, { ...amended, signifier: 'BEE' })).toMatchObject({
      value: {
        name: 'Party B',
        signifier: 'BEE',
        parent: 'Holding',
        categories: [{ categoryId: 'large', from: ACCEDED }],
      },
    });
  });

  it('keep the history of their categories', async () => {
    const partyId = await aParty('CCCC', 'small');
    await parties.setCategory(partyId, { categoryId: 'small', from: ACCEDED, until: '2019-06-01' });
    const moved = await parties.setCategory(partyId, {
      categoryId: 'large',
      from: '2019-06-01',
      until: null,
    });
    expect(moved).toMatchObject({
      value: {
        categories: [
          { categoryId: 'small', name: 'Small Supplier', from: ACCEDED, until: '2019-06-01' },
          { categoryId: 'large', name: 'Large Supplier', from: '2019-06-01', until: null },
        ],
      },
    });
    expect(
      await parties.setCategory(partyId, { categoryId: 'small', from: '2019-05-31', until: null }),
    ).toMatchObject({
      refusal: { code: 'category-overlap' },
    });
    const listed = (await parties.list()).parties.find((party) => party.partyId === partyId);
    expect(listed).toEqual(moved.ok ? moved.value : null);
  });

  it('withdraw once', async () => {
    const partyId = await aParty('DDDD');
    expect(await parties.withdraw(partyId, '2020-01-01')).toMatchObject({
      value: { withdrawn: '2020-01-01', categories: [{ until: '2020-01-01' }] },
    });
    expect(await parties.withdraw(partyId, '2021-01-01')).toMatchObject({
      refusal: { code: 'already-withdrawn' },
    });
    expect((await parties.list()).parties.find((party) => party.partyId === partyId)?.withdrawn).toBe(
      '2020-01-01',
    );
  });

  it('[PTY-10] keep a withdrawal that is moved and then taken back, with the reasons', async () => {
    const partyId = await aParty('MOVE');
    const by = '00000000-0000-4000-8000-00000000000a';
    const move = (on: string | null, reason: string) => parties.moveWithdrawal(partyId, { on, reason }, by);
    expect(await move('2021-01-01', 'Too early')).toMatchObject({ refusal: { code: 'not-withdrawn' } });
    await parties.withdraw(partyId, '2020-01-01');
    expect(await move('2021-01-01', 'The notice says 2021')).toMatchObject({
      value: { withdrawn: '2021-01-01', categories: [{ until: '2021-01-01' }] },
    });
    const back = await move(null, 'The notice was withdrawn');
    expect(back).toMatchObject({
      value: {
        withdrawn: null,
        categories: [{ until: null }],
        withdrawalChanges: [
          { was: '2020-01-01', became: '2021-01-01', reason: 'The notice says 2021' },
          { was: '2021-01-01', became: null, reason: 'The notice was withdrawn' },
        ],
      },
    });
    const listed = (await parties.list()).parties.find((party) => party.partyId === partyId);
    expect(listed).toEqual(back.ok ? back.value : null);
    const { rows } = await db.database.pool.query('SELECT changed_by FROM withdrawal_change');
    expect(rows).toEqual([{ changed_by: by }, { changed_by: by }]);
  });

  it('that are unknown cannot be changed', async () => {
    const nobody = '00000000-0000-4000-8000-000000000000';
    expect(await parties.withdraw(nobody, '2020-01-01')).toMatchObject({
      refusal: { kind: 'missing', code: 'party-unknown' },
    });
    expect(await parties.nameOf(nobody)).toBeNull();
  });

  it('are judged one change after the other', async () => {
    const partyId = await aParty('EEEE');
    const days = Array.from({ length: 8 }, (_, index) => `201${index + 1}-01-01`).filter(
      (day) => day > ACCEDED,
    );
    const results = await Promise.all(
      days.map((from) => parties.setCategory(partyId, { categoryId: 'small', from, until: null })),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('[PTY-8] form voting groups that are known by number', async () => {
    await aParty('FFFF', 'small', 'Grand Holding');
    await aParty('GGGG', 'small', 'Grand Holding');
    const { votingGroups } = await parties.list();
    const groups = votingGroups.filter(({ parties: members }) =>
      members.some(({ name }) => name === 'Party FFFF'),
    );
    expect(groups).toEqual([
      {
        categoryId: 'small',
        name: expect.stringMatching(/^Small Supplier group \d\d$/),
        parties: [
          expect.objectContaining({ name: 'Party FFFF' }),
          expect.objectContaining({ name: 'Party GGGG' }),
        ],
      },
    ]);
  });
});
