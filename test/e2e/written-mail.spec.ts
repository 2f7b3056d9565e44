/** Mails about a call with several questions: one for each person and act, and one to the officers when votes are closed. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MailView, MeetingSummary } from '@quorate/contracts';
import {
  aCast,
  addPerson,
  type Client,
  eventually,
  newKey,
  setDatabaseClock,
  startWorld,
  type World,
} from '../support/index.js';

describe('mail about written decisions', () => {
  let world: World;
  let administrator: Client;

  beforeAll(async () => {
    world = await startWorld({ hasClock: true });
    const person = { name: 'An administrator', administrator: true };
    administrator = await world.quorate.signIn(await addPerson(world.database, person));
  });
  afterAll(() => world.stop());

  const mails = async (about: string): Promise<MailView[]> =>
    (await administrator.get<{ mails: MailView[] }>('/api/mail')).done.mails.filter(({ text }) =>
      text.includes(about),
    );
  const arrived = (about: string, count: number): Promise<MailView[]> =>
    eventually(
      `${String(count)} mails about ${about}`,
      () => mails(about),
      ({ length }) => length >= count,
    );

  const call = async (questions: readonly string[]): Promise<{ id: string; voteIds: string[] }> => {
    const body = {
      ...{ bodyId: world.board.bodyId, title: 'Between meetings', workingDays: 6 },
      questions: questions.map((question) => ({
        ...{ title: 'A report', question, summary: '', classification: 'WHITE' },
        ...{ namedPersons: [], modification: null },
      })),
    };
    const key = { 'idempotency-key': newKey() };
    const path = '/api/written-decisions';
    const { decision } = (await world.secretary.post<{ decision: MeetingSummary }>(path, body, key)).done;
    const { votes } = await world.secretary.meeting(decision.meetingId);
    return { id: decision.meetingId, voteIds: votes.map(({ voteId }) => voteId) };
  };

  it('tells all questions with their closes in one mail to each person, and later what still waits', async () => {
    await setDatabaseClock(world.database, '2026-12-22T11:00:00Z');
    const { id, voteIds } = await call(['Is it one?', 'Is it two?']);
    const [one = '', two = ''] = voteIds;
    const everyone = world.board.seats.length + 1;
    const opening = await arrived('Is it one?', everyone);
    expect(opening).toHaveLength(everyone);
    for (const { subject, text } of opening) {
      expect(subject).toBe(
        'The BRD Board: 2 questions, vote in writing by 17:00 UK time on Monday 4 January 2027',
      );
      expect(text).toContain('Is it two?');
      expect(text.match(/The vote closes at 17:00 UK time on Monday 4 January 2027\./g)).toHaveLength(2);
    }
    await world.member(5).do(id, aCast(one, world.seat(5), 'approve'));
    await world.secretary.do(id, { type: 'vote.remind', voteId: two });
    const reminded = await arrived('Is it two?', 2 * everyone);
    const last = reminded.filter(({ id: mailId }) => mailId.includes('by-hand'));
    expect(last).toHaveLength(everyone);
    expect(last.some(({ text }) => text.includes('Is it one?'))).toBe(false);
    await setDatabaseClock(world.database, null);
  });

  it('tells chair and secretaries once that votes are closed, those of one window together', async () => {
    await setDatabaseClock(world.database, '2026-12-22T11:00:00Z');
    const { id, voteIds } = await call(['Is it three?', 'Is it four?']);
    const [three = ''] = voteIds;
    await arrived('Is it three?', 1);
    await setDatabaseClock(world.database, '2027-01-04T17:00:01Z');
    const told = await eventually(
      'the officers are told',
      () => mails(`/meetings/${id}/console`),
      ({ length }) => length >= 3,
    );
    expect(told.map(({ toName }) => toName).toSorted()).toEqual([
      ...['BRD Chair', 'BRD Second Secretary', 'BRD Secretary'],
    ]);
    for (const { subject, text } of told) {
      expect(subject).toBe('The BRD Board: declare the outcome of “Between meetings”');
      expect(text).toContain('Is it three?');
      expect(text).toContain('Is it four?');
      expect(text).toContain('These votes in writing are closed:');
      expect(text).not.toContain('approve');
    }
    await world.secretary.do(id, { type: 'vote.declare', voteId: three });
    await world.quorate.restart();
    expect(await mails(`/meetings/${id}/console`)).toHaveLength(3);
    await setDatabaseClock(world.database, null);
  });
});
