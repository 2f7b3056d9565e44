/** The replay of a meeting that goes on: at its end it follows, anywhere else it stays, and it numbers items as everyone does. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anItem, meetingInSession, startWorld, type World } from '../support/index.js';
import { type Screen, Screens } from './screens.js';

describe('the replay of a live meeting', () => {
  let world: World;
  let screens: Screens;
  let screen: Screen;
  let meetingId: string;
  let itemId: string;

  const add = async (title: string, classification: 'WHITE' | 'AMBER'): Promise<void> => {
    const { agenda, agendaRevision } = await world.secretary.meeting(meetingId);
    const item = anItem({ title, classification, modification: null });
    await world.secretary.do(meetingId, {
      type: 'item.add',
      item,
      position: agenda.length,
      agendaRevision,
    });
  };

  beforeAll(async () => {
    world = await startWorld({ board: { seats: { large: 2 } } });
    screens = await Screens.start(world.quorate);
    ({ meetingId, itemId } = await meetingInSession(world.board, world));
    await add('A matter of the body', 'AMBER');
    await add('A matter of everyone', 'WHITE');
    screen = await screens.open();
    await screen.go(`/meetings/${meetingId}/replay`);
    await screen.shows('A matter of everyone');
  });

  afterAll(async () => {
    await screens.close();
    await world.stop();
  });

  it('leaves a gap in the numbers where an item is not open to the reader', async () => {
    const lines = await screen.page.locator('aside ol li').allInnerTexts();
    expect(lines.map((line) => line.split(/\s/)[0])).toEqual(['1', '3']);
  });

  it('stays where the reader went, and follows the meeting from its end', async () => {
    await screen.press('To the start');
    await screen.shows('Before the first entry', 'Nothing has happened yet.');
    const known = Number(await screen.page.getByRole('slider').getAttribute('max'));
    await world.chair.do(meetingId, { type: 'item.close', itemId });
    await screen.page.locator(`input[type=range][max="${String(known + 1)}"]`).waitFor();
    await screen.shows('Before the first entry');
    await screen.press('To the end');
    await screen.shows('No item is on the table');
    await world.chair.do(meetingId, { type: 'meeting.pause', note: 'Back at noon.' });
    await screen.shows(/paused: Back at noon\./);
    await screen.page.waitForURL(({ search }) => search === '');
  });
});
