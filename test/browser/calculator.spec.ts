/** The vote calculator in a browser: by the keyboard, at once, from its address, on a telephone, and clean to axe. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Calculation } from '@quorate/domain';
import { type Quorate, startQuorate } from '../support/index.js';
import { findBarriers } from './axe.js';
import { Screens } from './screens.js';

describe('the vote calculator', () => {
  let quorate: Quorate;
  let screens: Screens;

  beforeAll(async () => {
    quorate = await startQuorate();
    screens = await Screens.start(quorate);
  });

  afterAll(async () => {
    await screens.close();
    await quorate.stop();
  });

  it('tells at once what other figures decide, keeps them in the address, and the interface agrees', async () => {
    const screen = await screens.open();
    await screen.go('/calculator');
    await screen.shows('The proposal is rejected', 'One category approves, four reject.');
    const small = screen.page.getByLabel('Small Suppliers: approve');
    await small.focus();
    await screen.page.keyboard.press('ControlOrMeta+a');
    await screen.page.keyboard.type('3');
    await screen.shows(/The counts of Small Suppliers come to 6/, 'Nothing is counted yet');
    await screen.page.keyboard.press('Tab');
    await screen.page.keyboard.press('ControlOrMeta+a');
    await screen.page.keyboard.type('0');
    await screen.shows('Two categories approve, three reject.');
    await screen.page.waitForURL(/#.*category=Small/);
    await screen.page.reload();
    await screen.shows('Two categories approve, three reject.');
    await screen.page.getByText('The same over the interface').click();
    const line = await screen.page.getByLabel('Command line').innerText();
    const body = /-d '(.*)'$/s.exec(line)?.[1] ?? '';
    const answer = await quorate.anyone().post<Calculation>('/api/votes/calculate', body);
    expect(answer.done.verdict).toBe('The proposal is rejected');
    expect('sentence' in answer.done.outcome && answer.done.outcome.sentence).toBe(
      'Two categories approve, three reject.',
    );
  });

  it('counts ballots written as lines, and shows every stage', async () => {
    const screen = await screens.open();
    await screen.go('/');
    await screen.page.getByRole('link', { name: 'Vote calculator' }).click();
    await screen.page.getByLabel('Rules to begin with').selectOption('scottish-stv');
    await screen.shows('Asha Rao and Carys Wynn are elected; Ben Cole and Dee Fox are not.', 'Stage 4');
    await screen.page.getByLabel('Ballots').fill('12 × Ben Cole > Dee Fox\n3 × Nobody');
    await screen.shows('Line 2: there is no option “Nobody”.', 'Nothing is counted yet');
    await screen.page.getByLabel('Ballots').fill('12 × Ben Cole > Dee Fox\n3 × blank');
    await screen.shows(/Ben Cole and Dee Fox are elected/);
  });

  it.each([
    ['light', 'rule-c'],
    ['dark', 'capped-shares'],
    ['dark', 'scottish-stv'],
    ['light', 'rule-c&fraction=x'],
  ] as const)(
    'is clean to axe, %s, with the fields of %s open, and fits a telephone',
    async (scheme, rules) => {
      for (const screen of [await screens.open({ scheme }), await screens.phone({ scheme })]) {
        await screen.go(`/calculator#rules=${rules}`);
        await screen.shows('Vote calculator');
        for (const part of await screen.page.locator('summary').all()) await part.click();
        await screen.settled();
        expect(await findBarriers(screen)).toEqual([]);
        expect(await screen.page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      }
      expect(screens.faults).toEqual([]);
    },
  );
});
