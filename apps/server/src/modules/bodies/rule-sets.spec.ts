/** The rule sets of a body on a real database: versions are added and kept, and meetings get those in force. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ChangedRuleSetInput, RuleSetView } from '@quorate/contracts';
import { countingBy, firstRules, type Result } from '@quorate/domain';
import { aDatabase, type TestDatabase } from '../../platform/database/testing/a-database.js';
import { IDENTITY_ENTITIES, People } from '../identity/index.js';
import { Bodies } from './bodies.js';
import { BodyRoles } from './body-roles.js';
import { BODY_ENTITIES } from './entities.js';
import { RuleSets } from './rule-sets.js';

const CONSTITUENCIES = [
  { id: 'large', name: 'Large Suppliers' },
  { id: 'small', name: 'Small Suppliers' },
];
const RULES = firstRules({
  id: 'board',
  name: 'Board: Rule C',
  counting: countingBy('by-category'),
  constituencies: CONSTITUENCIES,
  source: 'test',
});
const NOBODY = '00000000-0000-4000-8000-000000000000';

let db: TestDatabase;
let bodies: Bodies;
let ruleSets: RuleSets;
let ann: string;
let bodyId: string;

/** As a request brings it: what the schema would give. */
function sent(altered: Partial<ChangedRuleSetInput> = {}): ChangedRuleSetInput {
  const { id: _, ...rules } = structuredClone(RULES) as unknown as ChangedRuleSetInput & { id: string };
  return { ...rules, ...altered };
}

function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.refusal.sentence);
  return result.value;
}

const named = (name: string): Promise<Result<RuleSetView>> => ruleSets.add(bodyId, sent({ name }), ann);

beforeAll(async () => {
  db = await aDatabase([...IDENTITY_ENTITIES, ...BODY_ENTITIES]);
  const people = new People(db.dataSource);
  const added = await people.addAll([
    { name: 'Ann', email: 'ann@people.example', partyId: null, account: null },
  ]);
  ann = valueOf(added)[0] ?? '';
  bodies = new Bodies(db.dataSource, people, new BodyRoles(db.database));
  ruleSets = new RuleSets(db.dataSource, people);
  const body = await bodies.create({
    ...{
      code: 'BOARD',
      name: 'Board',
      kind: 'board',
      paperWorkingDays: 5,
      noticeWorkingDays: 5,
      paperNumbers: '{code}/{paper}',
      minutes: { headlineWorkingDays: 2, minutesWorkingDays: 5, chairApproves: false },
    },
    ...{
      chairId: null,
      secretaryIds: [ann],
      observerIds: [],
      scrutineerIds: [],
      ruleSet: RULES,
      otherRuleSets: [],
    },
    seats: CONSTITUENCIES.map(({ id }) => ({
      ...{ label: `Seat ${id}`, constituencyId: id, memberId: null, alternateIds: [] },
      ...{ termFrom: null, termUntil: null, weight: 1, partyId: null, holderId: null, holderName: null },
    })),
  });
  ({ bodyId } = valueOf(body));
});

afterAll(() => db.stop());

describe('the rule sets of a body', () => {
  it('are the default, then the others by name, and a meeting gets them all', async () => {
    const poll = valueOf(await named('Straw poll'));
    expect(poll).toMatchObject({
      ruleSet: { id: 'straw-poll', version: 1 },
      ...{ isDefault: false, isRetired: false, writtenBy: 'Ann' },
    });
    valueOf(await named('Élection, by STV!'));
    const ids = valueOf(await ruleSets.list(bodyId)).map(({ ruleSet, isDefault }) => [ruleSet.id, isDefault]);
    expect(ids).toEqual([
      ['board', true],
      ['election-by-stv', false],
      ['straw-poll', false],
    ]);
    const roster = await bodies.rosterOf(bodyId);
    expect(roster.ruleSet).toEqual(RULES);
    expect(roster.ruleSets.map(({ id }) => id)).toEqual(['election-by-stv', 'straw-poll']);
  });

  it('are changed version by version, and every version is kept', async () => {
    const first = valueOf(await named('Versioned'));
    const { id } = first.ruleSet;
    const change = (version: number, mayChangeBallot: boolean) =>
      ruleSets.change(bodyId, id, sent({ name: 'Versioned', version, mayChangeBallot }), ann);
    expect(valueOf(await change(1, true))).toEqual(first);
    expect(valueOf(await change(1, false)).ruleSet).toMatchObject({ version: 2, mayChangeBallot: false });
    expect(await change(1, true)).toMatchObject({ refusal: { code: 'rule-set-changed', field: 'version' } });
    const [second, ...older] = valueOf(await ruleSets.versions(bodyId, id));
    expect(second?.says).toContain('A vote once cast cannot be changed.');
    expect(older).toEqual([first]);
    const both = await Promise.all([change(2, true), change(2, true)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('are retired and brought back, with the default always there', async () => {
    const { id } = valueOf(await named('Passing')).ruleSet;
    expect(valueOf(await ruleSets.retire(bodyId, id, ann))).toMatchObject({
      ...{ isRetired: true, ruleSet: { version: 2 } },
    });
    expect(valueOf(await ruleSets.retire(bodyId, id, ann)).ruleSet.version).toBe(2);
    expect((await bodies.rosterOf(bodyId)).ruleSets.map((one) => one.id)).not.toContain(id);
    expect(valueOf(await ruleSets.list(bodyId)).at(-1)?.ruleSet.id).toBe(id);
    expect(valueOf(await named('Passing')).ruleSet.id).toBe('passing-2');
    const back = (name: string) => ruleSets.change(bodyId, id, sent({ name, version: 2 }), ann);
    expect(await back('passing')).toMatchObject({ refusal: { code: 'rule-set-name-taken' } });
    expect(valueOf(await back('Back again'))).toMatchObject({ isRetired: false, ruleSet: { version: 3 } });
    expect(await ruleSets.retire(bodyId, 'board', ann)).toMatchObject({
      refusal: { code: 'rule-set-default' },
    });
  });

  it('refuse what does not fit the body, and are those of no other', async () => {
    const asked = (altered: Partial<ChangedRuleSetInput>) =>
      ruleSets.add(bodyId, sent({ name: 'Unfit', ...altered }), ann);
    expect(await asked({ constituencies: [{ id: 'large', name: 'Large Suppliers' }] })).toMatchObject({
      refusal: { code: 'constituencies-other', field: 'constituencies' },
    });
    const { quorum } = sent();
    const minimumByConstituency = [{ constituencyId: 'small', minimum: 2 }];
    expect(await asked({ quorum: { ...quorum, minimumByConstituency } })).toMatchObject({
      refusal: { code: 'minimum-too-high', field: 'quorum.minimumByConstituency' },
    });
    expect(await asked({ name: 'BOARD: RULE C' })).toMatchObject({
      refusal: { code: 'rule-set-name-taken' },
    });
    expect(await ruleSets.versions(bodyId, 'nothing')).toMatchObject({
      refusal: { code: 'rule-set-unknown' },
    });
    expect(await ruleSets.retire(bodyId, 'nothing', ann)).toMatchObject({
      refusal: { code: 'rule-set-unknown' },
    });
    for (const answer of [ruleSets.list(NOBODY), ruleSets.add(NOBODY, sent(), ann)]) {
      expect(await answer).toMatchObject({ refusal: { code: 'body-unknown' } });
    }
  });
});
