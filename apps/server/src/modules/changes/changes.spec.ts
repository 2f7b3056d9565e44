/** The register of modifications on a real database. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDatabase, type TestDatabase } from '../../platform/database/testing/a-database.js';
import { Changes } from './changes.js';
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
beforeAll(async () => {
  db = await aDatabase([ModificationRow]);
  changes = new Changes(db.dataSource);
  await changes.load(['MP159', 'DP189', 'SECMP0022'].map((number) => modification(number)));
});

afterAll(() => db.stop());

describe('the register of modifications', () => {
  it('lists the newest number first', async () => {
    const listed = await changes.list();
    expect(listed.map(({ number }) => number)).toEqual(['DP189', 'MP159', 'SECMP0022']);
    expect(await changes.find('MP159')).toEqual(modification('MP159'));
    expect(await changes.find('MP999')).toBeNull();
  });

  it('is brought up to date by loading it again', async () => {
    await changes.load([modification('MP159', 'change board')]);
    expect((await changes.list()).map(({ number, stage }) => [number, stage])).toEqual([
      ['DP189', 'refinement'],
      ['MP159', 'change board'],
      ['SECMP0022', 'refinement'],
    ]);
  });
});
