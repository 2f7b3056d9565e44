/** The life of a modification as the secretary writes it and as everybody reads it: register, life, desk, status report. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Quorate, startQuorate } from '../support/index.js';
import { aPdf } from '../support/files.js';
import { findBarriers } from './axe.js';
import { PARTS } from './change-board.js';
import { type Screen, Screens } from './screens.js';

describe('modifications', () => {
  let quorate: Quorate;
  let screens: Screens;
  let desk: Screen;

  const isBarrierFree = async (screen: Screen): Promise<void> => {
    await screen.settled();
    expect(await findBarriers(screen)).toEqual([]);
  };
  const fill = (label: string, text: string): Promise<void> =>
    desk.page.getByLabel(label, { exact: true }).fill(text);

  beforeAll(async () => {
    quorate = await startQuorate();
    screens = await Screens.start(quorate);
    desk = await screens.open({ as: await quorate.signIn(PARTS.secretary) });
  });
  afterAll(async () => {
    await screens.close();
    await quorate.stop();
  });

  it('[MOD-3] tells everybody where SECMP0006 stands, found by stage and by its number', async () => {
    const reader = await screens.phone({ scheme: 'dark' });
    await reader.go('/modifications');
    await reader.page.getByLabel('Stage', { exact: true }).selectOption('Report phase');
    await reader.page.getByRole('link', { name: /SECMP0006/ }).click();
    await reader.shows(
      'Report phase',
      '4 April 2017',
      'SEC Update to the UNC Modification Panel, 10 April 2017',
    );
    expect(await reader.page.getByText('What may be written next').count()).toBe(0);
    await isBarrierFree(reader);
  });

  it('[MOD-5] tells both dates of an approval with their sources', async () => {
    await desk.go('/modifications/SECMP016');
    await desk.shows('17 January 2017', /26 January 2017 according to SEC Newsletter, March 2017/);
  });

  it('[MOD-1] [MOD-4] is raised at the desk, and moved on by acts that may follow', async () => {
    await desk.go('/raise-modification');
    await desk.press('Raise the modification');
    await desk.shows('Write something here.');
    await isBarrierFree(desk);
    await fill('Title', 'Shorter forecasts');
    await fill('Source', 'Form of the proposer');
    await desk.press('Raise the modification');
    await desk.shows(/^DP197 Shorter forecasts/, 'Draft proposal');
    await desk.press('Convert to a Modification Proposal');
    await fill('Date', '2999-01-01');
    await fill('Source', 'Change Sub-Committee 36');
    await isBarrierFree(desk);
    await desk.page.getByRole('dialog').getByRole('button', { name: 'Convert' }).click();
    await desk.shows(/This date is still to come/);
    await fill('Date', '');
    await desk.page.getByRole('dialog').getByRole('button', { name: 'Convert' }).click();
    await desk.shows(/^MP197 Shorter forecasts/, 'Converted to Modification Proposal MP197');
    await isBarrierFree(desk);
  });

  it('[MOD-16] has the document of a step on its page, for everybody', async () => {
    await desk.press('Write down a step or a document');
    const file = desk.page.getByLabel('The document (optional)', { exact: true });
    await file.setInputFiles({ name: 'letter.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ') });
    await desk.shows(/This file is not, since/);
    await isBarrierFree(desk);
    await file.setInputFiles({
      name: 'report.pdf',
      mimeType: 'application/pdf',
      buffer: await aPdf('Report'),
    });
    await desk.shows(/Taken: report.pdf/);
    await fill('Title of the document (optional)', 'Modification Report');
    await fill('Source', 'The register');
    await isBarrierFree(desk);
    await desk.answer('Write down a step or a document');
    const reader = await screens.phone();
    await reader.go('/modifications/MP197');
    await reader.page.getByRole('link', { name: 'report.pdf' }).waitFor();
    await reader.shows('PDF, 1 page');
    await isBarrierFree(reader);
  });

  it('[MOD-15] is proposed by a party, sent back, sent in again and taken into the register', async () => {
    const party = await screens.phone({ as: await quorate.signIn('Hamish Odunsi'), scheme: 'dark' });
    await party.go('/modifications');
    await party.page.getByRole('link', { name: 'Proposals of parties' }).click();
    await party.shows('Nothing has been proposed yet');
    await isBarrierFree(party);
    await party.press('Propose a modification');
    await party.page.getByLabel('Title', { exact: true }).fill('Orders by the week');
    await party.page.getByRole('dialog').getByRole('button', { name: 'Send it in' }).click();
    await party.shows('Write something here.');
    await isBarrierFree(party);
    await party.page.getByLabel('Issue', { exact: true }).fill('A month is too long.');
    await party.answer('Send it in');
    await party.shows('Orders by the week', 'Waits for the secretary');
    await desk.go('/modification-proposals');
    await desk.press('Send back: Orders by the week');
    await desk.page.getByLabel('Reason', { exact: true }).fill('Say what is to change.');
    await desk.answer('Send it back');
    await party.go('/modification-proposals');
    await party.press('Change and send in again: Orders by the week');
    await party.shows('Sent back to the party: Say what is to change.');
    await party.page.getByLabel('What is to change (optional)').fill('Orders are by the week.');
    await party.answer('Send it in');
    await desk.go('/modification-proposals');
    await isBarrierFree(desk);
    await desk.press('Take into the register: Orders by the week');
    await desk.answer('Take it into the register');
    await desk.page.getByRole('link', { name: 'DP198' }).click();
    await desk.shows(/^DP198 Orders by the week/, 'Orders are by the week.');
  });

  it('[MOD-14] makes the status report of April 2017', async () => {
    await desk.go('/modification-status-report?month=2017-04');
    await desk.shows('Refinement: 21', 'Report phase: 2', /4 April 2017: Report Phase begun/);
    await isBarrierFree(desk);
    await desk.go('/code');
    await desk.shows('Self-Governance', '10 working days');
    await isBarrierFree(desk);
  });

  it('[MOD-2] takes the rules of the code from an administrator, and says what is wrong with them', async () => {
    const office = await screens.open({ as: await quorate.signIn(PARTS.administrator) });
    await office.go('/code');
    await office.press('Change the rules');
    await isBarrierFree(office);
    await office.page.getByLabel('Numbers of drafts').fill('DP');
    await office.press('Keep these rules');
    await office.shows(/Give 2 to 8 capitals/);
    await office.page.getByLabel('Numbers of drafts').fill('DP####');
    await office.press('Keep these rules');
    await office.shows('DP####');
  });
});
