/** Ties in real browsers: the Chair's casting vote and a lot, with a ballot in other words, a show of hands, and every page that tells of them. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RuleSet } from '@quorate/domain';
import { madeIn, type Quorate, startQuorate } from '../support/index.js';
import { findBarriers } from './axe.js';
import { ChangeBoard, PARTS, PUBLIC_ITEM, SEATS } from './change-board.js';
import { type Screen, Screens } from './screens.js';

const QUESTION = 'Shall the pilot go on?';

describe('a tie', () => {
  let quorate: Quorate;
  let board: ChangeBoard;
  let screens: Screens;
  let meetingId: string;
  let itemId: string;
  let desk: Screen;
  let chair: Screen;

  /** A rule set of the body like its default, altered; answers its id. */
  const addRules = async (name: string, altered: Partial<RuleSet>): Promise<string> => {
    const { roster, bodyId } = await board.state(meetingId);
    if (roster === null) throw new Error('the meeting has no roster');
    const { id: _id, version: _version, ...like } = roster.ruleSet;
    const counting = { kind: 'whole', unit: 'head' };
    const reply = await board.secretary.post<{ ruleSet: RuleSet }>(`/api/bodies/${bodyId}/rule-sets`, {
      ...like,
      counting,
      name,
      ...altered,
    });
    return reply.done.ruleSet.id;
  };

  const open = async (ruleSetId: string): Promise<string> =>
    madeIn(
      await board.secretary.do(meetingId, { type: 'vote.open', itemId, question: QUESTION, ruleSetId }),
      'voteId',
    );

  /** One for and one against, and the vote is closed. */
  const tie = async (voteId: string): Promise<void> => {
    await board.castVotes(meetingId, 'approve', [SEATS.large]);
    await board.castVotes(meetingId, 'reject', [SEATS.small]);
    await board.secretary.do(meetingId, { type: 'vote.close', voteId });
  };

  beforeAll(async () => {
    quorate = await startQuorate();
    board = await ChangeBoard.find(quorate);
    meetingId = await board.plan('A meeting that ties', [PUBLIC_ITEM]);
    await board.secretary.do(meetingId, { type: 'meeting.call' });
    await board.markArrived(meetingId, []);
    await board.secretary.do(meetingId, { type: 'meeting.start' });
    itemId = (await board.state(meetingId)).agenda[0]?.itemId ?? '';
    await board.secretary.do(meetingId, { type: 'item.open', itemId, from: null });
    screens = await Screens.start(quorate);
    desk = await screens.open({ as: await quorate.signIn(PARTS.secretary) });
    chair = await screens.open({ as: await quorate.signIn(PARTS.chair), scheme: 'dark', width: 390 });
  });

  afterAll(async () => {
    await screens.close();
    await quorate.stop();
  });

  it('waits for the Chair, whose one next step is the casting vote, and is then told as that', async () => {
    const ruleSetId = await addRules('With a casting vote', { tie: 'casting-vote' });
    const voteId = await open(ruleSetId);
    const room = await screens.open();
    await room.go(await board.roomPath(meetingId));
    await room.shows(QUESTION);
    await tie(voteId);
    await desk.go(`/meetings/${meetingId}/console`);
    await desk.shows('Waiting for the Chair’s casting vote.');
    expect(await desk.page.getByRole('button', { name: 'Declare the outcome' }).count()).toBe(0);
    await chair.go(`/meetings/${meetingId}/chair`);
    await chair.press('Give the casting vote');
    await chair.shows('1 member approves, 1 rejects, none abstains.');
    expect(await findBarriers(chair)).toEqual([]);
    await chair.page.getByRole('dialog').getByRole('button', { name: 'Give the casting vote' }).click();
    await chair.shows('Choose one first.');
    await chair.choose('Reject');
    await chair.answer('Give the casting vote');
    await room.shows('The Chair gives the casting vote: against.');
    await desk.shows('The Chair gives the casting vote: against.');
    await desk.page.getByRole('button', { name: 'Declare the outcome' }).waitFor();
    await board.secretary.do(meetingId, { type: 'vote.declare', voteId });
    await room.shows('MP191 is rejected');
    const visitor = await screens.phone();
    await visitor.go(`/meetings/${meetingId}/votes/${voteId}`);
    await visitor.shows('MP191 is rejected', /^The Chair gave the casting vote at \d\d:\d\d: against\./);
    expect(await findBarriers(visitor)).toEqual([]);
    await desk.go(`/meetings/${meetingId}/minutes`);
    await desk.shows(/The Chair, .+, gave the casting vote at \d\d:\d\d: against\./);
  });

  it('is broken by a lot with words said in the room, which the result draws again', async () => {
    const form = { kind: 'motion', words: 'yes-no', abstain: false, sendBack: true } as const;
    const voteId = await open(await addRules('With a lot', { tie: 'lot', form }));
    const phone = await screens.phone({ as: await quorate.signIn(PARTS.network) });
    await phone.go(`/meetings/${meetingId}/member`);
    await phone.press('Cast vote');
    await phone.shows('Choose Yes, No or Send back first.');
    await phone.page.locator('label').filter({ hasText: 'Send back' }).click();
    expect(await findBarriers(phone)).toEqual([]);
    await phone.press('Cast vote: Send back');
    await phone.shows('Receipt code', 'Send back');
    await phone.press('Change your vote');
    await phone.page.locator('label').filter({ hasText: 'Yes' }).click();
    await phone.press('Change vote to Yes');
    await phone.shows('Changed and recorded');
    await board.castVotes(meetingId, 'reject', [SEATS.small]);
    await board.secretary.do(meetingId, { type: 'vote.close', voteId });
    await desk.go(`/meetings/${meetingId}/console`);
    await desk.press('Draw the lot');
    await desk.page.getByRole('dialog').getByRole('button', { name: 'Draw the lot' }).click();
    await desk.shows('Write what was said in the room.');
    await desk.page.getByLabel('Words or figures said in the room').fill('seven, vier, trois');
    expect(await findBarriers(desk)).toEqual([]);
    await desk.answer('Draw the lot');
    await desk.shows(/The lot is drawn with the words “seven, vier, trois”: (for|against)\./);
    await desk.press('Declare the outcome');
    for (const width of [1280, 390]) {
      const visitor = await screens.open({ width, scheme: width === 390 ? 'dark' : 'light' });
      await visitor.go(`/meetings/${meetingId}/votes/${voteId}`);
      await visitor.shows('Drawn again in this browser: the same order');
      await visitor.page.getByText('How to draw it again').click();
      await visitor.shows('Words said in the room', 'seven, vier, trois');
      expect(await findBarriers(visitor)).toEqual([]);
    }
  });

  it('of hands is entered with numbers that are checked while they are typed, and followed by a run-off', async () => {
    const voteId = await open(await addRules('With a run-off', { tie: 'run-off' }));
    await desk.go(`/meetings/${meetingId}/console`);
    await desk.press('More');
    await desk.press('Enter a show of hands');
    await desk.page.getByLabel('Approve').fill('30');
    await desk.shows(/^The hands come to 30, and \d+ members are present who may vote\. Count again\.$/);
    await desk.page.getByLabel('Approve').fill('4');
    await desk.page.getByLabel('Reject').fill('x');
    await desk.shows('Give a whole number, 0 or more.');
    await desk.page.getByLabel('Reject').fill('4');
    expect(await findBarriers(desk)).toEqual([]);
    await desk.page
      .getByRole('dialog')
      .getByRole('button', { name: /^Enter 8 of \d+ hands$/ })
      .click();
    await desk.shows('4 Approve, 4 Reject');
    await desk.press('Close the vote');
    await desk.press('Declare the outcome');
    await desk.press('Open the run-off');
    await desk.shows('Close the vote');
    const visitor = await screens.open();
    await visitor.go(`/meetings/${meetingId}/votes/${voteId}`);
    await visitor.shows('Taken by show of hands, as the secretary entered it: 4 Approve, 4 Reject.');
    await visitor.page.getByText('See the run-off').click();
    await visitor.shows('Vote open', QUESTION);
    expect(screens.faults).toEqual([]);
  });
});
