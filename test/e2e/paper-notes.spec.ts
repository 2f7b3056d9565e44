/** Private notes on papers over HTTP: one's own alone, on what one is shown, and kept when the paper has a new version. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PaperNote } from '@quorate/contracts';
import { addItems, type Client, planMeeting, startWorld, type World } from '../support/index.js';
import { aPdf } from '../support/files.js';
import { PaperDesk } from '../support/papers.js';

describe('a private note', () => {
  let world: World;
  let meetingId: string;
  let desk: PaperDesk;
  let open: string;
  let red: string;

  const notesOf = async (by: Client) =>
    (await by.get<{ notes: PaperNote[] }>(`/api/meetings/${meetingId}/paper-notes`)).done.notes;
  const write = (by: Client, paperId: string, text: string, version = 1) =>
    by.put<{ notes: PaperNote[] }>(`/api/meetings/${meetingId}/papers/${paperId}/note`, { version, text });

  beforeAll(async () => {
    world = await startWorld();
    meetingId = await planMeeting(world.secretary, world.board);
    const [itemId = ''] = await addItems(world.secretary, meetingId, [{ title: 'MP188 report' }]);
    desk = new PaperDesk(world, meetingId, itemId);
    open = await desk.paper('WHITE', await aPdf('For all'));
    red = await desk.paper('RED', await aPdf('For one'), { namedPersons: [world.member(0).personId] });
  });

  afterAll(() => world.stop());

  it('is read by its writer alone', async () => {
    const [mine, theirs] = [world.member(0), world.member(1)];
    expect((await write(mine, open, 'Ask about <b>costs</b>\non page 3')).status).toBe(200);
    await write(theirs, open, 'Fine with me');
    expect((await notesOf(mine)).map(({ text }) => text)).toEqual(['Ask about <b>costs</b>\non page 3']);
    expect((await notesOf(world.secretary)).length).toBe(0);
    expect((await world.quorate.anyone().get(`/api/meetings/${meetingId}/paper-notes`)).status).toBe(401);
    const journal = await world.secretary.get(`/api/meetings/${meetingId}/frames?after=0`);
    expect(journal.text).not.toContain('Ask about');
  });

  it('is written on what one is shown, in words of a bounded length', async () => {
    expect((await write(world.member(0), red, 'For me')).status).toBe(200);
    expect((await write(world.member(1), red, 'Not for me')).status).toBe(404);
    expect((await write(world.member(0), open, 'x'.repeat(5_001))).status).toBe(422);
    expect((await write(world.member(0), open, 'Of no version', 7)).status).toBe(404);
  });

  it('stays when the paper has a new version, and goes without words', async () => {
    const bytes = await aPdf('For all, again');
    const { hash } = (await desk.upload(world.secretary, bytes)).done;
    const revised = await world.secretary.post(
      `/api/meetings/${meetingId}/papers/${open}/versions`,
      { title: 'A paper', owner: 'SECAS', change: 'New costs', file: { hash, name: 'again.pdf' } },
      { 'idempotency-key': crypto.randomUUID() },
    );
    expect(revised.status).toBe(200);
    const note = (await notesOf(world.member(0))).find(({ paperId }) => paperId === open);
    expect(note).toMatchObject({ version: 1, text: 'Ask about <b>costs</b>\non page 3' });
    await write(world.member(0), open, 'Asked', 2);
    expect((await notesOf(world.member(0))).find(({ paperId }) => paperId === open)).toMatchObject({
      ...{ version: 2, text: 'Asked' },
    });
    const left = (await write(world.member(0), open, '  ', 2)).done.notes;
    expect(left.map(({ paperId }) => paperId)).toEqual([red]);
  });
});
