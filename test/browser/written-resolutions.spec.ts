/** A resolution in writing in real browsers: its days set, circulated by the secretary, agreed to on the shareholder's page, passed by itself, read by everyone. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addPeople, addPerson, startWorld, type World } from '../support/index.js';
import { makeCompany, RESOLVING_RULES } from '../support/general-meeting.js';
import { fillShareRegister } from '../support/shareholders.js';
import { findBarriers } from './axe.js';
import { type Screen, Screens } from './screens.js';

const TEXT =
  'That the directors be authorised to fix the remuneration of the auditor, who is to report on it to the members.';

describe('a resolution in writing', () => {
  let world: World;
  let screens: Screens;
  let desk: Screen;
  let phone: Screen;
  let meetingId: string;
  let alder: string;
  let people: string[];

  beforeAll(async () => {
    world = await startWorld({ board: { seats: { shareholders: 0 }, rules: RESOLVING_RULES } });
    people = await addPeople(world.database, [{ name: 'Ann Alder' }, { name: 'Bob Birch' }]);
    const [ann = '', bob = ''] = people;
    [alder = ''] = await fillShareRegister(world.secretary, world.board.bodyId, [
      { holder: 'Alder Energy Limited', lots: [100, 50], representatives: [ann] },
      { holder: 'Birch Networks plc', lots: [200], representatives: [bob] },
      { holder: 'Cedar Supply', lots: [100], representatives: [] },
    ]);
    await makeCompany(world);
    screens = await Screens.start(world.quorate);
    desk = await screens.open({ as: world.secretary });
    phone = await screens.phone({ as: await world.quorate.signIn(ann) });
  });

  afterAll(async () => {
    await screens.close();
    await world.stop();
  });

  const isBarrierFree = async (screen: Screen): Promise<void> => {
    expect(await findBarriers(screen)).toEqual([]);
  };
  const holderPage = () => phone.go(`/bodies/${world.board.bodyId}/holders/${alder}`);

  it('has its days from the rules of the body, which an administrator sets', async () => {
    const id = await addPerson(world.database, { name: 'Sets rules', administrator: true });
    const administrator = await screens.open({ as: await world.quorate.signIn(id) });
    await administrator.go(`/bodies/${world.board.bodyId}`);
    await administrator.shows(/A resolution in writing lapses after 28 days/);
    await administrator.press('Set the rule of notice');
    const days = administrator.page.getByLabel('Days in which a resolution in writing is passed');
    await days.fill('0');
    await administrator.page.getByRole('dialog').getByRole('button', { name: 'Save the rule' }).click();
    await administrator.shows('Give 1 day or more.');
    await days.fill('21');
    await administrator.answer('Save the rule');
    await administrator.shows(/A resolution in writing lapses after 21 days/);
  });

  it('is written with the words of the Act, and checked with all votes and the day on which it lapses', async () => {
    await desk.go('/written/new');
    await desk.page.getByLabel('Resolution', { exact: true }).selectOption('special');
    await desk.shows('This body has no rules under which such a resolution is passed in writing.');
    await desk.page.getByLabel('Resolution', { exact: true }).selectOption('ordinary');
    await desk.shows(
      'An ordinary resolution is passed by more than half of all votes, cast or not (Companies Act 2006 s.282).',
      /Not in writing, but in a meeting: Removing a director/,
    );
    await desk.page.getByLabel('Title').fill('Fee of the auditor');
    await desk.page.getByLabel('About').fill('Remuneration of the auditor');
    await desk.press('Check before it goes out');
    await desk.shows('Write the resolution as it is to be voted on.');
    await isBarrierFree(desk);
    await desk.page.getByLabel('The resolution, word for word').fill(TEXT);
    await desk.press('Check before it goes out');
    await desk.shows(
      'To propose as an ordinary resolution:',
      /all 450 votes of today, given or not/,
      /At the end of .*, UK time, if it goes out today and is not passed before/,
    );
    await isBarrierFree(desk);
    await desk.press('Ask the members now');
    await desk.shows(/^Circulated/, /passed by itself once enough agree, and lapses at the end of/);
    await desk.shows('0 of 4 have voted');
    expect(await desk.page.getByRole('button', { name: 'Put off the close' }).count()).toBe(0);
    meetingId = new URL(desk.page.url()).pathname.split('/')[2] ?? '';
    await isBarrierFree(desk);
  });

  it('is asked on the page of the holder, and agreed to for all lots at once, for good', async () => {
    await holderPage();
    await phone.shows('Asked in writing', 'Waits for your answer', TEXT, /Agree by the end of .*, UK time/);
    await phone.shows('You act for 150 votes, as held when it was circulated.');
    await isBarrierFree(phone);
    await phone.page.getByRole('link', { name: 'Answer' }).click();
    await phone.shows('Do you agree to the resolution?', /Agreement cannot be taken back/);
    await isBarrierFree(phone);
    await phone.page.locator('label').filter({ hasText: /^For$/ }).first().click();
    await phone.press(/^Cast 2 votes/);
    await phone.shows('2 votes are recorded, each by itself. Their receipts follow.', 'Receipt code');
    expect(await phone.page.getByRole('button', { name: /Change/ }).count()).toBe(0);
    await isBarrierFree(phone);
    await holderPage();
    await phone.shows('Answered', 'Your receipts');
  });

  it('is passed by the agreement that is enough, and told to all with its share of all votes', async () => {
    const reader = await screens.open();
    await reader.go(`/meetings/${meetingId}`);
    await reader.shows(
      'Asked in writing',
      /Members may agree until the end of .*, UK time\. If too few do, it lapses\./,
    );
    const other = await screens.phone({ as: await world.quorate.signIn(people[1] ?? ''), scheme: 'dark' });
    await other.go('/duties');
    await other.page.getByRole('link', { name: 'Do you agree to the resolution?' }).click();
    await other.page.locator('label').filter({ hasText: /^For$/ }).first().click();
    await other.press('Cast vote: For');
    await phone.shows('350 of all 450 votes agreed (77.8 %).');
    await desk.shows(/The ordinary resolution “Remuneration of the auditor” was passed on/);
    await reader.shows('350 of all 450 votes agreed (77.8 %).');
    await reader.page.getByRole('link', { name: 'See how it was counted' }).click();
    await reader.shows(
      /The ordinary resolution “Remuneration of the auditor” was passed on/,
      '350 of all 450 votes agreed (77.8 %).',
      'Of 450 issued shares 350 voted for (77.8 %) and 0 against (0.0 %).',
    );
    await isBarrierFree(reader);
    await isBarrierFree(other);
  });
});
