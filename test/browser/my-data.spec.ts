/** What is held about oneself on the pages as people press them: a copy is asked for and saved, being erased is asked for and done. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addPerson, type Client, startWorld, type World } from '../support/index.js';
import { findBarriers } from './axe.js';
import { type Screen, Screens } from './screens.js';

describe('the pages of what is held about somebody', () => {
  let world: World;
  let screens: Screens;
  let person: Client;
  let phone: Screen;
  let desk: Screen;

  const isBarrierFree = async (screen: Screen): Promise<void> => {
    await screen.settled();
    expect(await findBarriers(screen)).toEqual([]);
  };

  beforeAll(async () => {
    world = await startWorld({ board: { seats: { large: 1 } } });
    const add = async (name: string, administrator = false): Promise<Client> =>
      world.quorate.signIn(await addPerson(world.database, { name, administrator }));
    person = await add('Olu Old');
    screens = await Screens.start(world.quorate);
    phone = await screens.phone({ as: person });
    desk = await screens.open({ as: await add('Administrator', true) });
  });
  afterAll(async () => {
    await screens.close();
    await world.stop();
  });

  it('a person finds it under My account, has a copy made and saves it', async () => {
    await phone.go('/settings/account');
    await phone.page.getByRole('link', { name: 'Your data' }).click();
    await phone.shows('Deleted when you are erased', 'Your private notes on papers');
    await isBarrierFree(phone);
    await phone.press('Ask for a copy');
    await phone.shows('Ready');
    await isBarrierFree(phone);
    const saving = phone.page.waitForEvent('download');
    await phone.page.getByRole('link', { name: 'Save the copy' }).click();
    expect((await saving).suggestedFilename()).toBe('quorate-data.zip');
  });

  it('asks to be erased, and an administrator carries it out', async () => {
    await phone.press('Ask to be erased');
    await phone.page.getByRole('dialog').getByLabel('Reason').fill('I moved on');
    await isBarrierFree(phone);
    await phone.answer('Ask to be erased');
    await phone.shows('Waiting', 'Withdraw the request');
    await isBarrierFree(phone);
    await desk.go('/erasure-requests');
    await desk.shows('Olu Old', 'I moved on', /Answer by/);
    await isBarrierFree(desk);
    await desk.press('Erase Olu Old');
    await isBarrierFree(desk);
    await desk.answer('Erase Olu Old');
    await desk.shows('Nobody asks to be erased', 'Former member', 'Erased');
    await isBarrierFree(desk);
    await phone.page.reload();
    await phone.page.waitForURL(/\/sign-in/);
  });
});
