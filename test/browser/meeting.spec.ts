/** A whole meeting in six browsers at once: secretary, three members with telephones, an observer and the room screen. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Quorate, startQuorate } from '../support/index.js';
import { type Screen, Screens } from './screens.js';
import { ChangeBoard, PARTS, PUBLIC_ITEM, SEATS } from './change-board.js';

const QUESTION = 'Should MP191 be approved?';
const HEADLINE = 'The Change Board approves MP191';
const HERE = Object.values(SEATS);

describe('a whole meeting', () => {
  let quorate: Quorate;
  let board: ChangeBoard;
  let screens: Screens;
  let meetingId: string;
  let page: string;
  let secretary: Screen;
  let large: Screen;
  let small: Screen;
  let network: Screen;
  let observer: Screen;
  let room: Screen;
  const members = (): Screen[] => [large, small, network];
  const everyone = (): Screen[] => [secretary, ...members(), observer, room];
  const allShow = async (...words: readonly (string | RegExp)[]): Promise<void> => {
    await Promise.all(everyone().map((screen) => screen.shows(...words)));
  };

  beforeAll(async () => {
    quorate = await startQuorate();
    board = await ChangeBoard.find(quorate);
    meetingId = await board.plan('Change Board', [
      PUBLIC_ITEM,
      { title: 'Any other business', purpose: 'discussion', owner: 'Chair', modification: null },
    ]);
    page = `/meetings/${meetingId}`;
    screens = await Screens.start(quorate);
    secretary = await screens.open();
    [large, small, network] = await Promise.all([screens.phone(), screens.phone(), screens.phone()]);
    [observer, room] = await Promise.all([screens.open(), screens.open({ height: 720 })]);
  });

  afterAll(async () => {
    await screens.close();
    await quorate.stop();
  });

  it('lets the secretary and three members in with one click, and the observer without any', async () => {
    await secretary.signInAs(PARTS.secretary, `${page}/console`);
    await secretary.press('Call the meeting');
    await secretary.shows('Ready to start');
    await large.signInAs(PARTS.large, `${page}/member`);
    await small.signInAs(PARTS.small, `${page}/member`);
    await network.signInAs(PARTS.network, `${page}/member`);
    await observer.go(page);
    await observer.shows('The meeting is called for');
    await room.go(await board.roomPath(meetingId));
    await room.shows('Welcome', 'Any other business');
  });

  it('lets members take their seats, and says the quorum in words', async () => {
    await secretary.shows('Not quorate: 0 of 23, 12 needed');
    for (const member of members()) {
      await member.press('Take your seat');
      await member.shows('You are present');
    }
    await secretary.shows('Not quorate: 3 of 23, 12 needed');
    await board.markArrived(meetingId, HERE);
    await Promise.all(
      [secretary, ...members()].map((screen) => screen.shows('Quorate: 23 of 23, 12 needed')),
    );
  });

  it('brings the item on the table everywhere at once', async () => {
    await secretary.press('Start the meeting');
    await secretary.press('Go to item 1');
    await Promise.all(
      [large, small, network, observer, room].map((screen) => screen.shows(/^MP191 Extending/)),
    );
    await secretary.shows(QUESTION);
    await observer.shows(/On the table since \d\d:\d\d/);
  });

  it('opens the vote on every screen', async () => {
    await secretary.press('Open the vote');
    await allShow(QUESTION);
    await secretary.shows('Totals are hidden from everyone until the vote closes.');
    for (const member of members()) await member.page.getByRole('radio').first().waitFor();
    await observer.shows('Vote open', 'Totals are hidden');
    await room.shows('0 of 23 have voted');
  });

  it('records votes with a receipt, and lets a member change one', async () => {
    await large.vote('Reject');
    await large.shows('Recorded', 'Receipt code');
    await large.press('Change your vote');
    await large.vote('Approve');
    await large.shows('Changed and recorded');
    await small.vote('Abstain');
    await small.shows('Recorded', 'Receipt code');
    await Promise.all([secretary.shows('2 of 23 have voted'), room.shows('2 of 23 have voted')]);
  });

  it('shows who has voted and who not yet, never how', async () => {
    await board.recordVotes(meetingId, 'approve', [...HERE, 'Large Supplier group 13']);
    await secretary.shows('21 of 23 have voted', /Waiting for.*Large Supplier group 13 and Network seat 1/);
    await room.shows('21 of 23 have voted');
    for (const screen of [secretary, room, observer]) expect(await screen.text()).not.toMatch(/\breject/i);
    await network.vote('Reject');
    await secretary.shows('22 of 23 have voted');
  });

  it('names who has not voted before the vote is closed', async () => {
    await secretary.press('Close the vote');
    await secretary.shows('Close the vote now?', '1 seat can vote and has not:', 'Large Supplier group 13');
    await secretary.answer('Keep it open');
    await secretary.press('Close the vote');
    await secretary.answer('Close the vote');
    await secretary.shows('Nobody else sees the count until you declare the outcome.');
    await Promise.all(members().map((member) => member.shows('The vote is closed.')));
    await Promise.all([observer.shows('Vote closed'), room.shows('The vote is closed')]);
    expect(await observer.text()).not.toMatch(/is approved/);
  });

  it('declares the outcome on every screen, by category', async () => {
    await secretary.press('Declare the outcome');
    await allShow(/MP191 is approved/);
    await room.shows('Large Suppliers', 'Consumer', '1 not voted');
    await large.shows(`${SEATS.large} voted Approve.`);
    await network.shows(`${SEATS.network} voted Reject.`);
    await observer.page.getByRole('link', { name: 'See how it was counted' }).click();
    await observer.page.getByRole('table', { name: 'By category' }).waitFor();
    await observer.shows(/Large Supplier group 13/, 'Not voted', 'The rule');
  });

  it('writes the record: a headline for everyone, an action, and a correction that erases nothing', async () => {
    await observer.go(page);
    await secretary.press('Publish a headline');
    await secretary.page.getByRole('textbox', { name: 'Headline' }).fill(HEADLINE);
    await secretary.press('Publish the headline');
    await observer.shows(HEADLINE);
    await secretary.press('Give an action');
    await secretary.page.getByRole('textbox', { name: 'Action' }).fill('Tell the Authority of the decision');
    await secretary.press('Give the action');
    await secretary.shows('Say who does it.');
    await secretary.page.getByRole('combobox', { name: 'Owner' }).fill('SECAS');
    await secretary.press('Give the action');
    await secretary.shows(/Tell the Authority of the decision/);
    await secretary.press(/^Correct Tell the Authority/);
    const dialog = secretary.page.getByRole('dialog');
    await dialog.getByLabel('Text').fill('Tell the Authority and the DCC of the decision');
    await dialog.getByLabel('Reason').fill('The DCC was left out.');
    await secretary.answer('Correct it');
    await secretary.shows(
      'Tell the Authority and the DCC of the decision',
      /Corrected at .*The DCC was left out/,
    );
  });

  it('closes the meeting on every screen', async () => {
    await secretary.press('Go to item 2');
    await room.shows('Any other business');
    await secretary.press('Close the meeting');
    await secretary.answer('Close the meeting');
    await Promise.all([secretary, observer, room].map((screen) => screen.shows(/The meeting (is )?closed/)));
    await Promise.all(members().map((member) => member.shows(/^closed$/i)));
  });

  it('has written the draft minutes by itself', async () => {
    await secretary.press('Read the draft minutes');
    await secretary.shows(
      /The meeting started at \d\d:\d\d UK time\./,
      new RegExp(`The Change Board voted on the question “${QUESTION.replace('?', '\\?')}”`),
      /20 members approved, 1 rejected and 1 abstained; 1 was present and did not vote/,
      /Action .*: Tell the Authority and the DCC of the decision\. Owner: SECAS/,
      /The meeting closed at \d\d:\d\d UK time\./,
    );
  });

  it('shows the past again', async () => {
    await observer.go(`${page}/replay`);
    const slider = observer.page.getByRole('slider', { name: 'Moment of the meeting' });
    await observer.press('To the end');
    await observer.shows('closed');
    await slider.press('Home');
    await observer.shows('Before the first entry');
    for (let step = 0; !/vote open/i.test(await observer.text()); step += 1) {
      expect(step).toBeLessThan(80);
      await observer.press('One on');
    }
    await observer.shows(QUESTION);
    expect(await observer.text()).not.toMatch(/is approved/);
  });

  it('leaves no error in any browser', () => {
    expect(screens.faults).toEqual([]);
  });
});
