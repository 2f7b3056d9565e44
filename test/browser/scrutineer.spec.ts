/** What is the scrutineers' alone: a page of proxies and figures by resolution, and the count, which who declares it has not seen. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addItems, madeIn, planMeeting, startWorld, type World } from '../support/index.js';
import { SHARES_RULES } from '../support/general-meeting.js';
import { nameScrutineers } from '../support/secret-vote.js';
import { findBarriers } from './axe.js';
import { Screens } from './screens.js';

const LOTS = [
  { shares: 60, holder: 'Alpha Energy Limited' },
  { shares: 20, holder: 'Beta Networks plc' },
  { shares: 5, holder: 'Gamma Supply Limited' },
];
const FIGURES = '60 votes are for, 20 are against';
const ONLY_THEY = 'Nobody but the scrutineers sees the count until you declare the outcome';

describe('the count of a poll', () => {
  let world: World;
  let screens: Screens;
  let meetingId: string;
  let voteId: string;
  let scrutineerId: string;

  /** Gamma gives a proxy to the observer, revokes it and gives it again; Beta gives one and comes all the same. */
  const giveProxies = async (itemId: string): Promise<void> => {
    const appoint = (lot: number, choice: 'approve' | 'reject') =>
      world.member(lot).do(meetingId, {
        ...{ type: 'proxy.appoint', seatId: world.seat(lot), holderId: world.board.observerId },
        scope: { kind: 'meeting' },
        directions: [{ itemId, choice }],
      });
    await appoint(1, 'approve');
    await appoint(2, 'reject');
    const { proxies } = await world.secretary.meeting(meetingId);
    const proxyId = proxies.find(({ seatId }) => seatId === world.seat(2))?.proxyId ?? '';
    await world.member(2).do(meetingId, { type: 'proxy.revoke', proxyId });
    await appoint(2, 'reject');
  };

  beforeAll(async () => {
    const rules = { ...SHARES_RULES, visibility: 'scrutineers' as const };
    world = await startWorld({ board: { lots: LOTS, rules } });
    [scrutineerId = ''] = await nameScrutineers(world, ['Sam Scrutineer']);
    meetingId = await planMeeting(world.secretary, world.board, {
      ...{ date: '2027-12-20', start: '13:00', end: '15:00' },
    });
    const [itemId = ''] = await addItems(world.secretary, meetingId, [
      { title: 'Change of auditor', modification: null },
    ]);
    await world.secretary.do(meetingId, { type: 'meeting.call' });
    await giveProxies(itemId);
    for (const index of [0, 1]) await world.member(index).do(meetingId, { type: 'lots.take' });
    await world.secretary.do(meetingId, { type: 'meeting.start' });
    await world.secretary.do(meetingId, { type: 'item.open', itemId, from: null });
    const opening = { type: 'vote.open', itemId, question: 'Shall the auditor change?' } as const;
    voteId = madeIn(await world.secretary.do(meetingId, opening), 'voteId');
    for (const [index, choice] of (['approve', 'reject'] as const).entries()) {
      const answer = { kind: 'motion', choice } as const;
      await world.member(index).do(meetingId, {
        ...{ type: 'ballot.cast', voteId, seatId: world.seat(index), answer },
      });
    }
    await world.secretary.do(meetingId, { type: 'vote.close', voteId });
    screens = await Screens.start(world.quorate);
  });

  afterAll(async () => {
    await screens.close();
    await world.stop();
  });

  it('is on a page of their own, by resolution and by how it was cast, with every proxy', async () => {
    const phone = await screens.phone({ as: await world.quorate.signIn(scrutineerId), scheme: 'dark' });
    await phone.go(`/meetings/${meetingId}/member?place=agenda`);
    await phone.shows('Quorate: 2 qualifying persons, 2 needed');
    await phone.page.getByRole('link', { name: 'Open the scrutineers’ page' }).click();
    await phone.shows('The poll on “Change of auditor” is closed and counted.', 'As counted', FIGURES);
    await phone.shows(
      /^Proxies (are|were) taken until/,
      'Proxies received',
      'Proxies that do not count',
      /^Revoked /,
    );
    await phone.shows('Replaced by the holder’s own vote: “Shall the auditor change?”');
    await phone.shows('1 lot has a proxy and no vote', 'Not cast: “Shall the auditor change?”');
    expect(await findBarriers(phone)).toEqual([]);
    const wide = await screens.open({ as: await world.quorate.signIn(scrutineerId) });
    await wide.go(`/meetings/${meetingId}/scrutineer`);
    const sheet = wide.page.getByRole('table').filter({ hasText: 'As counted' });
    await sheet.waitFor();
    expect(await sheet.locator('tbody tr').allInnerTexts()).toEqual(
      ['In advance, by the Chair\t0\t0\t0', 'By other proxies\t0\t0\t0'].concat(
        ...['In the room\t60\t20\t0', 'Together\t60\t20\t0'],
      ),
    );
    expect(await findBarriers(wide)).toEqual([]);
  });

  it('is kept from everybody else, in a sentence', async () => {
    for (const as of [world.secretary, world.member(0)]) {
      const other = await screens.phone({ as });
      await other.go(`/meetings/${meetingId}/scrutineer`);
      await other.shows('This page is not for your account', /It is for the scrutineers of .* alone/);
      expect(await other.text()).not.toContain('60');
      expect(await findBarriers(other)).toEqual([]);
    }
  });

  it('[VOT-30] is on the page of the scrutineer after the close, and on no page of an officer or a holder', async () => {
    const scrutineer = await screens.phone({ as: await world.quorate.signIn(scrutineerId) });
    await scrutineer.go(`/meetings/${meetingId}/member?place=vote`);
    await scrutineer.shows('You read the count as a scrutineer', FIGURES);
    expect(await findBarriers(scrutineer)).toEqual([]);
    const desk = await screens.open({ as: world.secretary });
    await desk.go(`/meetings/${meetingId}/console`);
    await desk.shows(ONLY_THEY, 'Declare the outcome');
    expect(await desk.text()).not.toContain(FIGURES);
    expect(await findBarriers(desk)).toEqual([]);
    const holder = await screens.phone({ as: world.member(0) });
    await holder.go(`/meetings/${meetingId}/member?place=vote`);
    await holder.shows('The vote is closed');
    expect(await holder.text()).not.toContain(FIGURES);
    await desk.press('Declare the outcome');
    for (const screen of [desk, holder, scrutineer]) await screen.shows(FIGURES);
  });
});
