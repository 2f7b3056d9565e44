/** The share register in a browser: opened, allotted, split, filled from a file, and made the seats of the body on a record date. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startWorld, type World } from '../support/index.js';
import { SHARES_RULES } from '../support/general-meeting.js';
import { findBarriers } from './axe.js';
import { type Screen, Screens } from './screens.js';

const HEADING = 'lot,holder,party_signifier,shares,since,representative_emails';

describe('the share register', () => {
  let world: World;
  let screens: Screens;
  let desk: Screen;

  /** Opens the form of an act, fills it in and sends it. */
  const act = async (title: string, texts: Record<string, string>, confirm: string): Promise<void> => {
    await desk.press(title);
    const dialog = desk.page.getByRole('dialog');
    for (const [label, text] of Object.entries(texts)) {
      const field = dialog.getByLabel(label, { exact: true });
      if (label === 'Holder') await field.selectOption({ label: text });
      else await field.fill(text);
    }
    await dialog.getByRole('button', { name: confirm, exact: true }).click();
  };
  const closed = () => desk.page.getByRole('dialog').waitFor({ state: 'hidden' });

  beforeAll(async () => {
    world = await startWorld({ board: { seats: { shareholders: 1 }, rules: SHARES_RULES } });
    screens = await Screens.start(world.quorate);
    desk = await screens.open({ as: world.secretary });
  });

  afterAll(async () => {
    await screens.close();
    await world.stop();
  });

  it('is opened from the page of the body, and keeps holders, shares and lots', async () => {
    await desk.go(`/bodies/${world.board.bodyId}`);
    await desk.page.getByRole('link', { name: 'Share register' }).click();
    await desk.shows('No share register is open for this body.');
    await act('Open the share register', { 'Nominal value of a share': '0' }, 'Open the register');
    await desk.shows('Give the nominal value of a share as an amount above 0, such as 1 or 0.25.');
    await desk.page.getByRole('dialog').getByLabel('Nominal value of a share').fill('1');
    await desk.page.getByRole('dialog').getByRole('button', { name: 'Open the register' }).click();
    await desk.shows('There is no holder yet');
    await act('Enter a holder', { Name: 'Alder Energy Limited' }, 'Enter the holder');
    await closed();
    await act('Allot shares', { Holder: 'Alder Energy Limited', Shares: '300' }, 'Allot the shares');
    await closed();
    await desk.shows('300, nominal value £300', 'lot 1: 300');
    await desk.press('More changes');
    await act('Split a lot', { Lot: '1', Shares: '301' }, 'Split the lot');
    await desk.page.getByRole('dialog').getByRole('alert').first().waitFor();
    await desk.page.getByRole('dialog').getByLabel('Shares', { exact: true }).fill('100');
    await desk.page.getByRole('dialog').getByRole('button', { name: 'Split the lot' }).click();
    await desk.shows('lot 1: 200, lot 2: 100');
    expect(await findBarriers(desk)).toEqual([]);
  });

  it('says every entry, and what a file would add before it is added', async () => {
    await desk.page.getByRole('tab', { name: 'Entries' }).click();
    await desk.shows('300 shares were allotted to Alder Energy Limited as lot 1.');
    await desk.page.getByRole('tab', { name: 'Import' }).click();
    const rows = desk.page.getByLabel('Lots, the rows');
    await rows.fill(`${HEADING}\n7,Birch Networks plc,,-5,2020-01-01,`);
    await desk.press('Check the file');
    await desk.shows('1 cell needs to be put right');
    expect(await findBarriers(desk)).toEqual([]);
    await rows.fill(`${HEADING}\n7,Birch Networks plc,,50,2020-01-01,`);
    await desk.press('Check the file');
    await desk.shows('The file is in order: 1 new lot, 50 shares, 1 new holder');
    await desk.press('Import all of it');
    await desk.shows('Imported: 1 new lot');
    await desk.page.getByRole('tab', { name: 'Holders' }).click();
    await desk.shows('Birch Networks plc', 'lot 7: 50');
  });

  it('makes the lots of a day the seats of the body', async () => {
    await act('Take the record date', {}, 'Write the seats');
    await closed();
    await desk.go(`/bodies/${world.board.bodyId}`);
    await desk.shows('Alder Energy Limited', 'Birch Networks plc');
    expect(desk.faults.filter((fault) => !/share-register.*status of 4\d\d/.test(fault))).toEqual([]);
  });

  it('is shown to nobody else', async () => {
    const member = await screens.phone({ as: world.observer });
    await member.go(`/bodies/${world.board.bodyId}`);
    await member.shows('seats in post');
    expect(await member.text()).not.toContain('Share register');
  });
});
