/** A consultation in real browsers: prepared and issued at the desk, read by anyone, answered by a party, told by class after the close, summed up. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anAnswer, Consulting, LATE } from '../support/consulting.js';
import { findBarriers } from './axe.js';
import { type Screen, Screens } from './screens.js';

const TITLE = 'MP191 Extending CHTS';
const SCRIPT = '<img src=x onerror="document.title=1"><script>document.title=2</script>';

describe('a consultation', () => {
  let consulting: Consulting;
  let screens: Screens;
  let desk: Screen;
  let reader: Screen;
  let contact: Screen;
  let id: string;

  const isBarrierFree = async (screen: Screen): Promise<void> => {
    await screen.settled();
    expect(await findBarriers(screen)).toEqual([]);
  };
  const page = (end = ''): string => `${consulting.path(id).replace('/api', '')}${end}`;

  beforeAll(async () => {
    consulting = await Consulting.start();
    screens = await Screens.start(consulting.world.quorate);
    desk = await screens.open({ as: consulting.world.secretary });
    reader = await screens.phone({ scheme: 'dark' });
    contact = await screens.phone({ as: consulting.electing.contact('Small 1') });
  });

  afterAll(async () => {
    await screens.close();
    await consulting.electing.stop();
  });

  it('is prepared and issued by the secretary, and read by anyone', async () => {
    await desk.go('/consultations');
    await desk.page.getByRole('link', { name: /prepare and issue$/ }).click();
    await desk.page.getByRole('link', { name: 'Prepare a consultation' }).click();
    await desk.press('Keep it, without issuing it');
    await desk.shows('Write the title.', 'Say what kind of consultation it is.');
    await isBarrierFree(desk);
    await desk.page.getByLabel('Kind', { exact: true }).fill('Modification report consultation');
    await desk.page.getByLabel(/^How many working days/).fill('15');
    await desk.page.getByLabel('Title', { exact: true }).fill('Extending CHTS');
    await desk.page.getByLabel(/^Number of the modification/).fill('mp191');
    await desk.page.getByLabel('Closes on').fill('2022-01-07');
    await desk.page.getByLabel('What is asked').fill('Should it be approved?');
    await desk.page.getByLabel('How it is answered').selectOption('yes-no');
    await desk.press('Add a question');
    await desk.page.getByLabel('What is asked').last().fill('What does it cost you?');
    await desk.press('Keep it, without issuing it');
    await desk.shows('In preparation');
    id = /consultations\/([^/]+)\/desk/.exec(desk.page.url())?.[1] ?? '';
    await isBarrierFree(desk);
    await desk.press('Issue the consultation');
    await desk.answer('Issue the consultation');
    await desk.shows('No party has responded');
    await reader.go('/consultations');
    await reader.page.getByRole('link', { name: TITLE }).click();
    await reader.shows('5pm on 7 January 2022 (UK time)', 'What does it cost you?', 'Sign in to respond');
    await isBarrierFree(reader);
  });

  it('is answered by a party: what is missing is said, what is written is kept, and the reference is shown', async () => {
    await contact.go('/duties');
    await contact.page.getByRole('link', { name: TITLE }).click();
    await contact.page.getByRole('link', { name: 'Respond for Small 1' }).click();
    await contact.press('Check your answers');
    await contact.shows('Answer at least one question.');
    const [decision, cost] = await contact.page.locator('fieldset[id^="question-"]').all();
    await cost?.getByLabel('Your answer').fill(SCRIPT);
    await contact.press('Check your answers');
    await contact.shows('Question 2: Say who may read this answer.');
    expect(await contact.page.title()).toMatch(/^Error: /);
    await isBarrierFree(contact);
    await cost?.getByLabel(/^Open/).check();
    await contact.press('Save and return later');
    await contact.shows(/^Saved .*, not submitted$/);
    await contact.go(page('/respond'));
    await contact.shows(/^Saved .*, not submitted$/);
    expect(await contact.page.getByLabel('Your answer').last().inputValue()).toBe(SCRIPT);
    await decision?.getByLabel('Yes', { exact: true }).check();
    await decision?.getByLabel(/^Confidential/).check();
    await contact.press('Check your answers');
    await contact.shows('Check the response of Small 1', 'Confidential', SCRIPT);
    await isBarrierFree(contact);
    await contact.press('Submit the response');
    await contact.shows(
      'The response of Small 1 is submitted',
      'What happens next',
      /[0-9a-f]{4} [0-9a-f]{4}/,
    );
    await isBarrierFree(contact);
    await contact.go(page());
    await contact.shows('Small 1 has responded');
  });

  it('is withdrawn and given again while it is open', async () => {
    await contact.go(page('/respond'));
    await contact.press('Withdraw it');
    await contact.answer('Withdraw the response');
    await contact.shows('Respond for Small 1');
    const content = { answers: [anAnswer(1, 'confidential', 'yes'), anAnswer(2, 'open', '', SCRIPT)] };
    await consulting.submit('Small 1', id, content);
    await consulting.submit('Large 1', id, { answers: [anAnswer(1, 'anonymous', 'no', 'Too dear.')] });
    await desk.page.reload();
    await desk.shows('2 parties');
    await reader.page.reload();
    await reader.shows('Sign in to respond');
    expect(await reader.text()).not.toMatch(/Too dear|2 parties|Small 1/);
  });

  it('is told by class after the close, and summed up for the paper', async () => {
    await consulting.electing.clock(LATE);
    await reader.page.reload();
    await reader.shows('2 parties responded.', 'Too dear.', '1 confidential answer, not shown', SCRIPT);
    expect(await reader.text()).not.toContain('Large 1');
    expect(await reader.page.title()).toContain('Extending CHTS');
    await isBarrierFree(reader);
    await desk.page.reload();
    await desk.shows('By party category', 'Category not told', 'All parties');
    await isBarrierFree(desk);
    const saving = desk.page.waitForEvent('download');
    await desk.page.getByRole('link', { name: /^Save the summary/ }).click();
    expect((await saving).suggestedFilename()).toBe('summary-of-responses.html');
    await contact.go(page('/respond'));
    await contact.shows('The response of Small 1');
    expect(await contact.text()).not.toContain('Change the response');
    expect(screens.faults).toEqual([]);
  });
});
