/** A split vote in real browsers: a holder gives numbers on a telephone, is told what is left or too much, and the result says the parts. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCast, addRules, madeIn, meetingInSession, startWorld, type World } from '../support/index.js';
import { findBarriers } from './axe.js';
import { Screens } from './screens.js';

describe('a split vote', () => {
  let world: World;
  let screens: Screens;
  let meetingId: string;
  let voteId: string;

  beforeAll(async () => {
    world = await startWorld({ board: { seats: { large: 3 } } });
    const path = `/api/bodies/${world.board.bodyId}`;
    const [{ seatId = '', memberId = '' } = {}] = world.board.seats;
    const filled = { memberId, alternateIds: [], termFrom: null, termUntil: null, weight: 1200 };
    expect((await world.secretary.put(`${path}/seats/${seatId}`, filled)).status).toBe(200);
    const ruleSetId = await addRules(world.secretary, world.board, {
      name: 'Resolution by poll',
      electorate: 'shareholder',
      counting: { kind: 'whole', unit: 'weight' },
      form: { kind: 'motion', words: 'for-against-withheld', abstain: true, sendBack: false },
      mandates: { alternates: true, proxies: null, splitVotes: true },
    });
    const session = await meetingInSession(world.board, world);
    ({ meetingId } = session);
    const opening = {
      type: 'vote.open',
      itemId: session.itemId,
      question: 'Should MP188 be approved?',
    } as const;
    voteId = madeIn(await world.secretary.do(meetingId, { ...opening, ruleSetId }), 'voteId');
    screens = await Screens.start(world.quorate);
  });

  afterAll(async () => {
    await screens.close();
    await world.stop();
  });

  it('says what is left, refuses more with a sentence, and is told by its parts', async () => {
    const phone = await screens.phone({ as: world.member(0) });
    await phone.go(`/meetings/${meetingId}/member?place=vote`);
    await phone.shows('You vote for', '1,200 votes');
    await phone.page.getByLabel('Split the 1,200 votes between answers').check();
    await phone.page.getByLabel('For', { exact: true }).fill('900');
    await phone.page.getByLabel('Against', { exact: true }).fill('301');
    await phone.shows('The parts come to 1,201 votes, and there are 1,200. Take some away.');
    await phone.page.getByLabel('Against', { exact: true }).fill('200');
    await phone.shows('1,100 of 1,200 votes given, 100 left: they count as not voted.');
    expect(await findBarriers(phone)).toEqual([]);
    await phone.press(/^Cast vote/);
    await phone.shows('Recorded', '900 For, 200 Against');
    await world.member(1).do(meetingId, aCast(voteId, world.seat(1), 'reject'));
    await world.secretary.do(meetingId, { type: 'vote.close', voteId });
    await world.secretary.do(meetingId, { type: 'vote.declare', voteId });
    const result = await screens.open();
    await result.go(`/meetings/${meetingId}/votes/${voteId}`);
    await result.shows('900 For, 200 Against', '1,200 votes');
    expect(await findBarriers(result)).toEqual([]);
    expect(screens.faults).toEqual([]);
  });
});
