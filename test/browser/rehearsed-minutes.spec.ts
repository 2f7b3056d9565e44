/** The whole path in a real browser: the rehearsal holds a meeting and sends its minutes round, the next meeting approves them, and everybody reads them. */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Child, type Quorate, startQuorate } from '../support/index.js';
import { ChangeBoard } from './change-board.js';
import { Screens } from './screens.js';

const REHEARSE = fileURLToPath(new URL('../../tools/rehearse.mjs', import.meta.url));

describe('minutes of the rehearsed meeting', () => {
  let quorate: Quorate;
  let screens: Screens;

  beforeAll(async () => {
    quorate = await startQuorate();
    screens = await Screens.start(quorate);
  });

  afterAll(async () => {
    await screens.close();
    await quorate.stop();
  });

  it('come from its record to the public page', async () => {
    const board = await ChangeBoard.find(quorate);
    const { meetingId } = board.called;
    const { NODE_OPTIONS: _options, ...env } = process.env;
    const child = new Child('rehearse', process.execPath, [REHEARSE, '--fast', '--url', quorate.origin], env);
    expect([await child.exit(), child.output.includes('Everything agrees')]).toEqual([0, true]);

    const nextId = await board.plan('Meeting after it', []);

    const desk = await screens.open({ as: board.secretary });
    await desk.go(`/meetings/${meetingId}/minutes/workshop`);
    await desk.shows('Version 1', 'Draft, with the members', /MP188/);
    await desk.press('Put before the next meeting');
    await desk.page.getByLabel('Meeting', { exact: true }).selectOption(nextId);
    await desk.answer('Add to its agenda');
    await board.openVote(nextId, []);
    await board.recordVotes(nextId, 'approve', []);
    const voteId = (await board.state(nextId)).votes.at(-1)?.voteId ?? '';
    await board.secretary.do(nextId, { type: 'vote.close', voteId });
    await board.secretary.do(nextId, { type: 'vote.declare', voteId });
    await desk.shows('Approved, not published', /Approved by a vote of/);
    await desk.press('Publish');
    await desk.answer('Publish');
    await desk.shows('Approved and published');

    const anyone = await screens.phone();
    await anyone.go(`/meetings/${meetingId}`);
    await anyone.page.getByRole('link', { name: 'Minutes', exact: true }).click();
    await anyone.page.waitForURL('**/minutes/1');
    await anyone.shows('Version 1: Approved and published', /MP191 was rejected/, /MP116 was not approved/);
    expect(screens.faults).toEqual([]);
  });
});
