/** The rule sets of a body in a browser: everyone reads them, the secretary writes them, and nothing is saved that is not whole. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, type Quorate, startQuorate } from '../support/index.js';
import { findBarriers } from './axe.js';
import { ChangeBoard, PARTS } from './change-board.js';
import { Screens } from './screens.js';

describe('the rule sets', () => {
  let quorate: Quorate;
  let screens: Screens;
  let secretary: Client;
  let path: string;

  beforeAll(async () => {
    quorate = await startQuorate();
    const board = await ChangeBoard.find(quorate);
    path = `/bodies/${board.called.bodyId}`;
    secretary = await quorate.signIn(PARTS.secretary);
    screens = await Screens.start(quorate);
  });

  afterAll(async () => {
    await screens.close();
    await quorate.stop();
  });

  it('are read by anyone, from the page of the body', async () => {
    const screen = await screens.open();
    await screen.go(path);
    await screen.page.getByRole('link', { name: 'All rule sets and their versions' }).click();
    await screen.shows('Straw poll', 'Election by single transferable vote', 'Choose one option');
    await screen.page.getByText('Every version').first().click();
    await screen.shows('The first version.');
    expect(await screen.text()).not.toContain('Add a rule set');
    await screen.go(`${path}/new-rule-set`);
    await screen.shows('Only a secretary of the body writes its rules');
    expect(screen.faults).toEqual([]);
  });

  it('are said back while they are written, and saved only when they are whole', async () => {
    const screen = await screens.open({ as: secretary });
    const { page } = screen;
    await screen.go(`${path}/new-rule-set`);
    await page.getByLabel('For a proposal to pass', { exact: true }).selectOption('Another part');
    await page.getByLabel('Out of', { exact: true }).fill('5');
    await page.getByLabel('Parts', { exact: true }).fill('6');
    await screen.press('Add these rules');
    await screen.shows('These rules are not whole yet', 'Give these rules a name.', 'Nothing was saved.');
    expect(
      await page.getByLabel('For a proposal to pass', { exact: true }).getAttribute('aria-invalid'),
    ).toBe('true');
    await page.getByLabel('Parts', { exact: true }).fill('4');
    await screen.shows(/more than four fifths of the votes for and against are for/);
    await page.getByLabel('Name', { exact: true }).fill('Urgent: four fifths');
    await page
      .getByLabel('Where the rules are written', { exact: true })
      .fill('Terms of reference, section 9');
    await screen.press('Add these rules');
    await screen.shows('Urgent: four fifths', /Version 1, .* by Amara Lindqvist/);

    await page.getByRole('link', { name: /^Change these rules.*Urgent/ }).click();
    await page.getByLabel('A vote can be changed until the vote closes', { exact: true }).uncheck();
    await screen.shows('A vote once cast cannot be changed.', 'Saving makes version 2.');
    await screen.press('Save these rules');
    const saved = page.getByRole('region', { name: 'Urgent: four fifths' });
    await saved.getByText('Every version').click();
    await saved.getByText('No longer says:').waitFor();
    await screen.press(/^Retire these rules.*Urgent/);
    await screen.answer('Retire these rules');
    await saved.getByText(/Retired: no vote opens under it/).waitFor();
    expect(screen.faults).toEqual([]);
  });

  it('say who votes, what each vote counts and what a category may hold at most', async () => {
    const screen = await screens.open({ as: secretary });
    const { page } = screen;
    await screen.go(`${path}/new-rule-set`);
    await page.getByLabel('Who has a vote', { exact: true }).selectOption({ index: 2 });
    await screen.shows('Each shareholder votes with the shares held.');
    const shown = page.getByLabel('What is shown', { exact: true });
    expect(await shown.inputValue()).toBe('scrutineers');
    await shown.selectOption('totals-only');
    await screen.shows('The officers read the count once the vote is closed, before it is declared.');
    await shown.selectOption('scrutineers');
    await screen.shows('The officers read no count of a proposal before it is declared.');
    await page.getByLabel('Each vote counts', { exact: true }).selectOption('Its weight');
    await screen.shows('Each vote counts with its weight.');
    await page.getByLabel('An alternate may stand in for a member', { exact: true }).uncheck();
    await screen.shows('Nobody stands in for who votes for a shareholder.');
    await page.getByLabel('Votes are counted', { exact: true }).selectOption({ index: 2 });
    await page.getByLabel(/^Largest share of Small Suppliers/).fill('0');
    await page.getByLabel('Name', { exact: true }).fill('By shares');
    await page.getByLabel('Where the rules are written', { exact: true }).fill('Articles, section 3');
    await screen.press('Add these rules');
    await screen.shows('These rules are not whole yet', 'Give a fraction above none and of at most all');
    await page.getByLabel(/^Largest share of Small Suppliers/).fill('25');
    await screen.shows('The share of Small Suppliers is at most a quarter of the vote');
    expect(await findBarriers(screen)).toEqual([]);
    await screen.press('Add these rules');
    await screen.shows('By shares', 'Each vote counts as its share of all the weight on the roll.');
    expect(screen.faults).toEqual([]);
  });

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 390],
    ['dark', 390],
  ] as const)('have pages without barriers, %s at %i', async (scheme, width) => {
    const screen = await screens.open({ as: secretary, scheme, width });
    for (const page of ['rule-sets', 'new-rule-set', 'rule-sets/election-stv']) {
      await screen.go(`${path}/${page}`);
      await screen.shows(/Each seat in post has a vote/);
      if (page === 'new-rule-set') {
        await screen.page.getByLabel('Votes are counted', { exact: true }).selectOption({ index: 1 });
        await screen.press('Add these rules');
        await screen.shows('These rules are not whole yet');
      }
      await screen.settled();
      expect(await findBarriers(screen)).toEqual([]);
      const overflow = await screen.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
    }
  });
});
