/** A general meeting in real browsers: voting in advance, the directed votes by one button, and a show of hands that a poll replaces. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addItems, addRules, madeIn, planMeeting, startWorld, type World } from '../support/index.js';
import { SHARES_RULES } from '../support/general-meeting.js';
import { findBarriers } from './axe.js';
import { Screens } from './screens.js';

const LOTS = [
  { shares: 60, holder: 'Alpha Energy Limited' },
  { shares: 20, holder: 'Beta Networks plc' },
  { shares: 5, holder: 'Gamma Supply Limited' },
];
const TITLE = 'Change of auditor';

describe('a general meeting', () => {
  let world: World;
  let screens: Screens;
  let meetingId: string;
  let itemId: string;
  let handsRules: string;
  let handsId: string;
  let voteId: string;

  beforeAll(async () => {
    const rules = {
      ...SHARES_RULES,
      poll: { holders: 2, share: { numerator: 10, denominator: 100 } },
    };
    world = await startWorld({ board: { lots: LOTS, rules } });
    handsRules = await addRules(world.secretary, world.board, {
      ...{ ...rules, name: 'On a show of hands', counting: { kind: 'whole', unit: 'head' } },
      mandates: { alternates: true, proxies: { mostPerHolder: null, cutOffHours: 48 }, splitVotes: false },
    });
    meetingId = await planMeeting(world.secretary, world.board, {
      ...{ date: '2027-12-20', start: '13:00', end: '15:00' },
    });
    [itemId = ''] = await addItems(world.secretary, meetingId, [{ title: TITLE, modification: null }]);
    await world.secretary.do(meetingId, { type: 'meeting.call' });
    screens = await Screens.start(world.quorate);
  });

  afterAll(async () => {
    await screens.close();
    await world.stop();
  });

  it('is voted on in advance, with a receipt, and the vote is changed until the cut-off', async () => {
    const phone = await screens.phone({ as: world.member(0) });
    await phone.go(`/meetings/${meetingId}/member?place=agenda`);
    await phone.shows('You have not voted in advance', '13:00 UK time on Thursday 16 December 2027');
    await phone.press('Vote in advance');
    const dialog = phone.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Vote in advance' }).click();
    await phone.shows('Choose how to vote on this.');
    expect(await findBarriers(phone)).toEqual([]);
    const how = dialog.getByLabel(`How to vote on item 1, ${TITLE}`);
    await how.selectOption('Against');
    await dialog.getByRole('button', { name: 'Vote in advance' }).click();
    await phone.shows('Voted in advance for 1 of 1 lot', `${TITLE}: Against`, 'Receipt');
    await phone.press('Change the advance votes');
    await how.selectOption('For');
    await dialog.getByRole('button', { name: 'Vote in advance' }).click();
    await phone.shows(`${TITLE}: For`);
    expect(await findBarriers(phone)).toEqual([]);
  });

  it('takes a directed proxy, which nobody but the two of them reads', async () => {
    const phone = await screens.phone({ as: world.member(1) });
    await phone.go(`/meetings/${meetingId}/member?place=agenda`);
    await phone.press('Appoint a proxy');
    const dialog = phone.page.getByRole('dialog');
    await dialog.getByLabel('Who votes for').selectOption({ label: 'BRD Observer, observer' });
    await dialog.getByLabel(`How to vote on item 1, ${TITLE}`).selectOption('Against');
    expect(await findBarriers(phone)).toEqual([]);
    await dialog.getByRole('button', { name: 'Appoint the proxy' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await phone.shows('BRD Observer votes by proxy in this meeting');
    const other = await screens.phone({ as: world.member(2) });
    await other.go(`/meetings/${meetingId}/member?place=agenda`);
    await other.shows(TITLE);
    expect(await other.page.getByText('BRD Observer').count()).toBe(0);
  });

  it('shows at the desk that a poll is demanded, and its poll replaces the show of hands', async () => {
    await world.chair.do(meetingId, { type: 'person.join' });
    await world.member(2).do(meetingId, { type: 'lots.take' });
    await world.secretary.do(meetingId, { type: 'meeting.start' });
    await world.secretary.do(meetingId, { type: 'item.open', itemId, from: null });
    const opening = { type: 'vote.open', itemId, question: 'Hands?', ruleSetId: handsRules } as const;
    handsId = madeIn(await world.secretary.do(meetingId, opening), 'voteId');
    const hands = { approve: 1, reject: 1, abstain: 0, 'send-back': 0 };
    await world.secretary.do(meetingId, { type: 'hands.enter', voteId: handsId, hands });
    await world.secretary.do(meetingId, { type: 'vote.close', voteId: handsId });
    await world.secretary.do(meetingId, { type: 'vote.declare', voteId: handsId });
    const desk = await screens.open({ as: world.chair });
    await desk.go(`/meetings/${meetingId}/chair`);
    await desk.shows('No poll is demanded', '2 qualifying persons, 2 needed');
    await desk.press(`Demand a poll on ${TITLE}`);
    await desk.shows('A poll is demanded by BRD Chair', 'A poll is demanded: open it');
    expect(await findBarriers(desk)).toEqual([]);
    await desk.press('A poll is demanded: open it');
    await desk.shows('Close the vote');
    const phone = await screens.phone({ as: world.chair });
    await phone.go(`/meetings/${meetingId}/member?place=vote`);
    await phone.shows('1 directed proxy without a vote yet', '1 For');
    expect(await findBarriers(phone)).toEqual([]);
    await phone.press('Cast the directed votes');
    await phone.shows('1 directed vote is cast, or the member has voted');
    voteId = (await world.secretary.meeting(meetingId)).votes.at(-1)?.voteId ?? '';
  });

  it('[ATT-14] [PRX-22] marks a proxy at no screen as there, and writes their vote down, as it is instructed', async () => {
    const desk = await screens.phone({ as: world.secretary, scheme: 'dark' });
    await desk.go(`/meetings/${meetingId}/console`);
    await desk.page.getByText('Who is here', { exact: true }).click();
    await desk.page.getByText('1 present, 2 expected').click();
    await desk.shows('not here, holds 1 proxy');
    await desk.press(/^Arrived.*BRD Observer/);
    await desk.shows('observer, present, holds 1 proxy');
    expect(await findBarriers(desk)).toEqual([]);
    await desk.press('On the table');
    await desk.press('Record a vote');
    const dialog = desk.page.getByRole('dialog');
    const seat = 'BRD seat 2 (by proxy: BRD Observer)';
    await dialog.getByLabel('Seat').selectOption({ label: seat });
    await desk.shows('the vote is cast as instructed, whatever you choose here');
    await dialog.getByRole('radio', { name: 'For', exact: true }).check({ force: true });
    await dialog.getByLabel('Reason').fill('Told the secretary in the room.');
    expect(await findBarriers(desk)).toEqual([]);
    await desk.answer('Record the vote');
  });

  it('declares the poll with the instructions of the proxy, whatever was written down', async () => {
    await world.secretary.do(meetingId, { type: 'vote.close', voteId });
    await world.secretary.do(meetingId, { type: 'vote.declare', voteId });
    const desk = await screens.open({ as: world.chair });
    await desk.go(`/meetings/${meetingId}/votes/${voteId}`);
    await desk.shows('Of 85 issued shares 60 voted for (70.6 %) and 20 against (23.5 %).');
    await desk.shows('by proxy: BRD Observer');
    expect(await findBarriers(desk)).toEqual([]);
    await desk.go(`/meetings/${meetingId}/votes/${handsId}`);
    await desk.shows('A poll stands in place of this show of hands', 'See the result of the poll');
    expect(await findBarriers(desk)).toEqual([]);
  });
});
