/** The two elections of the seeds in the demonstration, read by everybody: the Change Board's of 2021 with its days, TABASC's of November 2016 with its seats, and the check of each record. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Quorate, startQuorate } from '../support/index.js';
import { findBarriers } from './axe.js';
import { type Screen, Screens } from './screens.js';

const BOARD = 'Change Board election 2021';
const TABASC = 'TABASC member election, November 2016';
const SEATS_OF_BOARD = [
  ['Large Suppliers', 13],
  ['Small Suppliers', 3],
  ['Networks', 3],
  ['Other SEC Parties', 3],
  ['Consumer', 1],
] as const;
/** Seat, member, and whether they sat there before. */
const TABASC_RESULT = [
  [
    'Large Suppliers',
    [
      'Large Supplier seat 1\tGareth Nakamura\tAgain',
      'Large Supplier seat 2\tCarys Ivanova\tAgain',
      'Large Supplier seat 3\tPetra Ashdown\tNew',
      'Large Supplier seat 4\tYasmin Treloar\tNew',
    ],
  ],
  [
    'Small Suppliers',
    ['Small Supplier seat 1\tBethan Szabo\tNew', 'Small Supplier seat 2\tFerdinand Opoku\tAgain'],
  ],
  ['Gas Networks', ['Gas Network seat\tRhiannon Castell\tAgain']],
  [
    'Other SEC Parties',
    ['Other SEC Party seat 1\tThandiwe Muir\tAgain', 'Other SEC Party seat 2\tLorcan Baptiste\tNew'],
  ],
] as const;

describe('the elections of the seeds', () => {
  let quorate: Quorate;
  let screens: Screens;
  let phone: Screen;
  let wide: Screen;

  const open = async (screen: Screen, title: string): Promise<void> => {
    await screen.go('/elections');
    await screen.page.getByRole('link', { name: title }).click();
    await screen.shows('Result declared', title);
  };
  const isBarrierFree = async (screen: Screen): Promise<void> => {
    await screen.settled();
    expect(await findBarriers(screen)).toEqual([]);
  };
  /** The rows of the result of one constituency, cells apart by tabs. */
  const rowsOf = (screen: Screen, constituency: string): Promise<string[]> =>
    screen.page
      .getByRole('table', { name: new RegExp(`^${constituency}`) })
      .locator('tbody tr')
      .allInnerTexts();

  beforeAll(async () => {
    quorate = await startQuorate();
    screens = await Screens.start(quorate);
    phone = await screens.phone({ scheme: 'dark' });
    wide = await screens.open({});
  });

  afterAll(async () => {
    await screens.close();
    await quorate.stop();
  });

  it('are the Change Board’s of 2021 with its days, and no ballot where as many stood as seats were up', async () => {
    await open(phone, BOARD);
    await phone.shows('Mon 6 December 2021, 10:00 (UK time)', 'until Mon 20 December 2021, 17:00 (UK time)');
    await phone.shows('Tue 4 January 2022, 10:00 (UK time)', 'Tue 1 February 2022', 'Not held');
    await phone.shows('Large Suppliers, from 1 Feb 2022 until 31 Jan 2023', '13 candidates for 13 seats');
    await isBarrierFree(phone);
    await open(wide, BOARD);
    for (const [constituency, seats] of SEATS_OF_BOARD) {
      expect([constituency, (await rowsOf(wide, constituency)).length]).toEqual([constituency, seats]);
    }
    expect(await rowsOf(wide, 'Consumer')).toEqual(['Consumer seat\tWinifred Obaseki\tAgain']);
    await wide.shows('Appointed, each by the voting group of the seat.');
    await isBarrierFree(wide);
  });

  it('are TABASC’s of November 2016 with its nine seats: five elected again, four new', async () => {
    await open(phone, TABASC);
    await phone.shows('Large Suppliers, from 1 Dec 2016 until 30 Nov 2018', '4 candidates for 4 seats');
    await phone.shows('until Fri 21 October 2016, 17:00 (UK time)', /^Thu 17 November 2016/);
    await isBarrierFree(phone);
    await open(wide, TABASC);
    for (const [constituency, rows] of TABASC_RESULT) {
      expect([constituency, await rowsOf(wide, constituency)]).toEqual([constituency, rows]);
    }
    await isBarrierFree(wide);
  });

  it.each([BOARD, TABASC])('are checked in the browser by everybody: %s', async (title) => {
    await open(phone, title);
    await phone.press('Check it in this browser');
    await phone.shows(/^Verified/);
    await isBarrierFree(phone);
    expect(screens.faults).toEqual([]);
  });
});
