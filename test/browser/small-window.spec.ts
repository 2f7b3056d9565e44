/** The public pages in a small window, which is also what 400 % zoom makes of a large one, and on a slow line: nothing is cut off, and each page has its heading at once. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, type Quorate, startQuorate } from '../support/index.js';
import { ChangeBoard, PARTS, PUBLIC_ITEM } from './change-board.js';
import { type Screen, Screens } from './screens.js';

const SMALL = { width: 320, height: 640 };

describe('a small window', () => {
  let quorate: Quorate;
  let screens: Screens;
  let secretary: Client;
  let administrator: Client;
  let meeting: string;
  let voteId: string;

  beforeAll(async () => {
    quorate = await startQuorate();
    const board = await ChangeBoard.find(quorate);
    const meetingId = await board.plan('Change Board', [PUBLIC_ITEM]);
    voteId = await board.openVote(meetingId, []);
    meeting = `/meetings/${meetingId}`;
    secretary = await quorate.signIn(PARTS.secretary);
    administrator = await quorate.signIn(PARTS.administrator);
    screens = await Screens.start(quorate);
  });

  afterAll(async () => {
    await screens.close();
    await quorate.stop();
  });

  /** The pages with a word that each shows once it is there. */
  const pages = (): readonly (readonly [string, RegExp])[] => [
    ['/', /Change Board/],
    ['/meetings', /Change Board/],
    ['/meetings/new', /Plan/],
    ['/modifications', /MP191/],
    ['/modifications/MP191', /The issue/],
    ['/consultations', /MP/],
    ['/bodies', /Change Board/],
    ['/parties', /Large Supplier/],
    ['/people', /Amara Lindqvist/],
    ['/register', /CSV/],
    ['/developers', /\/api\//],
    [meeting, /Vote open/],
    [`${meeting}/votes/${voteId}`, /no result yet/],
    [`${meeting}/minutes`, /Draft/],
    [`${meeting}/replay`, /Roll and rule were frozen/],
  ];

  it('is never narrower than the page, and keeps the header to two lines', async () => {
    const screen = await screens.open({ ...SMALL, as: administrator });
    for (const [path, words] of pages()) {
      await screen.go(path);
      await screen.shows(words);
      const { sideways, header } = await screen.page.evaluate(() => ({
        sideways: document.documentElement.scrollWidth - window.innerWidth,
        header: document.querySelector('header')?.getBoundingClientRect().height ?? 0,
      }));
      expect({ path, sideways }).toEqual({ path, sideways: 0 });
      expect(header).toBeLessThanOrEqual(110);
    }
  });

  it('keeps the bar of the console to four lines', async () => {
    const screen = await screens.open({ ...SMALL, as: secretary });
    await screen.go(`${meeting}/console`);
    await screen.shows('Close the vote');
    const bar = await screen.page.getByRole('banner').boundingBox();
    expect(bar?.height).toBeLessThanOrEqual(150);
    for (const name of [/^Room screen/, 'Pages', 'Amara Lindqvist']) {
      expect(await screen.page.getByRole('button', { name }).first().isVisible()).toBe(true);
    }
  });

  it('breaks a word that is longer than the line, for members and officers', async () => {
    const board = await ChangeBoard.find(quorate);
    const word = 'Verylongtitlewithoutspace'.repeat(8);
    const meetingId = await board.plan(word, [{ title: word, owner: word.slice(0, 120) }], false);
    await board.openVote(meetingId, []);
    for (const width of [390, 1280]) {
      const screen = await screens.open({ width, as: secretary });
      for (const page of ['console', 'chair', 'member?place=vote']) {
        await screen.go(`/meetings/${meetingId}/${page}`);
        await screen.shows('Should MP188 be approved?');
        const sideways = await screen.page.evaluate(
          () => document.documentElement.scrollWidth - window.innerWidth,
        );
        expect({ page, width, sideways }).toEqual({ page, width, sideways: 0 });
      }
    }
  });

  it('has the places behind one button', async () => {
    const screen = await screens.open({ ...SMALL, as: secretary });
    await screen.go('/modifications/MP191');
    await screen.shows('Amara Lindqvist', 'What happened');
    await screen.press('Menu');
    const places = screen.page.getByRole('navigation', { name: 'Places' }).getByRole('link');
    expect(await places.allTextContents()).toContain('My duties');
    expect(await places.filter({ hasText: 'Modifications' }).getAttribute('aria-current')).toBe('page');
    await places.filter({ hasText: 'Bodies' }).click();
    await screen.page.waitForURL('**/bodies');
  });

  it('has a heading on every page from the first moment, also on a slow line', async () => {
    const screen: Screen = await screens.open({ ...SMALL, as: secretary });
    // The page itself comes at once; what it reads does not come at all.
    await screen.page.route(/\/api\/(?!session)|\/socket\.io\//, () => undefined);
    for (const [path] of [...pages(), [`${meeting}/console`], [`${meeting}/member`]]) {
      await screen.go(path ?? '');
      await screen.page.locator('h1').first().waitFor({ state: 'attached' });
      expect({ path, headings: await screen.page.locator('h1').count() }).toEqual({ path, headings: 1 });
    }
  });

  it('says what to do when no modification has the number', async () => {
    const screen = await screens.open(SMALL);
    await screen.go('/modifications/XX');
    await screen.shows('No modification has this number', 'Find it in the register');
  });
});
