/** How a person is told, in a browser: chosen on the settings page, heard by the bell, read in the inbox, left by the link of a mail; also on a telephone. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MailView } from '@quorate/contracts';
import {
  addItems,
  addPerson,
  type Client,
  eventually,
  planMeeting,
  startWorld,
  type World,
} from '../support/index.js';
import { findBarriers } from './axe.js';
import { type Screen, Screens } from './screens.js';

describe('notifications', () => {
  let world: World;
  let administrator: Client;
  let screens: Screens;
  let screen: Screen;

  beforeAll(async () => {
    world = await startWorld();
    const person = { name: 'Administrator', administrator: true };
    administrator = await world.quorate.signIn(await addPerson(world.database, person));
    screens = await Screens.start(world.quorate);
    screen = await screens.open({ as: world.member(0) });
  });

  afterAll(async () => {
    await screens.close();
    await world.stop();
  });

  const call = async (title: string): Promise<string> => {
    const plan = { numbered: false, title, date: '2099-12-04' };
    const meetingId = await planMeeting(world.secretary, world.board, plan);
    await addItems(world.secretary, meetingId, [{}]);
    await world.secretary.do(meetingId, { type: 'meeting.call' });
    return meetingId;
  };
  const unread = (of: Client, count: number): Promise<number> =>
    eventually(
      `${String(count)} unread`,
      async () => (await of.get<{ unread: number }>('/api/inbox/unread')).done.unread,
      (found) => found === count,
    );
  const mails = async (): Promise<MailView[]> =>
    (await administrator.get<{ mails: MailView[] }>('/api/mail')).done.mails;

  it('are chosen by body and kind, and what is owed says why it cannot be switched off', async () => {
    await screen.go('/settings/notifications');
    await screen.shows('How you are told', 'The BRD Board', 'Each mail comes at once.');
    const called = screen.page.getByRole('group', { name: 'A meeting is called' });
    await called.getByLabel('Mail').uncheck();
    await screen.page.getByText('Why can I not switch this mail off?').first().click();
    await screen.shows(/A ballot is given to everybody who may vote/);
    await screen.page.getByLabel('Mails that can wait').selectOption({ label: 'One mail a week' });
    await screen.page.getByLabel('Day').selectOption({ label: 'Friday' });
    await screen.page.getByLabel('Time zone').selectOption({ label: 'Europe/Paris' });
    await screen.press('Save the digest');
    await screen.shows(/come together every Friday at 08:00, Europe\/Paris time/);
    expect(await findBarriers(screen)).toEqual([]);
    await screen.go('/settings/notifications');
    await screen.shows('The BRD Board');
    expect(await called.getByLabel('Mail').isChecked()).toBe(false);
    expect(await called.getByLabel('Inbox').isChecked()).toBe(true);
  });

  it('say in words when the browser cannot be told by push', async () => {
    await screen.go('/settings/notifications');
    await screen.press('Tell me in this browser');
    await screen.shows('The browser refused');
  });

  it('ring the bell, and are read in the inbox', async () => {
    const meetingId = await call('Change of the timetable');
    await unread(world.member(0), 1);
    await screen.go('/meetings');
    await screen.page.getByRole('link', { name: 'Inbox, 1 unread' }).click();
    await screen.shows('1 unread', /Change of the timetable is called for 10:00 UK time/, 'Unread');
    expect(await findBarriers(screen)).toEqual([]);
    await screen.page.getByRole('link', { name: /Change of the timetable is called/ }).click();
    await screen.page.waitForURL(`**/meetings/${meetingId}`);
    await unread(world.member(0), 0);
    const own = `${world.member(0).personId}@people.example`;
    expect((await mails()).filter(({ toAddress }) => toAddress === own)).toEqual([]);
  });

  it('are all read at once on a telephone', async () => {
    await call('A first meeting');
    await call('A second meeting with a title that is much too long for one line of a telephone');
    await unread(world.member(1), 3);
    const phone = await screens.phone({ as: world.member(1) });
    await phone.go('/inbox');
    await phone.shows('3 unread');
    const overflow = () =>
      phone.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await phone.press('Mark all as read');
    await phone.shows('All is read');
    expect(await unread(world.member(1), 0)).toBe(0);
    await phone.go('/settings/notifications');
    await phone.shows('How you are told');
    expect(await overflow()).toBeLessThanOrEqual(0);
  });

  it('are left by the link of the mail, without signing in', async () => {
    const mail = await eventually(
      'a mail',
      async () => (await mails()).find(({ toAddress }) => toAddress.startsWith(world.member(2).personId)),
      (one) => one !== undefined,
    );
    const [, path = ''] = /(\/unsubscribe\/\S+)/.exec(mail?.text ?? '') ?? [];
    const stranger = await screens.open();
    await stranger.go(path);
    await stranger.shows('The BRD Board mails you: A meeting is called.');
    expect(await findBarriers(stranger)).toEqual([]);
    await stranger.press('Switch these mails off');
    await stranger.shows('These mails are switched off');
  });

  it('and queues are shown to administrators, and to nobody else', async () => {
    const desk = await screens.open({ as: administrator });
    await desk.go('/administration/queues');
    await desk.shows('What waits', 'Nothing was given up');
    expect(await findBarriers(desk)).toEqual([]);
    const member = await screens.open({ as: world.member(3) });
    await member.go('/administration/queues');
    await member.shows(/Your role does not allow this/);
    expect(screens.faults.filter((fault) => !fault.includes('403'))).toEqual([]);
  });
});
