/** A member leaves a seat and stays after all, on the page of the body, as a secretary presses it and as everybody reads it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setDatabaseClock, startWorld, type World } from '../support/index.js';
import { findBarriers } from './axe.js';
import { type Screen, Screens } from './screens.js';

const REASON = 'Her employer is a Large Supplier now.';
const LEAVES = 'Leaves at the end of 27 Mar 2022 (UK time): loss of category';

describe('the page of a body', () => {
  let world: World;
  let screens: Screens;
  let desk: Screen;
  let path: string;

  const isBarrierFree = async (screen: Screen): Promise<void> => {
    await screen.settled();
    expect(await findBarriers(screen)).toEqual([]);
  };
  const press = (name: string): Promise<void> => desk.press(`${name} ${world.board.seats[5]?.label ?? ''}`);

  beforeAll(async () => {
    world = await startWorld({ hasClock: true });
    await setDatabaseClock(world.database, '2022-03-24T10:00:00Z');
    path = `/bodies/${world.board.bodyId}`;
    screens = await Screens.start(world.quorate);
    desk = await screens.open({ as: world.secretary });
  });
  afterAll(async () => {
    await screens.close();
    await world.stop();
  });

  it('[TRM-7] takes the last day, the cause and the reason, and says what is missing', async () => {
    await desk.go(path);
    await press('Leaves');
    await desk.press('Write down the last day');
    await desk.shows('Give the last day first.', 'Write the reason first.');
    await isBarrierFree(desk);
    await desk.page.getByLabel('Cause').selectOption('Loss of category');
    await desk.page.getByLabel('Last day in the seat').fill('2022-03-20');
    await desk.page.getByLabel('Reason').fill(REASON);
    await desk.press('Write down the last day');
    await desk.shows(/That day is over/);
    await desk.page.getByLabel('Last day in the seat').fill('2022-03-27');
    await desk.press('Write down the last day');
    await desk.shows(LEAVES, REASON);
    await isBarrierFree(desk);
  });

  it('says to everybody who leaves when and why, and keeps the reason to the body', async () => {
    const reader = await screens.phone({ scheme: 'dark' });
    await reader.go(path);
    await reader.shows(LEAVES);
    expect(await reader.page.getByText(REASON).count()).toBe(0);
    await isBarrierFree(reader);
  });

  it('[TRM-7] takes it back', async () => {
    await press('Stays');
    await desk.shows('The seat is not vacated after Sunday 27 March 2022, and its term goes on as it was.');
    await isBarrierFree(desk);
    await desk.press('Take the departure back');
    await desk.hides(LEAVES);
  });
});
