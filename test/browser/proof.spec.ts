/** Proof in real browsers: receipts kept, a result checked where it is read, fingerprints that agree, and a forged record told at once. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Quorate, startQuorate } from '../support/index.js';
import { findBarriers } from './axe.js';
import { ChangeBoard, PARTS, PUBLIC_ITEM, SEATS } from './change-board.js';
import { type Screen, Screens } from './screens.js';

const FINGERPRINT = /([A-Z2-7]{4} ){3}[A-Z2-7]{4}/;
const CHECKED = 'What was checked and holds';

async function saved(screen: Screen, name: RegExp): Promise<string> {
  const download = screen.page.waitForEvent('download');
  await screen.page.getByRole('link', { name }).first().click();
  return readFile(await (await download).path(), 'latin1');
}

async function fingerprintOn(screen: Screen): Promise<string> {
  await screen.shows(FINGERPRINT);
  return FINGERPRINT.exec(await screen.text())?.[0] ?? '';
}

describe('the proof', () => {
  let quorate: Quorate;
  let board: ChangeBoard;
  let screens: Screens;
  let meetingId: string;
  let voteId: string;
  let phone: Screen;
  let visitor: Screen;

  beforeAll(async () => {
    quorate = await startQuorate();
    board = await ChangeBoard.find(quorate);
    meetingId = await board.plan('A meeting to be checked', [PUBLIC_ITEM]);
    voteId = await board.openVote(meetingId, []);
    screens = await Screens.start(quorate);
    phone = await screens.phone({ as: await quorate.signIn(PARTS.large) });
    visitor = await screens.open();
  });

  afterAll(async () => {
    await screens.close();
    await quorate.stop();
  });

  it('gives the voter a receipt to keep, as the file that proves and as a page', async () => {
    await phone.go(`/meetings/${meetingId}/member`);
    await phone.vote('Approve');
    await phone.shows('Receipt code');
    expect(await saved(phone, /^Save the receipt/)).toContain('"format":"quorate-receipt/1"');
    expect((await saved(phone, /^Save it as a PDF/)).slice(0, 8)).toBe('%PDF-1.7');
  });

  it('tells the voter after the close what became of the ballot', async () => {
    await board.recordVotes(meetingId, 'approve', [SEATS.large]);
    await board.secretary.do(meetingId, { type: 'vote.close', voteId });
    await board.secretary.do(meetingId, { type: 'vote.declare', voteId });
    await phone.shows('Recorded and counted', /Counted for, among Large Suppliers/);
    await phone.go(`/meetings/${meetingId}/member?place=results`);
    await phone.shows('Recorded and counted', 'Save the receipt');
    expect(await findBarriers(phone)).toEqual([]);
    await phone.go('/duties');
    await phone.shows('Votes you cast', 'Save the receipt');
  });

  it('shows one fingerprint on the result, in the minutes and on the room screen', async () => {
    const room = await screens.open();
    await visitor.go(`/meetings/${meetingId}/votes/${voteId}`);
    const told = await fingerprintOn(visitor);
    await visitor.go(`/meetings/${meetingId}/minutes`);
    expect(await fingerprintOn(visitor)).toBe(told);
    await room.go(await board.roomPath(meetingId));
    expect(await fingerprintOn(room)).toBe(told);
    expect(await findBarriers(room)).toEqual([]);
  });

  it('checks the result where it is read, wholly for the body and in part for the public', async () => {
    await phone.go(`/meetings/${meetingId}/votes/${voteId}`);
    await phone.press('Check it in this browser');
    await phone.shows(CHECKED, 'Your ballot: recorded and counted.', /^Verified$/);
    await visitor.go(`/meetings/${meetingId}/votes/${voteId}`);
    await visitor.press('Check it in this browser');
    await visitor.shows(CHECKED, 'What you cannot check, and why', /^Verified in part/);
    for (const screen of [phone, visitor]) expect(await findBarriers(screen)).toEqual([]);
    expect(screens.faults).toEqual([]);
  });

  it('says of a forged file that it failed, and why', async () => {
    await visitor.page.route('**/bundle', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: (await answer.text()).replace('approved', 'rejected') });
    });
    await visitor.press('Check it again');
    await visitor.shows(/^FAILED: the signature does not hold/, 'Do not rely on this result');
    expect(await findBarriers(visitor)).toEqual([]);
  });

  it('[I18] says on every page that a record does not continue the one that was seen', async () => {
    await visitor.page.waitForFunction((id) => localStorage.getItem(`quorate.checkpoint.${id}`), meetingId);
    await board.secretary.do(meetingId, { type: 'meeting.close' });
    await visitor.page.route('**/checkpoint?since=*', async (route) => {
      const answer = await route.fetch();
      const told = (await answer.json()) as { consistency: string[] };
      await route.fulfill({
        response: answer,
        json: { ...told, consistency: told.consistency.toReversed().slice(1) },
      });
    });
    await visitor.page.reload();
    await visitor.shows('The record of this meeting was changed', /the first \d+ entries are not those/);
    expect(await findBarriers(visitor)).toEqual([]);
    const evidence = visitor.page.waitForEvent('download');
    await visitor.press('Save the evidence');
    expect(await readFile(await (await evidence).path(), 'utf8')).toContain(meetingId);
    await visitor.page.getByRole('link', { name: 'the meeting', exact: true }).click();
    await visitor.shows('The record of this meeting was changed');
    await visitor.press('It is explained: go on from what is shown now');
    await visitor.hides('The record of this meeting was changed');
  });
});
