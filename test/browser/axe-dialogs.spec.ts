/** The menus, dialogs and forms that stand behind a button are clean to the accessibility checker, on a light desk and on a dark phone. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, type Quorate, startQuorate } from '../support/index.js';
import { findBarriers } from './axe.js';
import { ChangeBoard, PARTS, PUBLIC_ITEM } from './change-board.js';
import { type Screen, Screens } from './screens.js';

const WINDOWS = [
  { scheme: 'light', width: 1280, height: 800 },
  { scheme: 'dark', width: 390, height: 844 },
] as const;

interface Opened {
  readonly as: Client;
  readonly path: string;
  /** A word that the page shows once it is there. */
  readonly words: string | RegExp;
  /** Brings the page to what is to be looked at; without it the page itself is. */
  readonly open?: (screen: Screen) => Promise<void>;
  /** Written on the page that is then looked at. */
  readonly shows?: string;
}

describe('accessibility behind buttons', () => {
  let quorate: Quorate;
  let board: ChangeBoard;
  let screens: Screens;
  let meeting: string;
  let meetingId: string;
  let voteId: string;
  let result: string;
  let administrator: Client;
  let chair: Client;

  /** What axe finds on a light desk and on a dark phone. */
  async function barriers({ as, path, words, open, shows }: Opened): Promise<string[]> {
    const found: string[] = [];
    for (const { scheme, ...size } of WINDOWS) {
      const screen = await screens.open({ as, scheme, ...size });
      await screen.go(path);
      await screen.shows(words);
      await open?.(screen);
      if (shows !== undefined) await screen.shows(shows);
      await screen.settled();
      found.push(...(await findBarriers(screen)).map((barrier) => `${scheme} ${path}: ${barrier}`));
      await screen.context.close();
    }
    return found;
  }

  const press =
    (...names: readonly (string | RegExp)[]) =>
    async (screen: Screen): Promise<void> => {
      for (const name of names) await screen.press(name);
    };

  beforeAll(async () => {
    quorate = await startQuorate();
    board = await ChangeBoard.find(quorate);
    screens = await Screens.start(quorate);
    administrator = await quorate.signIn(PARTS.administrator);
    chair = await quorate.signIn(PARTS.chair);
    meetingId = await board.plan('Forms and dialogs', [PUBLIC_ITEM]);
    meeting = `/meetings/${meetingId}`;
    voteId = await board.openVote(meetingId, []);
    result = `${meeting}/votes/${voteId}`;
    await board.recordVotes(meetingId, 'approve', []);
    await board.secretary.do(meetingId, { type: 'vote.close', voteId });
    await board.secretary.do(meetingId, { type: 'vote.declare', voteId });
    const itemId = (await board.state(meetingId)).agenda[0]?.itemId ?? '';
    const action = { itemId, text: 'Write to the parties', owner: 'SECAS', due: null };
    await board.secretary.do(meetingId, { type: 'action.give', ...action });
  });

  afterAll(async () => {
    await screens.close();
    await quorate.stop();
  });

  it('the menu of places on a phone, and the menu of the account', async () => {
    const phone = await screens.phone({ as: administrator });
    await phone.go('/bodies');
    for (const name of ['Menu', 'Marguerite Osei']) {
      await phone.press(name);
      expect(await findBarriers(phone)).toEqual([]);
      await phone.page.keyboard.press('Escape');
    }
  });

  it('planning on a weekend says so before it is sent, and so does moving a meeting', async () => {
    const onSaturday = async (screen: Screen): Promise<void> => {
      await screen.page.getByLabel('Date').fill('2022-01-15');
    };
    const shows = 'Saturday 15 January 2022 is on a weekend.';
    const plan = { as: board.secretary, path: '/meetings/new', words: 'Ex-committee', shows };
    expect(await barriers({ ...plan, words: /An ex-committee meeting/, open: onSaturday })).toEqual([]);
    const called = `/meetings/${board.called.meetingId}/console`;
    const move = async (screen: Screen): Promise<void> => {
      await press('More', 'Move to another time')(screen);
      await onSaturday(screen);
    };
    const words = 'Start the meeting';
    expect(await barriers({ as: board.secretary, path: called, words, open: move, shows })).toEqual([]);
  });

  it('changing a password, and a password link that is none', async () => {
    const change = { as: chair, path: '/password', words: 'Change your password' };
    expect(await barriers(change)).toEqual([]);
    const wrong = { as: chair, path: '/password/no-such-link', words: /./ };
    expect(await barriers(wrong)).toEqual([]);
  });

  it('correcting an action', async () => {
    const open = press(/^Correct Write to the parties/);
    const path = `${meeting}/console`;
    const words = 'Write to the parties';
    expect(await barriers({ as: board.secretary, path, words, open, shows: 'Correct action' })).toEqual([]);
  });

  it('a body: its details, officers and method', async () => {
    const body = { as: administrator, path: `/bodies/${board.called.bodyId}`, words: 'Change the officers' };
    for (const name of ['Change name, code and clocks', 'Change the officers']) {
      expect(await barriers({ ...body, open: press(name) })).toEqual([]);
    }
  });

  it('a party: its withdrawal recorded, moved and taken back', async () => {
    const party = { as: administrator, path: '/parties', words: 'Large Supplier' };
    const name = 'Small Supplier group 07';
    const menu = new RegExp(`^Change ${name}`);
    const record = press(menu, 'Record its withdrawal');
    expect(await barriers({ ...party, open: record, shows: `Record the withdrawal of ${name}` })).toEqual([]);
    const desk = await screens.open({ as: administrator });
    await desk.go('/parties');
    await record(desk);
    await desk.page
      .getByRole('dialog')
      .getByLabel(/day|withdraw|from/i)
      .first()
      .fill('2022-03-31');
    await desk.page
      .getByRole('dialog')
      .getByRole('button', { name: /^Record/ })
      .click();
    await desk.page.getByRole('dialog').waitFor({ state: 'hidden' });
    for (const act of ['Move', 'Take back']) {
      const open = press(menu, `${act} its withdrawal`);
      expect(await barriers({ ...party, open, shows: `${act} the withdrawal of ${name}` })).toEqual([]);
    }
  });

  it('annulling an outcome: proposing, confirming, withdrawing, and what is said after', async () => {
    const page = { as: board.secretary, path: result, words: 'MP191 is approved' };
    const propose = press('Propose to annul this outcome');
    expect(await barriers({ ...page, open: propose, shows: 'Everyone who was told' })).toEqual([]);
    const reason = 'A seat was missing from the roll';
    await board.secretary.do(meetingId, { type: 'vote.propose-annulment', voteId, reason });
    const words = 'Its annulment is proposed';
    const withdraw = press('Withdraw the proposal');
    expect(await barriers({ ...page, words, open: withdraw, shows: 'Both stay in the journal' })).toEqual([]);
    const confirm = press('Confirm the annulment');
    expect(
      await barriers({ ...page, as: chair, words, open: confirm, shows: 'cannot be taken back' }),
    ).toEqual([]);
    const proposal = (await board.state(meetingId)).votes[0]?.annulment?.no ?? 0;
    await chair.do(meetingId, { type: 'vote.confirm-annulment', voteId, proposal });
    expect(await barriers({ ...page, as: chair, words: 'This outcome is annulled' })).toEqual([]);
  });

  it('leaves no error in any browser, but the answer to the password link that is none', () => {
    expect(screens.faults.filter((fault) => !/password.*status of 4\d\d/.test(fault))).toEqual([]);
  });
});
