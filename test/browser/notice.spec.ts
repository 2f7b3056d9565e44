/** Notice of a general meeting in a browser: the rule of the body, the days that follow from it, and consents to fewer. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addItems, addPerson, planMeeting, startWorld, type World } from '../support/index.js';
import { SHARES_RULES } from '../support/general-meeting.js';
import { findBarriers } from './axe.js';
import { type Screen, Screens } from './screens.js';

const LOTS = [
  { shares: 90, holder: 'Alpha Energy Limited' },
  { shares: 6, holder: 'Beta Networks plc' },
  { shares: 4, holder: 'Gamma Supply Limited' },
];

describe('the notice of a general meeting', () => {
  let world: World;
  let screens: Screens;
  let desk: Screen;

  const consent = async (holder: string): Promise<void> => {
    await desk.press('Record a consent');
    const dialog = desk.page.getByRole('dialog');
    await dialog.getByLabel('Holder').selectOption({ label: holder });
    await dialog.getByLabel('How the consent came').fill('By letter of 10 December.');
    await dialog.getByRole('button', { name: 'Record the consent' }).click();
  };

  beforeAll(async () => {
    world = await startWorld({ board: { lots: LOTS, rules: SHARES_RULES } });
    screens = await Screens.start(world.quorate);
  });

  afterAll(async () => {
    await screens.close();
    await world.stop();
  });

  it('has a rule that an administrator sets on the page of the body', async () => {
    const person = await addPerson(world.database, { name: 'Administrator', administrator: true });
    const screen = await screens.open({ as: await world.quorate.signIn(person) });
    await screen.go(`/bodies/${world.board.bodyId}`);
    await screen.press('Set the rule of notice');
    const dialog = screen.page.getByRole('dialog');
    await dialog.getByLabel('Clear days of notice').fill('0');
    await dialog.getByRole('button', { name: 'Save the rule' }).click();
    await screen.shows('Give 1 day or more.');
    await dialog.getByLabel('Clear days of notice').fill('14');
    await dialog.getByRole('button', { name: 'Save the rule' }).click();
    await screen.shows(/14 clear days, 28 where special notice is due; fewer if a majority/);
    expect(await findBarriers(screen)).toEqual([]);
  });

  it('is not given too late before enough holders have agreed', async () => {
    const meetingId = await planMeeting(world.secretary, world.board, {
      ...{ date: '2021-12-20', start: '13:00', end: '14:00' },
    });
    await addItems(world.secretary, meetingId, [{ title: 'Change of auditor', modification: null }]);
    desk = await screens.open({ as: world.secretary });
    await desk.go(`/meetings/${meetingId}/console`);
    await desk.shows('Give notice by the end of Sun 5 December 2021, UK time.', /Sun 21 November 2021/);
    await desk.shows('0 of 3 holders have agreed, with 0 of 100 shares.', 'Papers go out by');
    expect(await desk.text()).not.toContain('Notice goes out by');
    await desk.press('Call the meeting');
    await desk.shows(/Notice of this meeting must be given by the end of Sunday 5 December 2021/);
    await desk.press('Record a consent');
    await desk.page.getByRole('dialog').getByRole('button', { name: 'Record the consent' }).click();
    await desk.shows('Choose the holder.', 'Say how the consent came.');
    await desk.page.keyboard.press('Escape');
    await consent('Alpha Energy Limited');
    await desk.shows('1 of 3 holders have agreed, with 90 of 100 shares.');
    await consent('Gamma Supply Limited');
    await desk.shows('2 of 3 holders have agreed, with 94 of 100 shares: enough.');
    expect(await findBarriers(desk)).toEqual([]);
    await desk.press('Call the meeting');
    await desk.shows('Notice is given.');
  });

  it('carries resolutions with the words of the Act, which stand once it is given', async () => {
    const meetingId = await planMeeting(world.secretary, world.board, {
      ...{ date: '2099-12-21', start: '13:00', end: '14:00' },
    });
    await desk.go(`/meetings/${meetingId}/console`);
    await desk.press('Add an item');
    const form = desk.page.getByRole('form');
    await form.getByLabel('Title').fill('New articles');
    await form.getByLabel('Purpose').selectOption('discussion');
    await form.getByLabel('Classification').selectOption('WHITE');
    await form.getByLabel('Led by').fill('Chair');
    await form.getByLabel('Planned minutes').fill('10');
    await form.getByLabel('Resolution', { exact: true }).selectOption('special');
    await desk.shows(/A special resolution is passed by at least three quarters of the votes cast/);
    await form.getByRole('button', { name: 'Add to the agenda' }).click();
    await desk.shows('A resolution is decided on: choose decision.');
    await desk.shows('Write the resolution as it is to be voted on.');
    await form.getByLabel('Purpose').selectOption('decision');
    await form.getByLabel('The resolution, word for word').fill('That the new articles be adopted.');
    await form.getByLabel('What it does').selectOption({ label: 'Removing a director' });
    await form.getByRole('button', { name: 'Add to the agenda' }).click();
    await desk.press('Call the meeting');
    await desk.shows(/Special notice of “New articles” is due .*Write on the item when/);
    await desk.press('Edit New articles');
    await form.getByLabel('Special notice given to the company on').fill('2026-01-05');
    await form.getByRole('button', { name: 'Save the item' }).click();
    await desk.press('Call the meeting');
    await desk.shows('Notice is given.');
    expect(await findBarriers(desk)).toEqual([]);
    await desk.press('Admit a guest');
    const dialog = desk.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Admit the guest' }).click();
    await desk.shows('Give the name of the guest.', 'Say in what capacity.');
    await dialog.getByLabel('Name').fill('Ruth Penrose');
    await dialog.getByLabel('In what capacity').fill('auditor');
    await dialog.getByRole('button', { name: 'Admit the guest' }).click();
    await desk.shows('Ruth Penrose', 'auditor, guest without a vote');
    await desk.shows(/^The meeting can be started from .*UK time.* on, as its notice says\.$/);
    expect(await desk.page.getByRole('button', { name: 'Start the meeting' }).count()).toBe(0);
    await desk.go(`/meetings/${meetingId}/minutes`);
    await desk.shows(/This record is kept until .* at least \(Companies Act 2006 s\.355\)\./);
    const reader = await screens.open({});
    await reader.go(`/meetings/${meetingId}`);
    await reader.shows('To propose as a special resolution:', 'That the new articles be adopted.');
    await reader.shows(/Special notice was given to the company on Monday 5 January 2026/);
    expect(await findBarriers(reader)).toEqual([]);
  });
});
