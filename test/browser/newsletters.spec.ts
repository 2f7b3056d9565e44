/** The newsletter in real browsers: signed up for and confirmed, begun, edited and sent at the desk, read on the page, and left. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MailView, SectionsView } from '@quorate/contracts';
import { addPerson, type Client, eventually, planMeeting, startWorld, type World } from '../support/index.js';
import { aNewsletter, tokenIn } from '../support/newsletter.js';
import { findBarriers } from './axe.js';
import { type Screen, Screens } from './screens.js';

describe('a newsletter', () => {
  let world: World;
  let screens: Screens;
  let desk: Screen;
  let reader: Screen;
  let administrator: Client;

  const isBarrierFree = async (screen: Screen): Promise<void> => {
    await screen.settled();
    expect(await findBarriers(screen)).toEqual([]);
  };
  const mailed = (subject: RegExp): Promise<MailView> =>
    eventually(
      `a mail: ${String(subject)}`,
      async () => {
        const { mails } = (await administrator.get<{ mails: MailView[] }>('/api/mail')).done;
        return mails.find((mail) => subject.test(mail.subject)) as MailView;
      },
      (mail) => (mail as MailView | undefined) !== undefined,
    );

  beforeAll(async () => {
    world = await startWorld();
    const person = { name: 'Administrator', administrator: true };
    administrator = await world.quorate.signIn(await addPerson(world.database, person));
    await administrator.put('/api/newsletters/rules', aNewsletter(world.board.bodyId));
    const soon = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
    await planMeeting(world.secretary, world.board, { date: soon });
    screens = await Screens.start(world.quorate);
    desk = await screens.open({ as: world.secretary });
    reader = await screens.phone({ scheme: 'dark' });
  });

  afterAll(async () => {
    await screens.close();
    await world.stop();
  });

  it('is asked for by anyone, and confirmed by the link in the mail', async () => {
    await reader.go('/newsletters');
    await reader.shows('No newsletter has been sent yet');
    await reader.press('Sign up');
    await reader.shows('Write an e-mail address, such as name@example.org.');
    await isBarrierFree(reader);
    await reader.page.getByLabel('Your name').fill('Ann Alder');
    await reader.page.getByLabel('Organisation').fill('Alder Energy');
    await reader.page.getByLabel('Business e-mail address').fill('ann@alder.example');
    await reader.press('Sign up');
    await reader.shows('Look into your mail');
    const { text } = await mailed(/^Confirm that you want the Board News$/);
    await reader.go(`/newsletters/confirm/${tokenIn(text, 'confirm')}`);
    await isBarrierFree(reader);
    await reader.press('Confirm');
    await reader.shows('You get the newsletter from the next issue on.');
  });

  it('has the sections that its secretary sets, and a fault is told at its field', async () => {
    await desk.go('/newsletters');
    await desk.page.getByRole('link', { name: 'Sections of the newsletter' }).click();
    await desk.shows('Next meetings', 'Meetings to come of all bodies, 60 days ahead, with their agendas');
    await isBarrierFree(desk);
    await desk.press('Add a section');
    await desk.page.getByLabel('Heading (optional)').fill('The week ahead');
    await desk.page.getByLabel('What fills it').selectOption({ label: 'Meetings to come' });
    await desk.page.getByLabel('Of which bodies (optional)').fill('NONE');
    await desk.page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await desk.shows('There is no body with the code NONE.');
    await isBarrierFree(desk);
    await desk.page.getByLabel('Of which bodies (optional)').fill('');
    await desk.page.getByLabel('Days ahead').fill('7');
    await desk.answer('Save');
    await desk.shows('Meetings to come of all bodies, 7 days ahead');
    await desk.page.getByRole('button', { name: 'Move The week ahead up' }).click();
    await desk.page.getByRole('button', { name: 'Switch off: The week ahead' }).click();
    await desk.shows('A new issue begins without it');
    const path = `/api/bodies/${world.board.bodyId}/newsletter/sections`;
    const { sections } = (await world.secretary.get<SectionsView>(path)).done;
    expect(sections.map(({ id, isIn }) => [id, isIn]).slice(-2)).toEqual([
      ['the-week-ahead', false],
      ['helpdesk', true],
    ]);
    await desk.press('Remove: The week ahead');
    await desk.answer('Remove it');
    await desk.page.getByRole('region', { name: 'The week ahead' }).waitFor({ state: 'detached' });
  });

  it('is begun, edited, checked and sent by the secretary', async () => {
    await desk.go('/newsletters');
    await desk.page.getByRole('link', { name: 'Write and send the next issue' }).click();
    await desk.press('Begin the next issue');
    await desk.answer('Gather what happened');
    await desk.shows('Next meetings', '1 subscriber');
    await isBarrierFree(desk);
    const meetings = desk.page.getByRole('region', { name: 'Next meetings' });
    await meetings.getByRole('button', { name: /^Change the words/ }).click();
    await desk.page.getByLabel('Title', { exact: true }).fill('Come to our next meeting');
    await desk.answer('Save');
    await desk.shows('Come to our next meeting');
    const beginning = desk.page.getByRole('region', { name: 'the beginning' });
    await beginning.getByRole('button', { name: 'Add an entry' }).click();
    await desk.page.getByLabel('Title', { exact: true }).fill('We have moved');
    await desk.page.getByLabel('Text (optional)').fill('To the second floor.');
    await desk.answer('Save');
    await desk.shows('To the second floor.');
    await desk.page.getByRole('button', { name: 'Move Next meetings up' }).click();
    await desk.page.getByRole('region', { name: 'Helpdesk' }).getByText('Leave the section out').click();
    await desk.shows('Left out of this issue');
    await desk.press('Gather again');
    await desk.answer('Gather again');
    await desk.shows('Come to our next meeting', 'To the second floor.', 'Left out of this issue');
    await isBarrierFree(desk);
    await desk.press('Check and send');
    await desk.shows('Check before you send', 'Board News, number 1');
    await isBarrierFree(desk);
    await desk.answer('Send it to 1 subscriber');
    await desk.shows('1 of 1 mails are written');
    await isBarrierFree(desk);
  });

  it('is read by everybody, as a mail too, and left by the link in it', async () => {
    await reader.go('/newsletters');
    await reader.page.getByRole('link', { name: /^Board News,/ }).click();
    await reader.shows('We have moved', 'Come to our next meeting');
    expect(await reader.page.getByText('Helpdesk').count()).toBe(0);
    await isBarrierFree(reader);
    const mail = await mailed(/^Board News \d/);
    expect(mail).toMatchObject({ hasPage: true, isOfList: true, toName: 'Ann Alder' });
    await reader.go(`/newsletters/leave/${tokenIn(mail.text, 'leave')}`);
    await isBarrierFree(reader);
    await reader.press('Unsubscribe');
    await reader.shows('You get no more newsletters, and your address is not on the list.');
    const office = await screens.open({ as: administrator });
    await office.go('/newsletters/subscribers');
    await office.shows('Nobody has confirmed yet');
    await isBarrierFree(office);
    await office.go('/mailbox');
    await office.page
      .getByText(/^Board News \d/)
      .first()
      .click();
    await office.shows('Mail programs offer its reader to unsubscribe by one click.');
    await isBarrierFree(office);
  });
});
