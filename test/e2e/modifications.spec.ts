/** The life of a modification through the front door: raised, moved on, voted on in a meeting that sets what follows, annulled, and told to each reader as far as they may read it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  ModificationCommandInput,
  ModificationView,
  StatusReportView,
  UploadedFile,
} from '@quorate/contracts';
import type { NewAgendaItem } from '@quorate/domain';
import {
  aCast,
  addPerson,
  type Client,
  eventually,
  meetingInSession,
  newKey,
  openVote,
  startWorld,
  type World,
} from '../support/index.js';
import { aPdf, PROGRAMS, UPLOAD } from '../support/files.js';

const source = { text: 'The register' };
const RULES = {
  ...{ name: 'A code', draftNumbers: 'DP###', proposalNumbers: 'MP###' },
  paths: [
    {
      ...{ number: 2, name: 'Authority determined', decidedBy: 'The Authority' },
      ...{ boardVote: 'recommendation', referralWorkingDays: null, implementationWorkingDays: null },
    },
    {
      ...{ number: 3, name: 'Self-Governance', decidedBy: 'The Change Board' },
      ...{ boardVote: 'decision', referralWorkingDays: 10, implementationWorkingDays: 15 },
    },
  ],
};

describe('modifications', () => {
  let world: World;

  const raise = (by: Client, number: string | null, key = newKey()) => {
    const asked = { on: '2021-10-01', source, number, description: { title: 'Longer orders' } };
    return by.post<ModificationView>('/api/modifications', asked, { 'idempotency-key': key });
  };
  const act = (number: string, command: ModificationCommandInput, by = world.secretary) =>
    by.post<ModificationView>(`/api/modifications/${number}/commands`, command, {
      'idempotency-key': newKey(),
    });
  const plain = (type: 'convert' | 'begin-report' | 'submit', on = '2021-11-01') =>
    ({ type: `modification.${type}`, on, source }) as const;
  const see = async (number: string, by: Client = world.quorate.anyone()): Promise<ModificationView> =>
    (await by.get<ModificationView>(`/api/modifications/${number}`)).done;

  /** With the board, ready for its vote. */
  async function submitted(number: string, pathNumber: number): Promise<void> {
    expect((await raise(world.secretary, number)).status).toBe(201);
    const path = { type: 'modification.set-path', on: '2021-11-01', source, pathNumber } as const;
    for (const command of [plain('convert'), path, plain('begin-report'), plain('submit')]) {
      expect((await act(number, command)).done.number).toBe(number.replace('DP', 'MP'));
    }
  }

  /** Every member approves, and the chair declares. */
  async function voted(item: Partial<NewAgendaItem>): Promise<{ meetingId: string; voteId: string }> {
    const { meetingId, itemId } = await meetingInSession(world.board, world, { items: [item] });
    const voteId = await openVote(world.secretary, meetingId, itemId);
    for (const [index, { seatId }] of world.board.seats.entries()) {
      await world.member(index).do(meetingId, aCast(voteId, seatId, 'approve'));
    }
    await world.chair.do(meetingId, { type: 'vote.close', voteId });
    await world.chair.do(meetingId, { type: 'vote.declare', voteId });
    return { meetingId, voteId };
  }

  beforeAll(async () => {
    world = await startWorld();
  });

  afterAll(() => world.stop());

  it('[MOD-2] are numbered and decided by rules that an administrator sets, and nobody else', async () => {
    const rules = { ...RULES, bodyId: world.board.bodyId };
    expect((await raise(world.secretary, null)).problem.code).toBe('no-code');
    expect((await world.secretary.put('/api/code', rules)).status).toBe(403);
    const id = await addPerson(world.database, { name: 'Administrator', administrator: true });
    const administrator = await world.quorate.signIn(id);
    expect((await administrator.put('/api/code', { ...rules, draftNumbers: 'DP' })).problem).toMatchObject({
      ...{ code: 'number-pattern', field: 'draftNumbers' },
    });
    expect((await administrator.put('/api/code', rules)).status).toBe(200);
  });

  it('[MOD-1] are raised by the secretary of the body that votes, each once for its key', async () => {
    expect((await raise(world.member(0), null)).status).toBe(403);
    expect((await raise(world.quorate.anyone(), null)).status).toBe(401);
    const key = newKey();
    expect((await raise(world.secretary, null, key)).done.number).toBe('DP001');
    expect((await raise(world.secretary, null, key)).done.number).toBe('DP001');
    expect((await raise(world.secretary, null)).done.number).toBe('DP002');
    expect((await raise(world.secretary, 'DP001')).problem.code).toBe('number-taken');
    expect((await act('DP001', plain('convert'), world.member(0))).status).toBe(403);
    expect((await act('DP999', plain('convert'))).status).toBe(404);
    expect((await act('DP001', plain('submit'))).problem.code).toBe('does-not-follow');
  });

  it('[MOD-16] have the documents of their steps, uploaded by who keeps the register and read by everybody until the step is struck', async () => {
    const bytes = await aPdf('The modification report');
    const upload = (by: Client, file = bytes) =>
      by.request<UploadedFile>('POST', '/api/modifications/DP001/files', file, UPLOAD);
    expect((await upload(world.member(0))).status).toBe(403);
    expect((await upload(world.quorate.anyone())).status).toBe(401);
    expect((await upload(world.secretary, PROGRAMS.windows)).problem.code).toBe('file-not-taken');
    const { hash } = (await upload(world.secretary)).done;
    const path = `/api/modifications/DP001/files/${hash}`;
    expect((await world.quorate.anyone().get(path)).problem.code).toBe('file-unknown');

    const step = { type: 'modification.take-step', on: '2021-10-02', source, step: 'report' } as const;
    const of = (one: string) => ({ ...step, title: 'Report', file: { hash: one, name: 'report.pdf' } });
    expect((await act('DP001', of('f'.repeat(64)))).problem).toMatchObject({
      ...{ code: 'file-unknown', field: 'file' },
    });
    expect((await act('DP002', of(hash))).problem.code).toBe('file-unknown');
    const taken = (await act('DP001', of(hash))).done.events.at(-1);
    expect(taken).toMatchObject({ file: { hash, name: 'report.pdf', media: 'application/pdf', pages: 1 } });
    const read = await world.quorate.anyone().get(path);
    expect([read.status, read.headers['content-type']]).toEqual([200, 'application/pdf']);
    await act('DP001', { type: 'modification.strike', of: taken?.no ?? 0, note: 'The wrong report' });
    expect((await see('DP001')).events.filter(({ file }) => file !== null)).toEqual([]);
    expect((await world.secretary.get(path)).status).toBe(404);
  });

  it('[MOD-7] [MOD-9] take over what the board declares in a meeting, and its annulment', async () => {
    await submitted('DP188', 2);
    const { meetingId, voteId } = await voted({ modification: 'MP188' });
    const recommended = await eventually(
      'the vote is taken over',
      () => see('MP188'),
      ({ stage }) => stage === 'authority',
    );
    const told = recommended.events.at(-1);
    expect(told).toMatchObject({ says: 'Change Board vote: approve', moves: true, isForAll: true });
    expect(told?.dates[0]?.meeting).toMatchObject({ meetingId, voteId });
    expect(told?.note).toContain('MP188 is approved');
    await world.secretary.do(meetingId, { type: 'vote.propose-annulment', voteId, reason: 'Wrong roll' });
    const [vote] = (await world.chair.meeting(meetingId)).votes;
    const proposal = vote?.annulment?.no ?? 0;
    await world.chair.do(meetingId, { type: 'vote.confirm-annulment', voteId, proposal });
    const back = await eventually(
      'the annulment is taken over',
      () => see('DP188'),
      ({ stage }) => stage === 'board',
    );
    expect(back.events.at(-1)?.gone).toContain('Wrong roll');
  });

  it('[MOD-7] take over that the board defers an item, and stay where they are', async () => {
    const { meetingId, itemId } = await meetingInSession(world.board, world, {
      items: [{ modification: 'DP002' }],
    });
    await world.chair.do(meetingId, { type: 'item.defer', itemId, reason: 'The report is late' });
    const told = await eventually(
      'the deferral is taken over',
      () => see('DP002'),
      ({ events }) => events.length > 1,
    );
    expect(told.events.at(-1)).toMatchObject({ note: 'The report is late', moves: false });
    expect(told.stage).toBe('draft');
  });

  it('[MOD-10] keep a vote under a closed item from the public, and offer nothing that would tell it', async () => {
    await submitted('DP191', 3);
    await voted({ modification: 'MP191', classification: 'AMBER' });
    const told = await eventually(
      'the vote is taken over',
      () => see('MP191', world.secretary),
      ({ stage }) => stage === 'referral',
    );
    expect(told.events.at(-1)).toMatchObject({ isForAll: false });
    expect(told.acts).not.toContain('modification.set-date');
    const open = await see('MP191');
    expect([open.stage, open.events.length]).toEqual(['board', told.events.length - 1]);
    const { done } = await world.quorate
      .anyone()
      .get<{ modifications: ModificationView[] }>('/api/modifications');
    expect(done.modifications.find(({ number }) => number === 'MP191')?.stage).toBe('board');
    const publish = { type: 'modification.publish-vote', on: null, source } as const;
    expect((await act('MP191', publish)).done.acts).toContain('modification.set-date');
    expect((await see('MP191')).stage).toBe('referral');
  });

  it('[MOD-14] stand in the report of each month by their events', async () => {
    const report = async (month: string) => {
      const path = `/api/modification-status-reports/${month}`;
      const { stages } = (await world.quorate.anyone().get<StatusReportView>(path)).done;
      return stages.map(({ stage, lines }) => [stage, lines.length]);
    };
    expect(await report('2021-09')).toEqual([]);
    expect(await report('2021-10')).toEqual([['draft', 4]]);
    expect(await report('2021-11')).toEqual([
      ['draft', 2],
      ['board', 2],
    ]);
    expect((await world.quorate.anyone().get('/api/modification-status-reports/2021-13')).status).toBe(404);
  });
});
