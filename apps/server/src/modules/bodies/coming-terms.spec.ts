/** Declared terms on a real database: begun on their first day, ended after their last, and left alone where officers acted. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { countingBy, firstRules } from '@quorate/domain';
import { randomUUID } from 'node:crypto';
import { aDatabase, type TestDatabase } from '../../platform/database/testing/a-database.js';
import { IDENTITY_ENTITIES, People } from '../identity/index.js';
import { Bodies } from './bodies.js';
import { BodyRoles } from './body-roles.js';
import { ComingTerms } from './coming-terms.js';
import { BODY_ENTITIES } from './entities.js';

let db: TestDatabase;
let bodies: Bodies;
let terms: ComingTerms;
let people: readonly string[];

beforeAll(async () => {
  db = await aDatabase([...IDENTITY_ENTITIES, ...BODY_ENTITIES]);
  const known = new People(db.dataSource);
  const added = await known.addAll(
    ['Ann', 'Bob', 'Cat'].map((name) => ({ name, email: `${name}@p.example`, partyId: null, account: null })),
  );
  people = added.ok ? added.value : [];
  bodies = new Bodies(db.dataSource, known, new BodyRoles(db.database));
  terms = new ComingTerms(db.dataSource, bodies);
});

afterAll(() => db.stop());

const person = (at: number): string => people[at] ?? '';

async function aBody(code: string): Promise<{ bodyId: string; seatIds: string[] }> {
  const seat = (label: string, memberId: string | null) => ({
    ...{ label, constituencyId: 'all', memberId, alternateIds: memberId === null ? [] : [person(2)] },
    ...{ termFrom: null, termUntil: null, weight: 1, partyId: null, holderId: null, holderName: null },
  });
  const made = await bodies.create({
    ...{
      code,
      name: code,
      kind: 'board',
      paperWorkingDays: 5,
      noticeWorkingDays: 5,
      paperNumbers: '{code}/{paper}',
      minutes: { headlineWorkingDays: 2, minutesWorkingDays: 5, chairApproves: false },
      chairId: null,
    },
    ...{ secretaryIds: [], observerIds: [], scrutineerIds: [], otherRuleSets: [] },
    ruleSet: firstRules({
      ...{ id: 'board', name: 'Board', counting: countingBy('per-head'), source: 'test' },
      constituencies: [{ id: 'all', name: 'All' }],
    }),
    seats: [seat('Seat 1', person(0)), seat('Seat 2', null)],
  });
  if (!made.ok) throw new Error(made.refusal.sentence);
  const { bodyId, seatList } = made.value;
  return { bodyId, seatIds: seatList.map(({ seatId }) => seatId) };
}

async function sitting(bodyId: string): Promise<(string | undefined)[]> {
  return ((await bodies.find(bodyId))?.seatList ?? []).map(({ member }) => member?.name);
}

const TERM = { termFrom: '2022-02-01', termUntil: '2023-01-31' };

describe('a declared term', () => {
  it('[TRM-5] begins on its first day, ends after its last, and is written down once', async () => {
    const { bodyId, seatIds } = await aBody('TERMS');
    const [first = '', second = ''] = seatIds;
    const source = randomUUID();
    const declared = [
      { seatId: first, memberId: person(0), ...TERM },
      { seatId: second, memberId: person(1), ...TERM },
    ];
    await terms.promise(source, declared);
    await terms.promise(source, declared);
    await terms.advance('2022-01-31');
    expect(await sitting(bodyId)).toEqual(['Ann', undefined]);
    expect((await terms.advance('2022-02-01')).size).toBe(0);
    const begun = (await bodies.find(bodyId))?.seatList ?? [];
    expect(begun.map(({ member, termUntil }) => [member?.name, termUntil])).toEqual([
      ['Ann', '2023-01-31'],
      ['Bob', '2023-01-31'],
    ]);
    expect(begun[0]?.alternates).toHaveLength(1);
    await terms.advance('2023-01-31');
    expect(await sitting(bodyId)).toEqual(['Ann', 'Bob']);
    await terms.advance('2023-02-01');
    expect(await sitting(bodyId)).toEqual([undefined, undefined]);
  });

  it('[TRM-5] leaves a seat alone that officers gave to another, and says what stands in the way of one', async () => {
    const { bodyId, seatIds } = await aBody('HANDS');
    const [first = '', second = ''] = seatIds;
    await terms.promise(randomUUID(), [{ seatId: second, memberId: person(0), ...TERM }]);
    const [[, sentence] = []] = await terms.advance('2022-02-01');
    expect(sentence).toContain('Ann already holds Seat 1');
    const vacant = { memberId: null, alternateIds: [], termFrom: null, termUntil: null };
    await bodies.setSeat(bodyId, first, vacant);
    await terms.advance('2022-02-02');
    expect(await sitting(bodyId)).toEqual([undefined, 'Ann']);
    await bodies.setSeat(bodyId, second, { ...vacant, memberId: person(1) });
    await terms.advance('2023-02-01');
    expect(await sitting(bodyId)).toEqual([undefined, 'Bob']);
  });
});
