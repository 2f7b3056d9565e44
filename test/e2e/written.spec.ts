/** Decisions in writing over HTTP: the window, who votes, the outcome, the report to the next meeting, and what proves it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BodyView, CommandReply, MeetingSummary } from '@quorate/contracts';
import type { DraftMinutes, MeetingState, RuleSet, Vote } from '@quorate/domain';
import { firstRulesInWriting } from '@quorate/domain';
import { verifyFile, webCrypto } from '@quorate/verifier';
import {
  type Client,
  eventually,
  newKey,
  setDatabaseClock,
  startWorld,
  voteSeen,
  type World,
} from '../support/index.js';

interface Asked {
  readonly workingDays?: number;
  readonly rules?: 'all' | 'majority';
  readonly questions?: number;
}

describe('a decision in writing', () => {
  let world: World;
  const rules = new Map<string, string>();

  beforeAll(async () => {
    world = await startWorld({ hasClock: true });
    const constituencies = ['large', 'small', 'network', 'other', 'consumer'].map((id) => ({
      id,
      name: `${id} seats`,
    }));
    for (const [name, set] of Object.entries({
      all: firstRulesInWriting('Board', constituencies)[0],
      majority: firstRulesInWriting('Board', constituencies)[1],
    })) {
      const { id: _id, version: _version, ...body } = set;
      const path = `/api/bodies/${world.board.bodyId}/rule-sets`;
      const { ruleSet } = (await world.secretary.post<{ ruleSet: RuleSet }>(path, body)).done;
      rules.set(name, ruleSet.id);
    }
  });
  afterAll(() => world.stop());

  const bodyOf = ({ workingDays = 5, rules: named = 'majority', questions = 1 }: Asked) => ({
    bodyId: world.board.bodyId,
    title: 'MP188 between meetings',
    workingDays,
    questions: Array.from({ length: questions }, (_, index) => ({
      ...{
        title: `MP${String(188 + index)} report`,
        question: `Should MP${String(188 + index)} be approved?`,
      },
      ...{ summary: 'It changes the report.', classification: 'WHITE', namedPersons: [] },
      ...{ modification: `MP${String(188 + index)}`, ruleSetId: rules.get(named) },
    })),
  });

  const call = async (asked: Asked = {}, by: Client = world.secretary, key = newKey()) =>
    by.post<{ decision: MeetingSummary }>('/api/written-decisions', bodyOf(asked), {
      'idempotency-key': key,
    });

  const out = async (asked: Asked = {}): Promise<{ id: string; state: MeetingState; voteIds: string[] }> => {
    const { decision } = (await call(asked)).done;
    const state = await world.secretary.meeting(decision.meetingId);
    return { id: decision.meetingId, state, voteIds: state.votes.map(({ voteId }) => voteId) };
  };

  const cast = (
    id: string,
    voteId: string,
    seat: number,
    choice: 'approve' | 'reject',
    by = world.member(seat),
  ) =>
    by.command(id, {
      ...{ type: 'ballot.cast', voteId, seatId: world.seat(seat) },
      answer: { kind: 'motion', choice },
    });

  /** When its window is over, and it is declared. */
  const settled = async (id: string, voteId: string): Promise<Vote> => {
    const seen = (): Promise<Vote> => voteSeen(world.secretary, id, voteId);
    const { stage, closesAt } = await seen();
    if (stage === 'open') {
      await setDatabaseClock(world.database, new Date(Date.parse(closesAt ?? '') + 1_000).toISOString());
      await eventually('the clock closes the window', seen, (vote) => vote.stage === 'closed');
      await setDatabaseClock(world.database, null);
    }
    await world.secretary.do(id, { type: 'vote.declare', voteId });
    return seen();
  };

  it('goes out once under one key, is called by officers only, and says what is wrong', async () => {
    const key = newKey();
    const first = await call({}, world.secretary, key);
    const again = await call({}, world.secretary, key);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body.decision.meetingId).toBe(first.body.decision.meetingId);
    expect(first.body.decision).toMatchObject({ conduct: 'written', number: null, stage: 'in-session' });
    expect((await call({ questions: 2 }, world.secretary, key)).status).toBe(409);
    expect((await call({}, world.member(0))).status).toBe(403);
    expect((await call({ workingDays: 0 })).status).toBe(422);
  });

  it('is decided by its members and their alternates, each question by itself', async () => {
    const { id, voteIds } = await out({ questions: 2 });
    const [first = '', second = ''] = voteIds;
    const { alternate } = world;
    expect((await cast(id, first, 0, 'approve', alternate)).status).toBe(200);
    expect((await cast(id, first, 0, 'reject')).status).toBe(200);
    const late = await cast(id, first, 0, 'approve', alternate);
    expect([late.status, late.text]).toEqual([409, expect.stringContaining('member-voted')]);
    for (let seat = 1; seat < 12; seat++) expect((await cast(id, first, seat, 'approve')).status).toBe(200);
    const vote = await settled(id, first);
    expect(vote.outcome).toMatchObject({ verdict: 'approved' });
    const meeting = await world.secretary.meeting(id);
    expect(meeting.stage).toBe('in-session');
    expect(await settled(id, second)).toMatchObject({ outcome: { verdict: 'inquorate' } });
    expect((await world.secretary.meeting(id)).stage).toBe('closed');
    const refused = await world.secretary.command(id, { type: 'meeting.pause', note: '' });
    expect(refused.text).toContain('wrong-conduct');
    const bundle = await world.member(1).get(`/api/meetings/${id}/votes/${first}/bundle`);
    const report = await verifyFile(Buffer.from(bundle.text), webCrypto, null);
    expect(report.verdict).toBe('verified');
  });

  it('closes by itself when all have voted, and one against is enough where all must agree', async () => {
    const { id, voteIds } = await out({ rules: 'all' });
    const voteId = voteIds[0] ?? '';
    for (let seat = 0; seat < 12; seat++)
      expect((await cast(id, voteId, seat, seat === 3 ? 'reject' : 'approve')).status).toBe(200);
    expect((await world.secretary.meeting(id)).votes[0]?.stage).toBe('closed');
    expect((await settled(id, voteId)).outcome).toMatchObject({ verdict: 'rejected' });
  });

  it('[WRT-11] no officer withdraws those who have not voted and so ends the window', async () => {
    const { id, state, voteIds } = await out();
    const [voteId = ''] = voteIds;
    for (let seat = 0; seat < 11; seat++) await cast(id, voteId, seat, 'approve');
    const { itemId = '' } = state.votes[0] ?? {};
    const declare = {
      type: 'interest.declare',
      itemId,
      seatId: world.seat(11),
      text: 'So they said',
    } as const;
    expect((await world.secretary.command(id, declare)).problem).toMatchObject({
      ...{ status: 403, code: 'members-own-interest', field: 'seatId' },
    });
    const close = { type: 'vote.close', voteId } as const;
    expect((await world.secretary.command(id, close)).problem.code).toBe('window-open');
    await world.member(11).do(id, declare);
    await world.secretary.do(id, close);
    await settled(id, voteId);
  });

  it('runs over Christmas and the turn of the year, to the last second and not one more', async () => {
    await setDatabaseClock(world.database, '2026-12-22T11:00:00Z');
    const { id, state, voteIds } = await out({ workingDays: 6 });
    const voteId = voteIds[0] ?? '';
    expect(state.endsAt).toBe('2027-01-04T17:00:00.000Z');
    for (let seat = 0; seat < 6; seat++) await cast(id, voteId, seat, 'approve');
    const day = { type: 'vote.extend', voteId, reason: 'Holidays' } as const;
    const saturday = await world.secretary.command(id, { ...day, closesAt: '2027-01-09T17:00:00Z' });
    expect(saturday.text).toContain('not-a-window-end');
    await world.secretary.do(id, { ...day, closesAt: '2027-01-05T17:00:00Z' });
    await setDatabaseClock(world.database, '2027-01-05T16:59:00Z');
    expect((await cast(id, voteId, 6, 'approve')).status).toBe(200);
    await setDatabaseClock(world.database, '2027-01-05T17:00:01Z');
    const late = await cast(id, voteId, 7, 'approve');
    expect([late.status, late.text]).toEqual([409, expect.stringContaining('vote-closed')]);
    await eventually(
      'the clock closes the vote',
      async () => (await world.secretary.meeting(id)).votes[0]?.stage,
      (stage) => stage === 'closed',
    );
    expect((await settled(id, voteId)).outcome).toMatchObject({ verdict: 'approved' });
    await setDatabaseClock(world.database, null);
  });

  it('closes after the summer begins at five by the clocks of London', async () => {
    await setDatabaseClock(world.database, '2027-03-25T11:00:00Z');
    expect((await out({ workingDays: 2 })).state.endsAt).toBe('2027-03-31T16:00:00.000Z');
    await setDatabaseClock(world.database, null);
  });

  it('lets go who has left the seat, and lets in who came', async () => {
    const { id, voteIds } = await out();
    const voteId = voteIds[0] ?? '';
    const path = `/api/bodies/${world.board.bodyId}/seats/${world.seat(4)}`;
    const filling = { termFrom: null, termUntil: null, memberId: world.board.seats[4]?.memberId ?? null };
    const stands = { ...filling, alternateIds: [world.board.observerId] };
    expect((await world.secretary.put<BodyView>(path, stands)).status).toBe(200);
    expect((await cast(id, voteId, 4, 'approve', world.observer)).status).toBe(200);
    expect((await world.secretary.put<BodyView>(path, { ...filling, alternateIds: [] })).status).toBe(200);
    expect((await cast(id, voteId, 4, 'reject', world.observer)).status).toBe(403);
    await settled(id, voteId);
  });

  it('[WRT-10] mails those who have not voted once in twelve hours at most, however often and by whom it is asked', async () => {
    const { id, voteIds } = await out({ questions: 2 });
    const [voteId = '', other = ''] = voteIds;
    const officers = [world.secretary, world.secondSecretary, world.chair];
    const asked = await Promise.all(
      [...officers, ...officers].map((officer) => officer.command(id, { type: 'vote.remind', voteId })),
    );
    expect(asked.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409, 409, 409]);
    const refused = asked.find(({ status }) => status === 409);
    expect(refused?.problem).toMatchObject({ code: 'reminded-already', field: 'voteId' });
    expect((await world.member(0).command(id, { type: 'vote.remind', voteId: other })).status).toBe(403);
    await world.chair.do(id, { type: 'vote.remind', voteId: other });
    for (const one of voteIds) await settled(id, one);
  });

  it('is told to the next meeting that starts, and only to that one', async () => {
    const start = async (): Promise<DraftMinutes> => {
      const body = {
        ...{ bodyId: world.board.bodyId, numbered: true, title: 'Next', date: '2027-01-12' },
        ...{ start: '10:00', end: '12:00', place: 'Online' },
      };
      const key = { 'idempotency-key': newKey() };
      const { meeting } = (
        await world.secretary.post<{ meeting: MeetingSummary }>('/api/meetings', body, key)
      ).done;
      const { meetingId } = meeting;
      const item = {
        ...({ title: 'Welcome', purpose: 'information', owner: 'Chair', summary: '' } as const),
        ...({ classification: 'WHITE', modification: null } as const),
        ...{ plannedMinutes: 5, namedPersons: [] },
      };
      await world.secretary.do(meetingId, { type: 'item.add', item, position: 0, agendaRevision: 0 });
      await world.secretary.do(meetingId, { type: 'meeting.call' });
      const reply: CommandReply = await world.secretary.do(meetingId, { type: 'meeting.start' });
      expect(reply.meetingId).toBe(meetingId);
      return (await world.member(0).get<DraftMinutes>(`/api/meetings/${meetingId}/minutes`)).done;
    };
    const said = ({ sections }: DraftMinutes) =>
      (sections[0]?.paragraphs ?? []).filter(({ text }) => text.includes('decided in writing'));
    const { id, voteIds } = await out();
    for (let seat = 0; seat < 12; seat++) await cast(id, voteIds[0] ?? '', seat, 'approve');
    await settled(id, voteIds[0] ?? '');
    expect(said(await start()).length).toBeGreaterThan(0);
    expect(said(await start())).toEqual([]);
  });
});
