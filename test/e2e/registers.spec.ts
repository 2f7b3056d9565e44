/** The registers through the front door: decisions and actions of meetings, for each reader what they may read, and what became of them. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ActionLine, DecisionLine } from '@quorate/contracts';
import { type Client, eventually, meetingInSession, startWorld, type World } from '../support/index.js';

describe('the registers', () => {
  let world: World;
  let meetingId: string;
  let itemId: string;

  const actions = async (by: Client, query = ''): Promise<ActionLine[]> =>
    (await by.get<{ actions: ActionLine[] }>(`/api/registers/actions${query}`)).done.actions;
  const decisions = async (by: Client, query = ''): Promise<DecisionLine[]> =>
    (await by.get<{ decisions: DecisionLine[] }>(`/api/registers/decisions${query}`)).done.decisions;

  beforeAll(async () => {
    world = await startWorld();
    ({ meetingId, itemId } = await meetingInSession(world.board, world));
  });

  afterAll(() => world.stop());

  it('hold actions with owner, due day and what became of them, for the body alone', async () => {
    const give = (text: string, due: string | null): Promise<unknown> =>
      world.secretary.do(meetingId, { type: 'action.give', itemId, text, owner: 'SECAS', due });
    await give('Send the report', '2022-01-14');
    await give('=HYPERLINK("Ask the DCC")', '2022-01-07');
    const both = await eventually(
      'two actions',
      () => actions(world.member(0)),
      ({ length }) => length === 2,
    );
    expect(both.map(({ text, due, status, note }) => [text, due, status, note])).toEqual([
      ['=HYPERLINK("Ask the DCC")', '2022-01-07', 'open', ''],
      ['Send the report', '2022-01-14', 'open', ''],
    ]);
    expect(await actions(world.quorate.anyone())).toEqual([]);
    expect((await world.quorate.anyone().get('/api/registers/actions.csv')).text).not.toContain('DCC');
    const csv = await world.member(0).get('/api/registers/actions.csv');
    expect(csv.text.split('\r\n')[1]).toContain(`,"'=HYPERLINK(""Ask the DCC"")",SECAS,2022-01-07,open,`);
    const recordId = both[0]?.recordId ?? '';
    const report = { type: 'action.report', recordId, status: 'done', note: 'They answered.' } as const;
    expect((await world.member(0).command(meetingId, report)).problem.status).toBe(403);
    await world.secretary.do(meetingId, report);
    const done = await eventually(
      'one action is done',
      () => actions(world.member(0), '?status=done'),
      ({ length }) => length === 1,
    );
    expect(done[0]).toMatchObject({ recordId, status: 'done', note: 'They answered.' });
    expect((await actions(world.member(0))).map(({ status }) => status)).toEqual(['open', 'done']);
    expect((await world.secretary.command(meetingId, report)).problem.code).toBe('same-status');
  });

  it('hold decisions as those read them who read the item, corrected and struck as in the record', async () => {
    const { made } = await world.secretary.do(meetingId, {
      type: 'decision.write',
      itemId,
      text: 'The Board agreed the budget',
    });
    const recordId = made.recordId ?? '';
    const first = await eventually(
      'a decision',
      () => decisions(world.member(0)),
      ({ length }) => length === 1,
    );
    expect(first[0]).toMatchObject({ text: 'The Board agreed the budget', voteId: null, meetingId });
    const correct = { recordId, text: 'The Board agreed the new budget', action: null, reason: 'A word.' };
    await world.secretary.do(meetingId, { type: 'record.correct', ...correct });
    await eventually(
      'it is corrected',
      () => decisions(world.member(0)),
      ([one]) => one?.text === correct.text,
    );
    expect(await decisions(world.member(0), '?bodyId=00000000-0000-4000-8000-000000000000')).toEqual([]);
    const csv = async (by: Client) => (await by.get('/api/registers/decisions.csv')).text;
    expect(await csv(world.member(0))).toContain('The Board agreed the new budget');
    await world.secretary.do(meetingId, { type: 'record.strike', recordId, reason: 'Not agreed.' });
    await eventually(
      'it is struck',
      () => decisions(world.member(0)),
      ({ length }) => length === 0,
    );
  });
});
