/** The register of modifications on a real database. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDatabase, type TestDatabase } from '../../platform/database/testing/a-database.js';
import { Changes } from './changes.js';
import { ConsultationRow } from './consultation.entity.js';
import { ModificationRow } from './modification.entity.js';

let db: TestDatabase;
let changes: Changes;

const modification = (number: string, stage = 'refinement') => ({
  number,
  title: `Title of ${number}`,
  stage,
  path: 3,
  raisedOn: '2021-07-01',
  issue: 'What is wrong.',
  solution: 'What would be better.',
});
const consultation = {
  number: 'MP159',
  title: 'Credit Cover Review',
  kind: 'refinement' as const,
  closesAt: '2021-12-21T17:00:00.000Z',
};
const budget = {
  number: 'Draft Budget',
  title: 'Draft Budget',
  kind: 'budget' as const,
  closesAt: '2999-01-28T17:00:00.000Z',
};

beforeAll(async () => {
  db = await aDatabase([ModificationRow, ConsultationRow]);
  changes = new Changes(db.dataSource);
  await changes.load({
    modifications: ['MP159', 'DP189', 'SECMP0022'].map((number) => modification(number)),
    consultations: [budget, consultation],
  });
});

afterAll(() => db.stop());

describe('the register of modifications', () => {
  it('lists the newest number first, each with its consultations', async () => {
    const listed = await changes.list();
    expect(listed.map(({ number }) => number)).toEqual(['DP189', 'MP159', 'SECMP0022']);
    expect(await changes.find('MP159')).toEqual({
      ...modification('MP159'),
      consultations: [{ ...consultation, open: false }],
    });
    expect(await changes.find('MP999')).toBeNull();
  });

  it('lists the consultations by their closing, and says which are open by the clock', async () => {
    expect(await changes.consultations()).toEqual([
      { ...consultation, open: false },
      { ...budget, open: true },
    ]);
  });

  it('is brought up to date by loading it again', async () => {
    await changes.load({ modifications: [modification('MP159', 'change board')], consultations: [] });
    expect((await changes.list()).map(({ number, stage }) => [number, stage])).toEqual([
      ['DP189', 'refinement'],
      ['MP159', 'change board'],
      ['SECMP0022', 'refinement'],
    ]);
  });
});
