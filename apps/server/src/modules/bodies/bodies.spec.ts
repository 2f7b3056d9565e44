/** Bodies, their seats, officers and rules on a real database. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { countingBy, firstRules } from '@quorate/domain';
import { aDatabase, type TestDatabase } from '../../platform/database/testing/a-database.js';
import { IDENTITY_ENTITIES, People } from '../identity/index.js';
import { Bodies, type NewBody } from './bodies.js';
import { BodyRoles } from './body-roles.js';
import { BODY_ENTITIES } from './entities.js';

const RULES = firstRules({
  id: 'board',
  name: 'Board: Rule C',
  counting: countingBy('by-category'),
  constituencies: [
    { id: 'large', name: 'Large Suppliers' },
    { id: 'small', name: 'Small Suppliers' },
  ],
  source: 'test',
});
const NOBODY = '00000000-0000-4000-8000-000000000000';
const TERM = { termFrom: '2021-02-01', termUntil: '2022-01-31' };

let db: TestDatabase;
let bodies: Bodies;
let roles: BodyRoles;
let ids: Readonly<Record<string, string>>;

function who(name: string): string {
  return ids[name] ?? NOBODY;
}

function aBody(code: string, altered: Partial<NewBody> = {}): NewBody {
  const seat = (
    label: string,
    constituencyId: string,
    memberId: string | null,
    ...alternateIds: string[]
  ) => ({
    label,
    constituencyId,
    memberId,
    alternateIds,
    ...{ weight: 1, partyId: null, holderId: null, holderName: null },
    ...(memberId === null ? { termFrom: null, termUntil: null } : TERM),
  });
  return {
    code,
    name: `Board ${code}`,
    kind: 'change board',
    paperWorkingDays: 5,
    noticeWorkingDays: 5,
    paperNumbers: '{code}/{paper}',
    minutes: { headlineWorkingDays: 2, minutesWorkingDays: 5, chairApproves: false },
    chairId: who('Chair'),
    secretaryIds: [who('Secretary')],
    observerIds: [who('Observer')],
    scrutineerIds: [],
    ruleSet: RULES,
    otherRuleSets: [],
    seats: [
      seat('Large 1', 'large', who('Ann'), who('Alt')),
      seat('Large 2', 'large', who('Bob'), who('Alt'), who('Ann')),
      seat('Small 1', 'small', null),
    ],
    ...altered,
  };
}

async function created(code: string, altered: Partial<NewBody> = {}) {
  const body = await bodies.create(aBody(code, altered));
  if (!body.ok) throw new Error(body.refusal.sentence);
  return body.value;
}

beforeAll(async () => {
  db = await aDatabase([...IDENTITY_ENTITIES, ...BODY_ENTITIES]);
  const people = new People(db.dataSource);
  const names = ['Chair', 'Secretary', 'Observer', 'Ann', 'Bob', 'Cat', 'Alt'];
  const added = await people.addAll(
    names.map((name) => ({ name, email: `${name}@people.example`, partyId: null, account: null })),
  );
  ids = Object.fromEntries(names.map((name, index) => [name, added.ok ? (added.value[index] ?? '') : '']));
  roles = new BodyRoles(db.database);
  bodies = new Bodies(db.dataSource, people, roles);
});

afterAll(() => db.stop());

describe('a body', () => {
  it('is read back as it was made, in the order of its seats', async () => {
    const body = await created('READ');
    expect(await bodies.find(body.bodyId)).toEqual(body);
    expect(body).toMatchObject({ seats: 3, inPost: 2, chair: { name: 'Chair' }, ruleSet: RULES });
    expect(body.seatList.map(({ label, member }) => [label, member?.name])).toEqual([
      ['Large 1', 'Ann'],
      ['Large 2', 'Bob'],
      ['Small 1', undefined],
    ]);
    expect(body.seatList[1]?.alternates.map(({ name }) => name)).toEqual(['Alt', 'Ann']);
    expect(body.rules.length).toBeGreaterThan(2);
    const { bodyId, code, name, kind, seats, inPost } = body;
    expect(await bodies.list()).toContainEqual({ bodyId, code, name, kind, seats, inPost });
    expect(await bodies.find(NOBODY)).toBeNull();
  });

  it('gives a meeting its roster', async () => {
    const { bodyId } = await created('ROSTER');
    const roster = await bodies.rosterOf(bodyId);
    expect(roster).toMatchObject({
      chair: { personId: who('Chair'), name: 'Chair' },
      secretaries: [{ name: 'Secretary' }],
      observers: [{ name: 'Observer' }],
      ruleSet: RULES,
      seats: [
        { label: 'Large 1', constituencyId: 'large', member: { name: 'Ann' }, alternates: [{ name: 'Alt' }] },
        {},
        { member: null },
      ],
    });
    await expect(bodies.rosterOf(NOBODY)).rejects.toThrow('there is no body');
  });

  it.each<[string, string, () => Partial<NewBody>]>([
    ['body-code-taken', 'code', () => ({ code: 'FIRST' })],
    ['person-unknown', 'chairId', () => ({ chairId: NOBODY })],
    ['person-unknown', 'observerIds', () => ({ observerIds: [NOBODY] })],
    ['officer-twice', 'secretaryIds', () => ({ secretaryIds: [who('Ann'), who('Ann')] })],
    [
      'second-seat',
      'memberId',
      () => ({ seats: aBody('X').seats.map((seat) => ({ ...seat, memberId: who('Cat'), ...TERM })) }),
    ],
    [
      'seat-label-twice',
      'seats',
      () => ({ seats: aBody('X').seats.map((seat) => ({ ...seat, label: 'Seat' })) }),
    ],
    ['constituency-unknown', 'constituencyId', () => ({ ruleSet: { ...RULES, constituencies: [] } })],
  ])('is refused with %s at %s, and nothing is written', async (code, field, altered) => {
    if ((await bodies.list()).every((body) => body.code !== 'FIRST')) await created('FIRST');
    const before = await bodies.list();
    expect(await bodies.create(aBody('REFUSED', altered()))).toMatchObject({ refusal: { code, field } });
    expect(await bodies.list()).toEqual(before);
  });
});

describe('a seat', () => {
  it('[PTY-5] [PTY-9] takes one member, of no other seat of the body, with others as alternates', async () => {
    const { bodyId, seatList } = await created('SEAT');
    const [large, , vacant] = seatList.map(({ seatId }) => seatId);
    const set = async (filling: object, seatId = vacant ?? '') => {
      const result = await bodies.setSeat(bodyId, seatId, {
        memberId: who('Cat'),
        alternateIds: [],
        ...TERM,
        ...filling,
      });
      return result.ok ? 'accepted' : `${result.refusal.code} at ${result.refusal.field ?? ''}`;
    };
    expect(await set({ memberId: who('Ann') })).toBe('second-seat at memberId');
    expect(await set({ memberId: NOBODY })).toBe('person-unknown at memberId');
    expect(await set({ alternateIds: [NOBODY] })).toBe('person-unknown at alternateIds');
    expect(await set({ alternateIds: [who('Cat')] })).toBe('own-alternate at alternateIds');
    expect(await set({ termUntil: '2021-01-01' })).toBe('term-reversed at termUntil');
    expect(await set({ memberId: null })).toBe('seat-vacant at memberId');
    expect(await set({}, NOBODY)).toBe('seat-unknown at seatId');
    expect((await bodies.find(bodyId))?.seatList).toEqual(seatList);
    expect(await set({ alternateIds: [who('Bob'), who('Ann')] })).toBe('accepted');
    expect(await set({ memberId: null, termFrom: null, termUntil: null }, large)).toBe('accepted');
    expect(await set({ memberId: who('Ann') })).toBe('accepted');
    expect(
      await bodies.setSeat(NOBODY, NOBODY, {
        memberId: null,
        alternateIds: [],
        termFrom: null,
        termUntil: null,
      }),
    ).toMatchObject({
      refusal: { code: 'body-unknown' },
    });
  });

  it('keeps the terms of those who sat in it', async () => {
    const { bodyId, seatList } = await created('TERMS');
    const seatId = seatList[0]?.seatId ?? '';
    const fill = { alternateIds: [], ...TERM };
    await bodies.setSeat(bodyId, seatId, { ...fill, memberId: who('Cat') });
    await bodies.setSeat(bodyId, seatId, { ...fill, memberId: who('Cat'), termUntil: '2023-01-31' });
    const { rows } = await db.database.pool.query(
      'SELECT member_id, term_until, replaced_at IS NULL AS sits FROM seat_term WHERE seat_id = $1 ORDER BY replaced_at',
      [seatId],
    );
    expect(rows).toEqual([
      { member_id: who('Ann'), term_until: '2022-01-31', sits: false },
      { member_id: who('Cat'), term_until: '2023-01-31', sits: true },
    ]);
  });

  it('[PTY-5] is not won twice by the same person at the same time', async () => {
    const { bodyId, seatList } = await created('RACE', {
      seats: aBody('X').seats.map((seat) => ({
        ...seat,
        memberId: null,
        alternateIds: [],
        termFrom: null,
        termUntil: null,
      })),
    });
    const filling = { memberId: who('Cat'), alternateIds: [], ...TERM };
    const results = await Promise.all(seatList.map(({ seatId }) => bodies.setSeat(bodyId, seatId, filling)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe('roles on a body', () => {
  it('are all that a person is there, and change at once', async () => {
    const { bodyId, seatList } = await created('ROLES');
    const of = async (name: string) => [...(await roles.rolesOn(who(name), bodyId))].sort();
    expect(await of('Chair')).toEqual(['chair']);
    expect(await of('Secretary')).toEqual(['secretary']);
    expect(await of('Observer')).toEqual(['observer']);
    expect(await of('Ann')).toEqual(['alternate', 'member']);
    expect(await of('Alt')).toEqual(['alternate']);
    expect(await of('Cat')).toEqual([]);
    await bodies.setOfficers(bodyId, () => ({
      chairId: null,
      secretaryIds: [who('Cat')],
      observerIds: [],
      scrutineerIds: [],
    }));
    expect(await of('Chair')).toEqual([]);
    expect(await of('Cat')).toEqual(['secretary']);
    await bodies.setSeat(bodyId, seatList[0]?.seatId ?? '', {
      memberId: null,
      alternateIds: [],
      termFrom: null,
      termUntil: null,
    });
    expect(await of('Ann')).toEqual(['alternate']);
    expect(await roles.rolesOn(who('Ann'), NOBODY)).toEqual([]);
  });

  it('are told to the person for every body', async () => {
    const { bodyId } = await created('TOLD');
    const standings = await bodies.standingsOf(who('Ann'));
    expect(standings.find((standing) => standing.bodyId === bodyId)).toMatchObject({
      code: 'TOLD',
      seats: [
        { label: 'Large 1', asAlternate: false },
        { label: 'Large 2', asAlternate: true },
      ],
    });
    expect(standings.every(({ roles: held }) => held.length > 0)).toBe(true);
  });
});

describe('officers and rules', () => {
  it('are replaced as a whole, or not at all', async () => {
    const { bodyId } = await created('OFFICE');
    const refused = await bodies.setOfficers(bodyId, () => ({
      chairId: null,
      secretaryIds: [NOBODY],
      observerIds: [],
      scrutineerIds: [],
    }));
    expect(refused).toMatchObject({ refusal: { code: 'person-unknown', field: 'secretaryIds' } });
    expect((await bodies.find(bodyId))?.chair?.name).toBe('Chair');
    const officers = {
      chairId: who('Bob'),
      secretaryIds: [who('Cat'), who('Ann')],
      observerIds: [],
      scrutineerIds: [],
    };
    const changed = await bodies.setOfficers(bodyId, () => officers);
    expect(changed).toMatchObject({
      value: { chair: { name: 'Bob' }, secretaries: [{ name: 'Cat' }, { name: 'Ann' }], observers: [] },
    });
  });
});
