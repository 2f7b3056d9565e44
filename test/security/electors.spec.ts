/** Who runs an election does not vote in it for others: neither as a contact put into a voting group, nor by a ballot recorded for one, nor by other rules. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BodyView, ElectionView, RuleSetView } from '@quorate/contracts';
import { crosses, Electing } from '../support/index.js';

describe('the electors of a ballot', () => {
  let electing: Electing;
  let ballot: ElectionView['ballots'][number];
  let electorate: BodyView;

  beforeAll(async () => {
    electing = await Electing.start([
      { name: 'Small 1', categoryIds: ['small'] },
      { name: 'Small 2', categoryIds: ['small'] },
      { name: 'Large 1', categoryIds: ['large'] },
    ]);
    const id = await electing.called({ constituencies: [electing.small(5)] });
    await electing.stand(id, 'Small 1', 'Ann A');
    await electing.stand(id, 'Small 2', 'Bob B');
    await electing.closed(id);
    [ballot] = (await electing.opened(id)).ballots as [typeof ballot];
    const { bodyId } = await electing.world.secretary.meeting(ballot.meetingId);
    electorate = (await electing.world.secretary.get<BodyView>(`/api/bodies/${bodyId}`)).done;
  });
  afterAll(() => electing.stop());

  const [first, answer] = [
    () => electorate.seatList[0]?.seatId ?? '',
    () => crosses(ballot.nominationIds[0] ?? ''),
  ];

  it('[APT-21] are not changed by the officers of the body that elects', async () => {
    const { secretary, chair, board } = electing.world;
    const path = `/api/bodies/${electorate.bodyId}/seats/${first()}`;
    const filled = { memberId: board.chairId, alternateIds: [], termFrom: null, termUntil: null };
    expect((await secretary.put(path, filled)).problem).toMatchObject({ status: 403, code: 'electors-kept' });
    expect((await chair.put(path, filled)).status).toBe(403);
    const after = (await secretary.get<BodyView>(`/api/bodies/${electorate.bodyId}`)).done;
    expect(after.seatList).toEqual(electorate.seatList);
  });

  it('[APT-21] have no ballot recorded for them', async () => {
    const { secretary, chair } = electing.world;
    const { meetingId, voteId } = ballot;
    const record = {
      type: 'ballot.record',
      voteId,
      seatId: first(),
      answer: answer(),
      reason: 'They asked.',
    } as const;
    const refused = await secretary.command(meetingId, record);
    expect(refused.problem).toMatchObject({ status: 403, code: 'groups-vote-themselves' });
    expect((await chair.command(meetingId, record)).status).toBe(403);
    const cast = { type: 'ballot.cast', voteId, seatId: first(), answer: answer() } as const;
    for (const by of [secretary, chair, electing.contact('Large 1'), electing.nobody()]) {
      expect([401, 403]).toContain((await by.command(meetingId, cast)).status);
    }
    expect((await secretary.meeting(meetingId)).votes[0]).toMatchObject({
      recordedPlaces: [],
      stage: 'open',
    });
  });

  it('[APT-21] vote under the rules of the call, also in a run-off', async () => {
    const { secretary } = electing.world;
    const path = `/api/bodies/${electorate.bodyId}/rule-sets`;
    const { ruleSets } = (await secretary.get<{ ruleSets: RuleSetView[] }>(path)).done;
    const { id, ...rules } = ruleSets[0]?.ruleSet ?? ({} as RuleSetView['ruleSet']);
    const changed = await secretary.put(`${path}/${id}`, { ...rules, name: 'Mine' });
    expect(changed.problem).toMatchObject({ code: 'electors-kept' });
    const { version: _version, ...fresh } = rules;
    const added = await secretary.post(path, { ...fresh, name: 'Mine' });
    expect(added.problem).toMatchObject({ code: 'electors-kept' });
  });
});
