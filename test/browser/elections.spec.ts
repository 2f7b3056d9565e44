/** Elections in real browsers: nominated by parties, checked at the desk, voted on by their voting groups, declared, read by everyone; with names only, and by single transferable vote. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AFTER_BALLOT, BALLOT_DAY, CALL_DAY, Electing, ranking } from '../support/index.js';
import { findBarriers } from './axe.js';
import { checkNomination, nominate } from './electing-screens.js';
import { type Screen, Screens } from './screens.js';

const TITLE = 'Board election 2021';
const NAMES = ['Ada Lindqvist', 'Bea Okoro', 'Cat Moreau'] as const;

describe('an election', () => {
  let electing: Electing;
  let screens: Screens;
  let desk: Screen;
  let reader: Screen;

  const phoneOf = (name: string, scheme: 'light' | 'dark' = 'light'): Promise<Screen> =>
    screens.phone({ as: electing.contact(name), scheme });
  const isBarrierFree = async (screen: Screen): Promise<void> => {
    await screen.settled();
    expect(await findBarriers(screen)).toEqual([]);
  };
  const pageOf = (electionId: string): string => electing.path(electionId).replace('/api', '');

  beforeAll(async () => {
    electing = await Electing.start([
      { name: 'Small 1', categoryIds: ['small'] },
      { name: 'Small 2', categoryIds: ['small'] },
      { name: 'Small 3', categoryIds: ['small'] },
      { name: 'Large 1', categoryIds: ['large'] },
    ]);
    screens = await Screens.start(electing.world.quorate);
    desk = await screens.open({ as: electing.world.secretary });
    reader = await screens.phone({ scheme: 'dark' });
  });

  afterAll(async () => {
    await screens.close();
    await electing.stop();
  });

  describe('that is contested, with names only', () => {
    let id: string;

    it('is called on the page of the body, and read once more before it goes out', async () => {
      const { board } = electing.world;
      await electing.clock(CALL_DAY);
      await desk.go(`/bodies/${board.bodyId}`);
      await desk.page.getByRole('link', { name: 'Call an election' }).click();
      await desk.press('Check before it is called');
      await desk.shows('Give the election a title.', 'Choose at least one seat that is up.');
      await isBarrierFree(desk);
      await desk.page.getByLabel('Title').fill(TITLE);
      await desk.page.getByLabel(board.seats[5]?.label ?? '', { exact: true }).check();
      await desk.page.getByLabel('small parties').check();
      await desk.page.getByLabel('First day of the term').fill('2021-12-25');
      await desk.page.getByLabel('Ballots open on').fill('2022-01-04');
      await desk.page.getByLabel('What is confirmed').fill('A senior officer of the party nominates me.');
      await desk.shows('They close Tue 18 January 2022, 17:00 (UK time).');
      await desk.press('Check before it is called');
      await desk.shows('from 25 Dec 2021 until 24 Dec 2022', 'One vote for one candidate');
      await isBarrierFree(desk);
      await desk.press('Call for nominations now');
      await desk.shows(/begin the term on a later day/);
      await desk.page.getByLabel('First day of the term').fill('2022-02-01');
      await desk.press('Check before it is called');
      await desk.press('Call for nominations now');
      await desk.shows('Wait for nominations to close', TITLE);
      id = new URL(desk.page.url()).pathname.split('/')[4] ?? '';
      await isBarrierFree(desk);
    });

    it('is open to the parties of its constituency, and nobody else', async () => {
      await reader.go('/elections');
      await reader.shows(
        'Open for nominations',
        TITLE,
        /Nominate by Mon 20 December 2021, 17:00 \(UK time\)/,
      );
      await isBarrierFree(reader);
      await reader.page.getByRole('link', { name: TITLE }).click();
      await reader.shows('Sign in as the contact of yours', 'Who stands is told to everybody');
      await isBarrierFree(reader);
      const large = await phoneOf('Large 1');
      await large.go(pageOf(id));
      await large.shows('Large 1 is in no category and no voting group that nominates here.');
    });

    it('is nominated for by three parties, each through its task list', async () => {
      for (const [at, name] of NAMES.entries()) {
        const phone = await phoneOf(`Small ${String(at + 1)}`, at === 0 ? 'dark' : 'light');
        await nominate(phone, pageOf(id), name);
        if (at === 0) await isBarrierFree(phone);
      }
    });

    it('has a desk where one is refused with the reason, and two are accepted', async () => {
      await desk.go(`${pageOf(id)}/desk`);
      await desk.shows('Check 3 nominations', 'Confirmed: A senior officer of the party nominates me.');
      await isBarrierFree(desk);
      await checkNomination(desk, NAMES[0]);
      await checkNomination(desk, NAMES[1]);
      await checkNomination(desk, NAMES[2], 'The senior officer did not sign.');
      await desk.shows('Wait for nominations to close');
      const phone = await phoneOf('Small 3');
      await phone.go(pageOf(id));
      await phone.shows('Your nominations', 'Refused', 'Reason: The senior officer did not sign.');
      await isBarrierFree(phone);
    });

    it('names its candidates when nominations have closed, and its ballot opens on its day', async () => {
      await electing.closed(id);
      await reader.shows('2 candidates for 1 seat', NAMES[0], NAMES[1]);
      expect(await reader.text()).not.toContain(NAMES[2]);
      await desk.press('See what happens, and open');
      await desk.shows('2 stand for 1 seat: contested, so the voting groups are asked to vote.');
      await isBarrierFree(desk);
      await desk.press('Open the ballots');
      await desk.shows('The ballot opens on Tuesday 4 January 2022. Open it on that day.');
      await electing.clock(BALLOT_DAY);
      await desk.answer('Open the ballots');
      await desk.shows('Wait for the ballots to close', '0 of 3 voting groups have voted');
    });

    it('is voted on by the voting groups, and the desk sees how many have', async () => {
      for (const [party, name] of [
        ['Small 1', NAMES[0]],
        ['Small 2', NAMES[0]],
      ] as const) {
        const phone = await phoneOf(party);
        await phone.go('/voting-group');
        await phone.shows('Ballots to vote in', TITLE);
        await isBarrierFree(phone);
        await phone.page.getByRole('link', { name: /^Vote for / }).click();
        await phone.page.locator('label').filter({ hasText: name }).click();
        await phone.press(/^Cast /);
        await phone.shows('Recorded');
      }
      await desk.shows('2 of 3 voting groups have voted');
      await isBarrierFree(desk);
      await reader.go(pageOf(id));
      await reader.shows('Ballots', /Voting closes Tue 18 January 2022, 17:00 \(UK time\)/);
      expect(await reader.text()).not.toContain('have voted');
      await isBarrierFree(reader);
    });

    it('is declared after a check of who gets which seat, and read by everyone', async () => {
      await electing.clock(AFTER_BALLOT);
      await desk.shows('Declare who is elected');
      await desk.page.getByRole('link', { name: 'Check the result' }).click();
      await desk.shows(
        'Check the result before it is declared',
        NAMES[0],
        'from 1 Feb 2022 until 31 Jan 2023',
      );
      await isBarrierFree(desk);
      await desk.press('Declare who is elected');
      await desk.shows('Result declared', 'Elected by ballot of the voting groups.');
      await reader.shows('Result declared', NAMES[0], 'only the names of the elected are told');
      await reader.press('Check it in this browser');
      await reader.shows(
        /^Verified in part/,
        `small seats: 2 stood for 1 seat, and the ballot decided: ${NAMES[0]}`,
      );
      await isBarrierFree(reader);
    });

    it('tells a party that asks the figures, and keeps the request', async () => {
      const phone = await phoneOf('Small 3');
      await phone.go(pageOf(id));
      await phone.press('Ask for the breakdown');
      await phone.shows('is recorded and seen by the officers');
      await isBarrierFree(phone);
      await phone.answer('Ask for the breakdown');
      await phone.shows('Small 3 asked for the breakdown', /2 votes/);
      await desk.go(`${pageOf(id)}/desk`);
      await desk.shows('Requests for the breakdown', 'Small 3', '3 nominations, each with what became of it');
      expect(await desk.page.getByText(`I am ${NAMES[0]}.`).isVisible()).toBe(false);
      const marked = desk.page.getByRole('navigation').locator('a[aria-current="page"]');
      expect(await marked.allInnerTexts()).toEqual(['Elections']);
      await isBarrierFree(desk);
      // The browser says of the call and of the ballots that came too early that they were refused.
      expect(screens.faults.filter((fault) => !/status of 4(09|22)/.test(fault))).toEqual([]);
    });
  });

  it('is held by single transferable vote, for two seats among three', async () => {
    const id = await electing.called({
      title: 'Two by transferable vote',
      constituencies: [electing.small(6, 7)],
      ...{ ballotRule: { form: 'scottish-stv', tie: 'lot' }, told: 'counts' },
    });
    const names = ['Dan First', 'Eve Second', 'Fay Third'];
    for (const [at, name] of names.entries()) {
      await electing.stand(id, `Small ${String(at + 1)}`, name);
    }
    await electing.closed(id);
    const { ballots } = await electing.opened(id);
    const [ballot] = ballots;
    if (ballot === undefined) throw new Error('no ballot is out');
    const [dan = '', eve = '', fay = ''] = ballot.nominationIds;
    await electing.vote('Small 2', ballot, ranking(dan, eve));
    await electing.vote('Small 3', ballot, ranking(fay, eve));
    const phone = await phoneOf('Small 1', 'dark');
    await phone.go(pageOf(id));
    await phone.page.getByRole('link', { name: 'Vote for your voting group' }).click();
    for (const name of names.slice(0, 2)) await phone.press(new RegExp(`^${name}`));
    await isBarrierFree(phone);
    await phone.press(/^Cast /);
    await phone.shows('Recorded');
    await electing.ballotOver(ballot);
    await desk.go(`${pageOf(id)}/desk`);
    await desk.page.getByRole('link', { name: 'Check the result' }).click();
    await desk.shows('Dan First', 'Fay Third');
    await desk.press('Declare who is elected');
    await reader.go(pageOf(id));
    await reader.shows('Figures of the count', 'Dan First', 'Fay Third', '3 candidates for 2 seats');
    await isBarrierFree(reader);
    await reader.go('/elections');
    await reader.shows('Results', 'Two by transferable vote');
    await isBarrierFree(reader);
  });
});
