/** Elections that tie, in real browsers from the call to the public result: one goes to a run-off, after a nomination was withdrawn; one waits for the Chair's casting vote. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AFTER_BALLOT, BALLOT_DAY, CALL_DAY, Electing } from '../support/index.js';
import { findBarriers } from './axe.js';
import { checkNomination, nominate, sendCall, voteFor, writeCall } from './electing-screens.js';
import { type Screen, Screens } from './screens.js';

const TITLE = 'Board election with a run-off';
const [ANN, BEA, CAT, DOV] = ['Ann Ahlgren', 'Bea Brandt', 'Cat Castro', 'Dov Dayan'] as const;
/** Ann has one of the two seats; Bea and Cat tie for the other. */
const CROSSES = [ANN, ANN, BEA, CAT] as const;
const AFTER_RUN_OFF = '2022-02-01T17:00:02Z';

describe('an election that ties', () => {
  let electing: Electing;
  let screens: Screens;
  let desk: Screen;
  let reader: Screen;
  let id: string;

  const phones = new Map<number, Screen>();
  const pageOf = (electionId: string): string => electing.path(electionId).replace('/api', '');
  const phoneOf = async (at: number): Promise<Screen> => {
    const as = electing.contact(`Small ${String(at)}`);
    const phone = phones.get(at) ?? (await screens.phone({ as, scheme: at % 2 === 0 ? 'dark' : 'light' }));
    phones.set(at, phone);
    return phone;
  };
  const isBarrierFree = async (screen: Screen): Promise<void> => {
    await screen.settled();
    expect(await findBarriers(screen)).toEqual([]);
  };

  beforeAll(async () => {
    const parties = CROSSES.map((_, at) => ({ name: `Small ${String(at + 1)}`, categoryIds: ['small'] }));
    electing = await Electing.start(parties);
    screens = await Screens.start(electing.world.quorate);
    desk = await screens.open({ as: electing.world.secretary });
    reader = await screens.phone({ scheme: 'dark' });
  });

  afterAll(async () => {
    await screens.close();
    await electing.stop();
  });

  it('is called with a run-off, and with terms of 24 and 12 months for the halves of the seats', async () => {
    const { board } = electing.world;
    await electing.clock(CALL_DAY);
    await writeCall(desk, board, { title: TITLE, seats: [5, 6], from: '2022-03-01' });
    await desk.page.getByLabel('Term', { exact: true }).selectOption('staggered');
    await desk.shows(`24 months: ${board.seats[5]?.label ?? ''}. 12 months: ${board.seats[6]?.label ?? ''}.`);
    await desk.page.getByLabel('Equal votes').selectOption('run-off');
    const shown = desk.page.getByLabel('How each group voted');
    expect(await shown.inputValue()).toBe('totals-only');
    await desk.shows(/The body has no scrutineers/);
    await shown.selectOption('roll-call-after-close');
    await isBarrierFree(desk);
    await desk.press('Check before it is called');
    await desk.shows('Shown to all who are told the figures, once the ballot is closed');
    await desk.shows('from 1 Mar 2022 until 29 Feb 2024', 'from 1 Mar 2022 until 28 Feb 2023');
    await desk.shows(/^A run-off among the tied/);
    await isBarrierFree(desk);
    id = await sendCall(desk, TITLE);
  });

  it('loses a nomination that its nominator withdraws with a reason', async () => {
    for (const [at, name] of [ANN, BEA, CAT, DOV].entries()) {
      await nominate(await phoneOf(at + 1), pageOf(id), name);
    }
    await desk.shows('Check 4 nominations');
    for (const name of [ANN, BEA, CAT, DOV]) await checkNomination(desk, name);
    const phone = await phoneOf(4);
    await phone.go(pageOf(id));
    await phone.press(`Withdraw the nomination of ${DOV}`);
    const dialog = phone.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Withdraw the nomination' }).click();
    await phone.shows('Write the reason first: it is kept on record.');
    await isBarrierFree(phone);
    await dialog.getByLabel('Reason').fill('Dov changes employer.');
    await phone.answer('Withdraw the nomination');
    await phone.shows('Withdrawn', 'Reason: Dov changes employer.');
    await isBarrierFree(phone);
    await desk.shows('Withdrawn', /Dov changes employer\./);
    await electing.closed(id);
    await reader.go(pageOf(id));
    await reader.shows('3 candidates for 2 seats', ANN, BEA, CAT);
    expect(await reader.text()).not.toContain(DOV);
  });

  it('is tied for one of its seats, and the desk opens the run-off among the tied', async () => {
    await electing.clock(BALLOT_DAY);
    await desk.press('See what happens, and open');
    await desk.answer('Open the ballots');
    await desk.shows('0 of 4 voting groups have voted');
    for (const [at, name] of CROSSES.entries()) await voteFor(await phoneOf(at + 1), name);
    await desk.shows('4 of 4 voting groups have voted');
    await electing.clock(AFTER_BALLOT);
    await desk.shows(/^Tied: /, 'Declare the tie, and open the run-off');
    await isBarrierFree(desk);
    await desk.press('Declare the tie, and open the run-off');
    await desk.shows('run-off among the tied', '2 candidates for 1 seat', 'Wait for the ballots to close');
    await isBarrierFree(desk);
    await reader.shows(/run-off/i, /Voting closes Tue 1 February 2022, 17:00 \(UK time\)/);
    await isBarrierFree(reader);
  });

  it('is decided by the run-off, declared, and read and checked by everyone', async () => {
    for (const at of [1, 2]) await voteFor(await phoneOf(at), BEA);
    await isBarrierFree(await phoneOf(2));
    await desk.shows('2 of 4 voting groups have voted');
    await electing.clock(AFTER_RUN_OFF);
    await desk.shows('Declare who is elected');
    await desk.page.getByRole('link', { name: 'Check the result' }).click();
    await desk.shows('Check the result before it is declared', ANN, BEA);
    await isBarrierFree(desk);
    await desk.press('Declare who is elected');
    await reader.shows('Result declared', ANN, BEA, 'from 1 Mar 2022 until 29 Feb 2024');
    await reader.shows(/from 1 Mar 2022 until 28 Feb 2023/);
    await reader.press('Check it in this browser');
    await reader.shows(/^Verified/);
    await isBarrierFree(reader);
  });

  it('waits for the casting vote of the Chair where the call says so, and is declared by it', async () => {
    const rule = { form: 'choose-one', visibility: 'totals-only', tie: 'casting-vote' } as const;
    const chosen = { title: 'Board election with a casting vote', told: 'counts' } as const;
    const seats = [electing.small(7)];
    const other = await electing.called({ ...chosen, constituencies: seats, ballotRule: rule });
    await electing.stand(other, 'Small 1', 'Xia Xu');
    await electing.stand(other, 'Small 2', 'Yan Yale');
    await electing.closed(other);
    const [ballot] = (await electing.opened(other)).ballots;
    if (ballot === undefined) throw new Error('there is no ballot');
    await voteFor(await phoneOf(1), 'Xia Xu');
    await voteFor(await phoneOf(2), 'Yan Yale');
    await electing.ballotOver(ballot);
    await desk.go(`${pageOf(other)}/desk`);
    await desk.page.getByRole('link', { name: 'Go to the desk of the ballot' }).click();
    await desk.shows('Waiting for the Chair’s casting vote.');
    expect(await desk.page.getByRole('button', { name: 'Give the casting vote' }).count()).toBe(0);
    const chair = await screens.phone({ as: electing.world.chair, scheme: 'dark' });
    await chair.go(`${pageOf(other)}/desk`);
    await chair.shows('Break a tie');
    await isBarrierFree(chair);
    await chair.page.getByRole('link', { name: 'Go to the desk of the ballot' }).click();
    await chair.press('Give the casting vote');
    const dialog = chair.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Give the casting vote' }).click();
    await chair.shows('Choose one first.');
    await dialog.locator('label').filter({ hasText: 'Yan Yale' }).click();
    await isBarrierFree(chair);
    await chair.answer('Give the casting vote');
    await chair.go(`${pageOf(other)}/desk`);
    await chair.page.getByRole('link', { name: 'Check the result' }).click();
    await chair.shows('Check the result before it is declared', 'Yan Yale');
    await chair.press('Declare who is elected');
    await reader.go(pageOf(other));
    await reader.shows('Result declared', 'Yan Yale', 'Figures of the count', /casting vote/);
    await isBarrierFree(reader);
    expect(screens.faults).toEqual([]);
  });
});
