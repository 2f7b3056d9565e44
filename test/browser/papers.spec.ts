/** Papers in real browsers: added by the secretary under an item, read on a phone, replaced by a supplement, opened up and taken back. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Quorate, startQuorate } from '../support/index.js';
import { aPdf, aPdfWithScript } from '../support/files.js';
import { findBarriers } from './axe.js';
import { ChangeBoard, PARTS, PUBLIC_ITEM } from './change-board.js';
import { type Screen, Screens } from './screens.js';

const TITLE = 'MP191 Modification Report';

describe('papers of a meeting', () => {
  let quorate: Quorate;
  let board: ChangeBoard;
  let screens: Screens;
  let desk: Screen;
  let phone: Screen;
  let meetingId: string;

  beforeAll(async () => {
    quorate = await startQuorate();
    board = await ChangeBoard.find(quorate);
    screens = await Screens.start(quorate);
    meetingId = await board.plan('Meeting with papers', [PUBLIC_ITEM]);
    desk = await screens.open({ as: board.secretary });
    phone = await screens.phone({ as: await quorate.signIn(PARTS.small), scheme: 'dark' });
  });

  afterAll(async () => {
    await screens.close();
    await quorate.stop();
  });

  const choose = (name: string, buffer: Buffer): Promise<void> =>
    desk.page.getByLabel('File').setInputFiles({ name, mimeType: 'application/pdf', buffer });
  const isBarrierFree = async (screen: Screen): Promise<void> => {
    expect(await findBarriers(screen)).toEqual([]);
  };

  it('are added by the secretary, who is told what is wrong with a file', async () => {
    await desk.go(`/meetings/${meetingId}/console`);
    await desk.press(/^Add a paper/);
    await desk.press('Add the paper');
    await desk.shows('Choose the file first.');
    await choose('report.pdf', await aPdfWithScript());
    await desk.page.getByLabel('Title').fill(TITLE);
    await desk.page.getByLabel('Who may read it').selectOption({ label: 'GREEN: signed-in parties' });
    await desk.press('Add the paper');
    await desk.shows(/^This PDF carries a script/);
    await isBarrierFree(desk);
    await choose('report.pdf', await aPdf('Version one'));
    await desk.answer('Add the paper');
    await desk.shows(TITLE, /_2912_01/, /^PDF, 1 page/);
  });

  it('are read under their item by those whom they are for, as they come', async () => {
    await phone.go(`/meetings/${meetingId}/member`);
    await phone.shows(TITLE);
    await isBarrierFree(phone);
    const href = await phone.page.getByRole('link', { name: TITLE }).getAttribute('href');
    expect((await phone.page.request.get(`${quorate.origin}${href ?? ''}`)).status()).toBe(200);
    const anyone = await screens.open();
    await anyone.go(`/meetings/${meetingId}`);
    await anyone.shows(PUBLIC_ITEM.title ?? '');
    await anyone.hides(TITLE);
    expect((await anyone.page.request.get(`${quorate.origin}${href ?? ''}`)).status()).toBe(404);
    await desk.press(/^Open up/);
    await desk.page.getByLabel('Why it may be read by more').fill('The proposer agrees.');
    await desk.page.getByLabel('Who may read it').selectOption({ label: 'WHITE: everyone' });
    await desk.answer('Open it up');
    await anyone.shows(TITLE);
    await isBarrierFree(anyone);
  });

  it('come as a supplement once the meeting is called, with what is new and the version before', async () => {
    await board.secretary.do(meetingId, { type: 'meeting.call' });
    await desk.press('Change the agenda');
    await desk.press(/^New version/);
    await choose('report-2.pdf', await aPdf('Version two'));
    await desk.press('Put it in place');
    await desk.shows(/^The meeting has been called, so people have its papers/);
    await desk.page.getByLabel('What is new').fill('Costs on page 4 are corrected.');
    await desk.answer('Put it in place');
    await phone.shows('Supplement S1: Costs on page 4 are corrected.', 'Version 2; older ones');
  });

  it('are put together for each reader, as PDF and as a web page', async () => {
    await desk.press(/^Add a paper/);
    await choose('budget.pdf', await aPdf('All the wombats of the budget'));
    await desk.page.getByLabel('Title').fill('Draft budget');
    await desk.page.getByLabel('What is new').fill('It came in late.');
    await desk.page.getByLabel('Who may read it').selectOption({ label: 'WHITE: everyone' });
    await desk.answer('Add the paper');
    await phone.press('Make the pack');
    await phone.shows('Open as PDF', 'Read as a web page');
    await isBarrierFree(phone);
    const href = await phone.page.getByRole('link', { name: 'Read as a web page' }).getAttribute('href');
    const page = await phone.page.request.get(`${quorate.origin}${href ?? ''}`);
    // Nothing runs in it, so it is looked at in a window where the test may.
    const reading = await screens.phone();
    await reading.page.setContent(await page.text());
    await reading.shows('Draft budget', 'Page S2-1', 'All the wombats of the budget');
    await isBarrierFree(reading);
  });

  it('are found by their words, by those whom they are for', async () => {
    const anyone = await screens.phone({ scheme: 'light' });
    await anyone.go('/search');
    await anyone.press('Search');
    await anyone.shows('Write one word or more to look for.');
    await anyone.page.getByLabel('Words to look for').fill('wombat');
    await anyone.press('Search');
    await anyone.shows('1 thing found', 'Draft budget', 'wombats');
    await isBarrierFree(anyone);
    await anyone.page.getByLabel('Words to look for').fill('thylacine');
    await anyone.press('Search');
    await anyone.shows('Nothing was found');
    expect(anyone.faults).toEqual([]);
  });

  it('are taken back, for everybody at once', async () => {
    await desk.press(/^Take back/);
    await desk.page.getByLabel('Reason').fill('It names a price.');
    await desk.answer('Take it back');
    await phone.hides(TITLE);
    expect([...desk.faults, ...phone.faults].filter((fault) => !fault.includes('422'))).toEqual([]);
  });
});
