/** Rule sets over HTTP: who reads and writes them, what is refused at which field, and that meetings keep the version they were given. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BodyView, ReplyOf, ruleSetRoutes, RuleSetView } from '@quorate/contracts';
import type { RuleSet } from '@quorate/domain';
import {
  addPerson,
  type Client,
  makeBoard,
  meetingInSession,
  openVote,
  rulesOf,
  startWorld,
  type World,
} from '../support/index.js';

type Sent = Readonly<Record<string, unknown>>;

describe('rule sets', () => {
  let world: World;
  let administrator: Client;
  let path: string;

  const rules = (altered: Sent = {}): Sent => {
    const { id: _id, version: _version, ...rest } = rulesOf(['large', 'small']);
    return { ...rest, ...altered };
  };
  const add = async (name: string): Promise<RuleSetView> =>
    (await world.secretary.post<RuleSetView>(path, rules({ name }))).done;
  const whole = async (): Promise<string> => (await world.quorate.anyone().get(path)).text;

  beforeAll(async () => {
    world = await startWorld({ board: { seats: { large: 3, small: 2 } } });
    path = `/api/bodies/${world.board.bodyId}/rule-sets`;
    const person = await addPerson(world.database, { name: 'Administrator', administrator: true });
    administrator = await world.quorate.signIn(person);
  });

  afterAll(() => world.stop());

  it('are read by anyone, and written by the secretary of the body and administrators', async () => {
    const poll = rules({ name: 'Straw poll', binding: false });
    const answer = await world.secretary.post<RuleSetView>(path, poll);
    expect(answer.status).toBe(201);
    expect(answer.done.says[0]).toBe('This is a straw poll: it decides nothing.');
    expect((await administrator.post(path, rules({ name: 'By the administrator' }))).status).toBe(201);
    const { ruleSets } = (await world.quorate.anyone().get<ReplyOf<typeof ruleSetRoutes.list>>(path)).done;
    expect(ruleSets.map(({ ruleSet }) => ruleSet.name)).toEqual([
      expect.any(String),
      'By the administrator',
      'Straw poll',
    ]);
    const other = await makeBoard(world.database, { code: 'OTHER', seats: { large: 2 } });
    const stranger = await world.quorate.signIn(other.secretaryIds[0]);
    const one = `${path}/straw-poll`;
    const before = await whole();
    for (const client of [stranger, world.chair, world.observer, world.alternate, ...world.members]) {
      expect((await client.post(path, poll)).problem.status).toBe(403);
      expect((await client.put(one, { ...poll, version: 1 })).problem.status).toBe(403);
      expect((await client.delete(one)).problem.status).toBe(403);
    }
    const here = `/api/bodies/${other.bodyId}/rule-sets/straw-poll`;
    expect((await stranger.put(here, { ...poll, version: 1 })).problem.code).toBe('rule-set-unknown');
    expect(await whole()).toBe(before);
  });

  it('say every fault at its field, and change nothing', async () => {
    const { quorum, mandates, threshold } = rulesOf(['large', 'small']);
    const before = await whole();
    const bad: readonly (readonly [Sent, ...string[]])[] = [
      [{ name: '' }, 'name'],
      [{ name: 'Rules\u202e' }, 'name'],
      [{ surprise: true }, 'surprise'],
      [{ id: 'mine' }, 'id'],
      [{ form: { kind: 'choose', most: -1 } }, 'form.most'],
      [{ form: { kind: 'choose', most: '2' } }, 'form.most'],
      [
        { threshold: { ...threshold, fraction: { numerator: 1.5, denominator: 2 } } },
        'threshold.fraction.numerator',
      ],
      [{ threshold: { ...threshold, fraction: { numerator: 3, denominator: 2 } } }, 'threshold'],
      [
        { quorum: { ...quorum, minimumByConstituency: [{ constituencyId: 'nobody', minimum: 1 }] } },
        'quorum.minimumByConstituency',
      ],
      [
        {
          electorate: 'person-present',
          counting: { kind: 'by-category', unit: 'head', carriedBy: 'most-decided', thresholds: [] },
          mandates: { ...mandates, splitVotes: true },
        },
        ...['counting', 'mandates.splitVotes'],
      ],
    ];
    for (const [altered, ...fields] of bad) {
      const { problem } = await world.secretary.post(path, rules({ name: 'Bad', ...altered }));
      expect(problem).toMatchObject({ status: 422, code: 'invalid-input', field: fields[0] });
      expect(problem.errors?.map(({ field }) => field)).toEqual(fields);
    }
    const proto = JSON.stringify(rules({ name: 'Bad' })).replace('{', '{"__proto__":{"binding":false},');
    expect((await world.secretary.post(path, proto)).status).toBeGreaterThanOrEqual(400);
    const swapped = { constituencies: [{ id: 'large', name: 'Others' }] };
    expect((await world.secretary.post(path, rules({ name: 'Bad', ...swapped }))).problem).toMatchObject({
      ...{ status: 422, code: 'constituencies-other', field: 'constituencies' },
    });
    expect((await world.secretary.get(`${path}/Not%20an%20id/versions`)).problem.status).toBe(404);
    expect(await whole()).toBe(before);
  });

  it('have versions that are kept, one after the other', async () => {
    const { ruleSet } = await add('Versions');
    const one = `${path}/${ruleSet.id}`;
    const next = rules({ name: 'Versions', mayChangeBallot: false, version: 1 });
    expect((await world.secretary.put<RuleSetView>(one, next)).done.ruleSet.version).toBe(2);
    expect((await administrator.put(one, next)).problem).toMatchObject({
      ...{ status: 409, code: 'rule-set-changed', field: 'version' },
    });
    expect((await world.secretary.delete<RuleSetView>(one)).done.isRetired).toBe(true);
    const { versions } = (
      await world.quorate.anyone().get<ReplyOf<typeof ruleSetRoutes.versions>>(`${one}/versions`)
    ).done;
    expect(versions.map((version) => [version.ruleSet.version, version.isRetired])).toEqual([
      [3, true],
      [2, false],
      [1, false],
    ]);
    expect(versions[2]?.ruleSet).toEqual(ruleSet);
    expect(versions[0]?.writtenBy).toMatch(/Secretary/);
  });

  it('change what the body counts by from the next vote on, and no vote that is open', async () => {
    const { meetingId, itemId } = await meetingInSession(world.board, world);
    const voteId = await openVote(world.secretary, meetingId, itemId);
    const body = (await world.secretary.get<BodyView>(path.replace('/rule-sets', ''))).done;
    const frozen = async (): Promise<RuleSet | null> =>
      (await world.secretary.meeting(meetingId)).votes.find((vote) => vote.voteId === voteId)?.ruleSet ??
      null;
    const { id, ...changed } = { ...body.ruleSet, counting: { kind: 'whole', unit: 'head' } };
    expect((await world.secretary.put<RuleSetView>(`${path}/${id}`, changed)).done.isDefault).toBe(true);
    expect((await frozen())?.version).toBe(body.ruleSet.version);
    const after = (await world.secretary.get<BodyView>(path.replace('/rule-sets', ''))).done;
    expect(after.ruleSet).toMatchObject({ version: body.ruleSet.version + 1, counting: { kind: 'whole' } });
  });
});
