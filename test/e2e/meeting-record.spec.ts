/** What a meeting leaves behind: notes, decisions, actions and headlines that are corrected but never erased, and draft minutes. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FrontView } from '@quorate/contracts';
import type { DraftMinutes } from '@quorate/domain';
import {
  aCast,
  type Board,
  type Client,
  eventually,
  type Follower,
  madeIn,
  meetingInSession,
  openVote,
  startWorld,
  type World,
} from '../support/index.js';

describe('the record of a meeting', () => {
  let world: World;
  let board: Board;
  let secretary: Client;
  let watching: Follower;
  let meetingId: string;
  let itemId: string;

  beforeAll(async () => {
    world = await startWorld();
    ({ board, secretary } = world);
    ({ meetingId, itemId } = await meetingInSession(board, world, { items: [{}, { title: 'Not reached' }] }));
    watching = await secretary.socket(meetingId);
    const voteId = await openVote(secretary, meetingId, itemId);
    for (const [index, { seatId }] of board.seats.entries()) {
      await world.member(index).do(meetingId, aCast(voteId, seatId, 'approve'));
    }
    await secretary.do(meetingId, { type: 'vote.close', voteId });
    await secretary.do(meetingId, { type: 'vote.declare', voteId });
  });

  afterAll(async () => {
    watching.close();
    await world.stop();
  });

  it('keeps records that are corrected and struck, never erased', async () => {
    const noteId = madeIn(
      await secretary.do(meetingId, { type: 'note.write', itemId, text: 'The Bord heard the proposer.' }),
      'recordId',
    );
    await secretary.do(meetingId, {
      type: 'record.correct',
      action: null,
      recordId: noteId,
      text: 'The Board heard the proposer.',
      reason: 'Spelling',
    });
    await secretary.do(meetingId, { type: 'decision.write', itemId, text: 'MP188 is recommended.' });
    const give = { type: 'action.give', itemId, text: 'Publish the report.', owner: 'SECAS' } as const;
    const actionId = madeIn(await secretary.do(meetingId, { ...give, due: '2022-01-14' }), 'recordId');
    await secretary.do(meetingId, {
      type: 'record.correct',
      recordId: actionId,
      text: 'Publish the report.',
      action: { owner: 'The Chair', due: null },
      reason: 'Agreed after the item',
    });
    const wrong = madeIn(
      await secretary.do(meetingId, { type: 'headline.publish', itemId, text: 'MP189 approved' }),
      'recordId',
    );
    await secretary.do(meetingId, { type: 'headline.publish', itemId, text: 'MP188 approved by the Board' });
    await secretary.do(meetingId, { type: 'record.strike', recordId: wrong, reason: 'Wrong number' });
    await watching.until(
      'all is written',
      ({ records }) => records.at(-1)?.struck === false && records.some(({ struck }) => struck),
    );
    const [note] = watching.state.records;
    expect(note).toMatchObject({
      text: 'The Board heard the proposer.',
      corrections: [{ text: 'The Bord heard the proposer.' }],
    });
    expect(watching.state.records.find(({ kind }) => kind === 'action')).toMatchObject({
      action: { number: '1/01', owner: 'The Chair', due: null },
      corrections: [{ action: { owner: 'SECAS', due: '2022-01-14' }, reason: 'Agreed after the item' }],
    });

    const front = await eventually(
      'the headline, the decision and the result stand on the front page, and the struck one does not',
      async () =>
        (await world.quorate.anyone().get<FrontView>('/api/front')).body.headlines.map(({ text }) => text),
      (texts) => texts.length === 3 && !texts.includes('MP189 approved'),
    );
    expect([...front].sort()).toEqual([
      'MP188 approved by the Board',
      'MP188 is approved',
      'MP188 is recommended.',
    ]);
  });

  it('has drafted its own minutes, for each reader what they may read', async () => {
    const minutesFor = async (client: Client): Promise<DraftMinutes> =>
      (await client.get<DraftMinutes>(`/api/meetings/${meetingId}/minutes`)).done;
    const textOf = ({ sections }: DraftMinutes): string =>
      sections
        .flatMap(({ heading, paragraphs }) => [heading, ...paragraphs.map(({ text }) => text)])
        .join('\n');
    await secretary.do(meetingId, { type: 'meeting.close' });
    const whole = await minutesFor(secretary);
    expect(whole.finished).toBe(true);
    for (const said of [
      'The Board heard the proposer.',
      'MP188 is recommended.',
      'Publish the report.',
      'did not reach this item',
    ]) {
      expect(textOf(whole).toLowerCase()).toContain(said.toLowerCase());
    }
    const open = textOf(await minutesFor(world.quorate.anyone()));
    expect(open).toContain('MP188 approved by the Board');
    expect(open).not.toContain('heard the proposer');
    expect(open).not.toContain('Publish the report');
    expect(textOf(whole)).toContain('Owner: The Chair.');
  });
});
