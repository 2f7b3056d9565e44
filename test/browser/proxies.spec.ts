/** Proxies in real browsers: given in the console and on a member's page, refused by the rules in words, cast together by one button, recorded one by one, and told by the result. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addRules, madeIn, meetingInSession, startWorld, type World } from '../support/index.js';
import { findBarriers } from './axe.js';
import { type Screen, Screens } from './screens.js';

const QUESTION = 'Shall the accounts be received?';

describe('votes by proxy', () => {
  let world: World;
  let screens: Screens;
  let desk: Screen;
  let meetingId: string;
  let voteId: string;

  /** Fills in the form that is open in the console and sends it. */
  const appoint = async (seat: string, holder: string): Promise<void> => {
    const dialog = desk.page.getByRole('dialog');
    await dialog.getByLabel('Seat').selectOption({ label: seat });
    await dialog.getByLabel('Who votes for it').selectOption({ label: holder });
    await dialog.getByLabel('Reason').fill('Told the secretary by telephone.');
    await dialog.getByRole('button', { name: 'Appoint the proxy' }).click();
  };

  const ballotsOf = async (who: Screen): Promise<void> => who.go(`/meetings/${meetingId}/member?place=vote`);

  beforeAll(async () => {
    world = await startWorld({ board: { seats: { large: 6 } } });
    const ruleSetId = await addRules(world.secretary, world.board, {
      name: 'By proxy, two each',
      mandates: { alternates: true, proxies: { mostPerHolder: 2 }, splitVotes: false },
      mayChangeBallot: false,
    });
    const session = await meetingInSession(world.board, world, { seated: 3 });
    ({ meetingId } = session);
    const opening = { type: 'vote.open', itemId: session.itemId, question: QUESTION, ruleSetId } as const;
    voteId = madeIn(await world.secretary.do(meetingId, opening), 'voteId');
    screens = await Screens.start(world.quorate);
    desk = await screens.open({ as: world.secretary });
  });

  afterAll(async () => {
    await screens.close();
    await world.stop();
  });

  it('are given in the console, which says who holds which and what the rules refuse', async () => {
    await desk.go(`/meetings/${meetingId}/console`);
    await desk.shows('3 absent, so not waited for.', 'None given.');
    await desk.press('Appoint for a member');
    await desk.shows('Nobody votes by proxy for more than 2.');
    await desk.press('Appoint the proxy');
    await desk.shows('Choose whose proxy it is.', 'Choose who is to vote.', 'Say how the member told you.');
    expect(await findBarriers(desk)).toEqual([]);
    for (const seat of [4, 5]) {
      if (seat > 4) await desk.press('Appoint for a member');
      await appoint(`BRD seat ${seat}, BRD Member ${seat}`, 'BRD Member 1, member for BRD seat 1');
      await desk.page.getByRole('dialog').waitFor({ state: 'hidden' });
    }
    await desk.shows('2 proxies', 'BRD Member 1 votes by proxy in this meeting');
    await desk.shows(
      'BRD seat 4 and BRD seat 5 are absent and waited for, by proxy.',
      '1 absent, so not waited for.',
    );
    await desk.press('Appoint for a member');
    await appoint('BRD seat 6, BRD Member 6', 'BRD Member 1, member for BRD seat 1');
    await desk.shows('BRD Member 1 votes by proxy for 2 already, and nobody may for more.');
    await appoint('BRD seat 1, BRD Member 1', 'BRD Member 4, member for BRD seat 4');
    await desk.shows('BRD Member 1 votes by proxy for another member, and a proxy is not passed on.');
    await desk.answer('Go back');
    expect(await findBarriers(desk)).toEqual([]);
  });

  it('are cast together with one’s own by one button, and recorded one by one', async () => {
    const phone = await screens.phone({ as: world.member(0) });
    await phone.go('/duties');
    await phone.shows('as proxy of BRD Member 4');
    await ballotsOf(phone);
    await phone.shows('3 places', 'your own seat', 'as proxy of BRD Member 4', 'as proxy of BRD Member 5');
    await phone.press('Cast 3 votes');
    await phone.shows('Choose Approve, Reject or Abstain first.');
    await phone.page.getByLabel('A different vote for each place').check();
    expect(await findBarriers(phone)).toEqual([]);
    const fifth = phone.page.getByRole('radiogroup', { name: 'For BRD seat 5, as proxy of BRD Member 5' });
    await fifth.locator('label').filter({ hasText: 'Reject' }).click();
    await phone.shows('Nothing is chosen for BRD seat 1 and BRD seat 4, so no vote is cast there now.');
    await phone.page.getByLabel('A different vote for each place').uncheck();
    await phone.choose('Approve');
    await phone.press('Cast 3 votes: Approve');
    await phone.shows('3 votes are recorded, each by itself.');
    const codes = await phone.page
      .locator('dt', { hasText: 'Receipt code' })
      .locator('xpath=following::dd[1]')
      .allInnerTexts();
    expect(new Set(codes).size).toBe(3);
    expect(await findBarriers(phone)).toEqual([]);
  });

  it('are given by the member to somebody without a vote, who reaches the ballot, and give way to the seat', async () => {
    const member = await screens.phone({ as: world.member(1), scheme: 'dark' });
    await member.go(`/meetings/${meetingId}/member?place=agenda`);
    await member.press('Appoint a proxy');
    const dialog = member.page.getByRole('dialog');
    await dialog.getByLabel('Who votes for BRD seat 2').selectOption({ label: 'BRD Observer, observer' });
    await dialog.getByLabel('In which votes').selectOption({ label: `Only the open vote: ${QUESTION}` });
    await dialog.getByLabel('It ends').selectOption({ label: 'At a time' });
    await dialog.getByLabel('Day it ends').fill('2099-01-31');
    await dialog.getByLabel('Time it ends').fill('10:42');
    expect(await findBarriers(member)).toEqual([]);
    await member.answer('Appoint the proxy');
    await member.shows(
      /BRD Observer votes by proxy in the vote .* until 10:42 UK time on Saturday 31 January 2099/,
    );
    const observer = await screens.phone({ as: world.observer });
    await observer.go('/duties');
    await observer.shows('as proxy of BRD Member 2');
    await ballotsOf(observer);
    await observer.shows('You vote for', 'as proxy of BRD Member 2');
    await observer.vote('Reject');
    await observer.shows('Recorded');
    await ballotsOf(member);
    await member.shows('BRD Observer cast it by proxy. A vote from the seat itself replaces it.');
    await member.press('Change your vote');
    await member.vote('Abstain');
    await member.shows('Changed and recorded');
    await observer.shows('It was cast without the proxy, and a proxy does not change that.');
  });

  it('are told by the result, with who cast them, to the body alone', async () => {
    await world.secretary.do(meetingId, { type: 'vote.close', voteId });
    await world.secretary.do(meetingId, { type: 'vote.declare', voteId });
    const path = `/meetings/${meetingId}/votes/${voteId}`;
    const result = await screens.open({ as: world.member(2) });
    await result.go(path);
    await result.shows('by proxy: BRD Member 1');
    expect((await result.text()).match(/by proxy/g)).toHaveLength(2);
    expect(await findBarriers(result)).toEqual([]);
    const anyone = await screens.open();
    await anyone.go(path);
    await anyone.shows('by proxy');
    expect(await anyone.text()).not.toContain('by proxy: ');
    await desk.press('Revoke the proxy for BRD seat 4');
    await desk.page.getByLabel('Reason').fill('The member is here.');
    await desk.answer('Revoke the proxy');
    await desk.hides('BRD seat 4, BRD Member 4');
    await desk.shows('2 proxies');
    // The two that the rules refused.
    const refused = screens.faults.filter((fault) => /console.*status of 409/.test(fault));
    expect(refused).toHaveLength(2);
    expect(screens.faults).toEqual(refused);
  });
});
