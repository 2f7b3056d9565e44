/** Everything a meeting needs, with the keyboard alone: signing in, taking the seat, voting, and running the vote. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Quorate, startQuorate } from '../support/index.js';
import { type Screen, Screens } from './screens.js';
import { ChangeBoard, PARTS, PUBLIC_ITEM, SEATS } from './change-board.js';
import { Keyboard } from './keyboard.js';

describe('the keyboard alone', () => {
  let quorate: Quorate;
  let board: ChangeBoard;
  let screens: Screens;
  let page: string;
  let meetingId: string;
  let desk: Screen;
  let phone: Screen;
  let secretary: Keyboard;
  let member: Keyboard;

  beforeAll(async () => {
    quorate = await startQuorate();
    board = await ChangeBoard.find(quorate);
    meetingId = await board.plan('Change Board', [PUBLIC_ITEM]);
    page = `/meetings/${meetingId}`;
    screens = await Screens.start(quorate);
    [desk, phone] = await Promise.all([screens.open(), screens.phone()]);
    [secretary, member] = [new Keyboard(desk), new Keyboard(phone)];
  });

  afterAll(async () => {
    await screens.close();
    await quorate.stop();
  });

  it('begins with a way past the navigation', async () => {
    await desk.go('/');
    await desk.shows('Sign in');
    await desk.page.keyboard.press('Tab');
    expect(await secretary.place()).toBe('Skip to the content');
    await secretary.press('Skip to the content');
    await desk.page.locator('main:focus').waitFor();
  });

  it('signs in and calls the meeting', async () => {
    await desk.go(`/sign-in?return=${encodeURIComponent(`${page}/console`)}`);
    await desk.shows(PARTS.secretary);
    await secretary.press(new RegExp(`^${PARTS.secretary}`));
    await desk.shows('Call the meeting');
    await secretary.kept();
    await secretary.press('Call the meeting');
    await desk.shows('Ready to start');
    await secretary.kept();
  });

  it('takes a seat', async () => {
    await phone.go(`/sign-in?return=${encodeURIComponent(`${page}/member`)}`);
    await phone.shows(PARTS.large);
    await member.press(new RegExp(`^${PARTS.large}`));
    await phone.shows('Take your seat');
    await member.kept();
    await member.press('Take your seat');
    await phone.shows('You are present');
    await member.kept();
  });

  it('starts, goes to the item, and opens the vote', async () => {
    await board.markArrived(meetingId, Object.values(SEATS));
    await secretary.press('Start the meeting');
    await desk.shows('No item is on the table');
    await secretary.kept();
    await secretary.press('Go to item 1');
    await desk.shows('Should MP191 be approved?');
    await secretary.kept();
    await secretary.press('Open the vote');
    await desk.shows('0 of 23 have voted');
    await secretary.kept();
  });

  it('votes with Tab, arrows and Enter, and is led to the receipt', async () => {
    await phone.shows('Should MP191 be approved?', 'You vote for');
    await member.kept();
    await member.to(/^Approve$/);
    await member.key('Space');
    await member.key('ArrowDown');
    await member.to(/^Reject/);
    await member.key('ArrowUp');
    await member.press('Cast vote: Approve');
    await phone.shows('Recorded', 'Receipt code');
    expect(await member.place()).toContain(SEATS.large);
    await member.press('Change your vote');
    await phone.shows('Recorded until you change it');
    await member.kept();
  });

  it('closes the vote in a dialog that keeps the focus, and declares it', async () => {
    await secretary.press('Close the vote');
    await desk.shows('Close the vote now?');
    for (let stop = 0; stop < 6; stop += 1) {
      await secretary.key('Tab');
      expect(['Keep it open', 'Close the vote']).toContain(await secretary.place());
    }
    await secretary.key('Escape');
    await desk.hides('Close the vote now?');
    await secretary.kept('Close the vote');
    await secretary.press('Close the vote');
    await desk.shows('Close the vote now?');
    await secretary.kept();
    await secretary.press('Close the vote');
    await desk.shows('Nobody else sees the count until you declare the outcome.');
    await secretary.kept();
    await secretary.press('Declare the outcome');
    await desk.shows('Result by seat and rule');
    await secretary.kept();
  });

  it('has every act under one key', async () => {
    await secretary.key('Control+k');
    await desk.page.getByRole('combobox').waitFor();
    await secretary.type('pause');
    await secretary.key('Enter');
    await desk.shows('Pause the meeting?');
    await secretary.key('Escape');
    await desk.hides('Pause the meeting?');
    await secretary.kept();
  });

  it('leaves no error in any browser', () => {
    expect(screens.faults).toEqual([]);
  });
});
