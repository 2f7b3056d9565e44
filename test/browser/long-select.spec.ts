/** A company of more lots than a list box is good for: who is meant is found by typing, with the keyboard alone; and the meeting is shown although its roster is too long for a socket. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addItems, madeIn, planMeeting, startWorld, type World } from '../support/index.js';
import { SHARES_RULES } from '../support/general-meeting.js';
import { findBarriers } from './axe.js';
import { type Screen, Screens } from './screens.js';

const LOTS = Array.from({ length: 520 }, (_, lot) => ({
  shares: 100 + lot,
  holder: `Holder ${String(Math.floor(lot / 2) + 1)} Limited`,
}));

describe('a long list', () => {
  let world: World;
  let screens: Screens;
  let desk: Screen;
  let meetingId: string;

  const seat = () => desk.page.getByRole('combobox', { name: 'Seat' });
  const lines = () => desk.page.getByRole('option').allTextContents();

  beforeAll(async () => {
    world = await startWorld({ board: { lots: LOTS, rules: SHARES_RULES } });
    const { secretary, chair, board } = world;
    meetingId = await planMeeting(secretary, board, { date: '2027-12-20', start: '13:00', end: '15:00' });
    const [itemId = ''] = await addItems(secretary, meetingId, [{ title: 'Change of auditor' }]);
    await secretary.do(meetingId, { type: 'meeting.call' });
    await chair.do(meetingId, { type: 'person.join' });
    for (const at of [0, 1, 2, 3]) await world.member(at).do(meetingId, { type: 'lots.take' });
    await secretary.do(meetingId, { type: 'meeting.start' });
    await secretary.do(meetingId, { type: 'item.open', itemId, from: null });
    madeIn(await secretary.do(meetingId, { type: 'vote.open', itemId, question: 'Shall we?' }), 'voteId');
    screens = await Screens.start(world.quorate);
    desk = await screens.open({ as: secretary });
  });

  afterAll(async () => {
    await screens.close();
    await world.stop();
  });

  it('is narrowed by typing, and says how much of it is shown', async () => {
    await desk.go(`/meetings/${meetingId}/console`);
    await desk.press('Record a vote');
    await seat().focus();
    await desk.shows('520 to choose from');
    await desk.page.keyboard.press('ArrowDown');
    await desk.shows('20 of 520 shown, type to narrow');
    await seat().pressSequentially('seat 51');
    await desk.shows('15 shown');
    expect((await lines())[0]).toContain('BRD seat 51');
    expect(await findBarriers(desk)).toEqual([]);
    await seat().pressSequentially('xyz');
    await desk.shows('Nothing contains this. Type something else.');
  });

  it('is left by Escape as it was, and chosen from by Enter', async () => {
    await desk.page.keyboard.press('Escape');
    expect(await seat().inputValue()).toBe('');
    await desk.shows('Record a vote for someone');
    await seat().pressSequentially('SEAT 4');
    await desk.page.keyboard.press('ArrowDown');
    const wanted = (await desk.page.locator('[role=option][aria-selected=true]').textContent()) ?? '';
    await desk.page.keyboard.press('Enter');
    expect(await seat().inputValue()).toBe(wanted);
    expect(await lines()).toEqual([]);
    expect(desk.faults).toEqual([]);
  });
});
