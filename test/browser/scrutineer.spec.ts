/** A count that is the scrutineers' alone: they read it after the close, who declares it has not seen it, and everybody gets it once it is declared. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addItems, madeIn, planMeeting, startWorld, type World } from '../support/index.js';
import { SHARES_RULES } from '../support/general-meeting.js';
import { nameScrutineers } from '../support/secret-vote.js';
import { findBarriers } from './axe.js';
import { Screens } from './screens.js';

const LOTS = [
  { shares: 60, holder: 'Alpha Energy Limited' },
  { shares: 20, holder: 'Beta Networks plc' },
];
const FIGURES = '60 votes are for, 20 are against';
const ONLY_THEY = 'Nobody but the scrutineers sees the count until you declare the outcome';

describe('the count of a poll', () => {
  let world: World;
  let screens: Screens;
  let meetingId: string;
  let voteId: string;
  let scrutineerId: string;

  beforeAll(async () => {
    const rules = { ...SHARES_RULES, visibility: 'scrutineers' as const };
    world = await startWorld({ board: { lots: LOTS, rules } });
    [scrutineerId = ''] = await nameScrutineers(world, ['Sam Scrutineer']);
    meetingId = await planMeeting(world.secretary, world.board);
    const [itemId = ''] = await addItems(world.secretary, meetingId, [{ modification: null }]);
    await world.secretary.do(meetingId, { type: 'meeting.call' });
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
