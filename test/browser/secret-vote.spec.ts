/**
 * Secret votes in real browsers, on a proposal and on candidates: prepared at the desk, three scrutineers on three
 * devices, five voters, and the result for everybody.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { meetingInSession, startWorld, type World } from '../support/index.js';
import { addRules } from '../support/rule-sets.js';
import { makeSecret } from '../support/secret-vote.js';
import { findBarriers } from './axe.js';
import { type Screen, Screens } from './screens.js';

const VOTERS = [0, 1, 2, 3, 4];

describe('a secret vote', () => {
  let world: World;
  let screens: Screens;
  let meetingId: string;
  let desk: Screen;
  let scrutineers: Screen[];
  let voters: Screen[];
  let page = '';

  const all = async (some: readonly Screen[], act: (screen: Screen) => Promise<void>): Promise<void> => {
    for (const screen of some) await act(screen);
  };

  /** At the desk, under the rule set of this name; the desk is on the page of the vote then. */
  const prepare = async (ruleSet: string, question: string): Promise<void> => {
    await desk.page.getByLabel('Rule set').selectOption({ label: ruleSet });
    await desk.page.getByLabel('Question').fill(question);
    await desk.shows('2 or more of BRD Scrutineer 1, BRD Scrutineer 2 and BRD Scrutineer 3');
    await desk.press('Prepare the secret vote');
    await desk.press('Go to the secret vote');
    await desk.page.waitForURL('**/secret-votes/**');
    page = new URL(desk.page.url()).pathname;
  };
  const makeAndShareTheKey = async (): Promise<void> => {
    await all(scrutineers, async (screen) => {
      await screen.go(page);
      await screen.press('Make this device ready');
    });
    const [first] = scrutineers;
    await first?.press('Make the key');
    await all(scrutineers, async (screen) => {
      await screen.press('Take my share');
      await screen.shows('This device holds your share of the key');
    });
    await desk.shows('Every scrutineer has a share of the key');
  };
  const openTheBox = async (openers: readonly Screen[], ...found: readonly string[]): Promise<void> => {
    await all(openers, (screen) => screen.press('Give my share'));
    await all(openers, async (screen) => {
      await screen.press('Open the box');
      await screen.shows(...found);
      await screen.press('Confirm these answers');
      await screen.shows('You have opened the box and confirmed its answers');
    });
  };

  beforeAll(async () => {
    world = await startWorld({ board: { seats: { large: 6 } } });
    const people = await makeSecret(world);
    ({ meetingId } = await meetingInSession(world.board, world));
    screens = await Screens.start(world.quorate);
    desk = await screens.open({ as: world.secretary });
    scrutineers = [];
    for (const id of people) scrutineers.push(await screens.open({ as: await world.quorate.signIn(id) }));
    voters = [];
    for (const at of VOTERS) voters.push(await screens.phone({ as: world.member(at) }));
  });

  afterAll(async () => {
    await screens.close();
    await world.stop();
  });

  it('is prepared at the desk under a rule set that asks for it', async () => {
    await desk.go(`/meetings/${meetingId}/console`);
    await prepare('Board: secret ballot', 'Should Asha Rao be appointed?');
    await desk.shows('Prepared, not open yet', 'What is secret here, and what is not promised');
    expect(await findBarriers(desk)).toEqual([]);
  });

  it('has its key made and shared by three scrutineers, each on a device of their own', makeAndShareTheKey);

  it('gives each voter a paper, which a reload does not lose, and is voted in and changed', async () => {
    await all(voters, async (screen) => {
      await screen.go(`/meetings/${meetingId}/member?place=vote`);
      await screen.page.getByRole('link', { name: 'Go to the secret vote' }).click();
      await screen.press('Take the ballot paper');
      await screen.shows('You have your ballot paper');
    });
    const [ann] = voters;
    if (ann === undefined) throw new Error('no voter');
    await ann.page.reload();
    await ann.shows('You have your ballot paper');
    expect(await findBarriers(ann)).toEqual([]);
    await desk.press('Open the vote');
    await ann.shows('Vote open');
    await ann.press('Cast vote');
    await ann.shows('Mark your answer first.');
    await ann.vote('Reject');
    await ann.shows('Your sealed ballot is in the box');
    await ann.vote('Approve');
    await ann.shows('Your sealed ballot is in the box');
    await all(voters.slice(1, 4), async (screen) => {
      await screen.vote('Approve');
      await screen.shows('Your sealed ballot is in the box');
    });
    await voters[4]?.vote('Reject');
    await voters[4]?.shows('Your sealed ballot is in the box');
    await desk.shows('5 of 6 ballot papers are taken out');
    expect(await findBarriers(ann)).toEqual([]);
  });

  it('is closed, found in the box by its voter, opened by two of three, and declared', async () => {
    await desk.press('Close the vote');
    const [ann] = voters;
    await ann?.press('Look for my ballot in the box');
    await ann?.shows('Your ballot is in the box');
    await openTheBox(scrutineers.slice(0, 2), 'Approve: 4', 'Reject: 1', 'Spoilt: 0');
    await desk.press('Declare the outcome');
    await desk.shows('Outcome declared');
    const anyone = await screens.open();
    await anyone.go(page.replace('secret-votes', 'votes'));
    await anyone.shows('A secret ballot', /5 of 6 papers were issued; 5 valid, 0 spoilt, 0 not used/);
    await anyone.shows(/BRD Scrutineer 1 and BRD Scrutineer 2 opened it/);
    await anyone.shows(
      '1 who might have voted took no paper; the margin is 3 ballots: they could not have changed the outcome.',
    );
    expect(await findBarriers(anyone)).toEqual([]);
    await anyone.go(`/meetings/${meetingId}/minutes`);
    await anyone.shows(/The ballot was secret: 5 papers were issued/);
    expect(screens.faults).toEqual([]);
  });

  it('is held on candidates as well, from the key to who is elected', async () => {
    const form = { kind: 'choose', most: 1 } as const;
    await addRules(world.secretary, world.board, {
      name: 'Board: secret election',
      visibility: 'secret',
      form,
    });
    ({ meetingId } = await meetingInSession(world.board, world));
    await desk.go(`/meetings/${meetingId}/console`);
    await desk.page.getByLabel('Rule set').selectOption({ label: 'Board: secret election' });
    await desk.page.getByLabel('Options or candidates').fill('Asha Rao\nBen Cole\nDee Fox');
    await prepare('Board: secret election', 'Who shall lead the board?');
    await makeAndShareTheKey();
    await all(voters, async (screen) => {
      await screen.go(page);
      await screen.press('Take the ballot paper');
      await screen.shows('You have your ballot paper');
    });
    await desk.press('Open the vote');
    const chosen = ['Asha Rao', 'Ben Cole', 'Asha Rao', 'Asha Rao', 'Ben Cole'];
    for (const [at, screen] of voters.entries()) {
      const name = chosen[at] ?? '';
      await screen.shows('Vote open');
      await screen.page.locator('label').filter({ hasText: name }).first().click();
      expect(await findBarriers(screen)).toEqual([]);
      await screen.press(new RegExp(`: ${name}$`));
      await screen.shows('Your sealed ballot is in the box');
    }
    await desk.press('Close the vote');
    await openTheBox(scrutineers.slice(1), 'Asha Rao: 3', 'Ben Cole: 2', 'Spoilt: 0');
    await desk.press('Declare the outcome');
    await desk.shows('Outcome declared');
    const anyone = await screens.open();
    await anyone.go(page.replace('secret-votes', 'votes'));
    await anyone.shows(/Asha Rao is elected/, /5 of 6 papers were issued; 5 valid, 0 spoilt, 0 not used/);
    await anyone.shows(/BRD Scrutineer 2 and BRD Scrutineer 3 opened it/);
    expect(await findBarriers(anyone)).toEqual([]);
    expect(screens.faults).toEqual([]);
  });
});
