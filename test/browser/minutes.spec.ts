/** Minutes in real browsers: two officers write at once, a member asks for a correction on a phone, the next meeting approves, everyone reads. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Quorate, startQuorate } from '../support/index.js';
import { findBarriers } from './axe.js';
import { ChangeBoard, PARTS, PUBLIC_ITEM } from './change-board.js';
import { type Screen, Screens } from './screens.js';

const SECRET: typeof PUBLIC_ITEM = {
  title: 'A matter for the Board',
  classification: 'AMBER',
  modification: null,
};

describe('minutes of a meeting', () => {
  let quorate: Quorate;
  let board: ChangeBoard;
  let screens: Screens;
  let desk: Screen;
  let chair: Screen;
  let phone: Screen;
  let meetingId: string;
  let nextId: string;

  beforeAll(async () => {
    quorate = await startQuorate();
    board = await ChangeBoard.find(quorate);
    screens = await Screens.start(quorate);
    const { secretary } = board;
    meetingId = await board.plan('Meeting with minutes', [PUBLIC_ITEM, SECRET]);
    nextId = await board.plan('Meeting after it', []);
    await secretary.do(meetingId, { type: 'meeting.call' });
    await board.markArrived(meetingId, []);
    await secretary.do(meetingId, { type: 'meeting.start' });
    const { agenda } = await board.state(meetingId);
    for (const { itemId, title } of agenda) {
      await secretary.do(meetingId, {
        type: 'decision.write',
        itemId,
        text: `Agreed on ${title.slice(0, 12)}`,
      });
    }
    await secretary.do(meetingId, { type: 'meeting.close' });
    desk = await screens.open({ as: secretary });
    chair = await screens.open({ as: await quorate.signIn(PARTS.chair), scheme: 'dark' });
    phone = await screens.phone({ as: await quorate.signIn(PARTS.small) });
  });

  afterAll(async () => {
    await screens.close();
    await quorate.stop();
  });

  const isBarrierFree = async (screen: Screen): Promise<void> => {
    await screen.settled();
    expect(await findBarriers(screen)).toEqual([]);
  };
  const typeAfter = async (screen: Screen, words: string, typed: string): Promise<void> => {
    await screen.page.getByRole('textbox', { name: 'The minutes' }).getByText(words).click();
    await screen.page.keyboard.press('End');
    await screen.page.keyboard.type(typed);
  };

  it('are written by two at once, each of whom sees the other', async () => {
    const path = `/meetings/${meetingId}/minutes/workshop`;
    await Promise.all([desk.go(path), chair.go(path)]);
    await desk.shows('Decision: Agreed on MP191', 'Decision: Agreed on A matter', 'All is kept');
    await chair.shows('Decision: Agreed on MP191', /^At work here too: /);
    await desk.shows(/^At work here too: /);
    await Promise.all([
      typeAfter(desk, 'Decision: Agreed on MP191', ' The secretary adds this.'),
      typeAfter(chair, 'Decision: Agreed on A matter', ' The Chair adds that.'),
    ]);
    for (const screen of [desk, chair]) {
      await screen.shows(
        /Agreed on MP191.*The secretary adds this\./,
        /Agreed on A matter.*The Chair adds that\./,
      );
      await screen.shows('All is kept', 'Edited');
      await isBarrierFree(screen);
    }
  });

  it('go to the members, one of whom asks for a correction on a phone', async () => {
    await desk.press('Send to the members');
    await desk.answer('Send');
    await desk.shows('Version 1', 'Draft, with the members');
    await phone.go(`/meetings/${meetingId}/minutes/1`);
    await phone.shows('The secretary adds this.', 'The Chair adds that.');
    await isBarrierFree(phone);
    await phone.press(/^Ask for a correction: Decision: Agreed on MP191/);
    await phone.page.getByRole('dialog').getByRole('button', { name: 'Send to the officers' }).click();
    await phone.shows('Write it first: the officers decide on it.');
    await phone.page.getByLabel('What is wrong').fill('The Chair added it.');
    await phone.page.getByLabel('What it should say').fill('The Chair adds this.');
    await phone.answer('Send to the officers');
    await phone.shows('Correction asked for: The Chair adds this. Not answered yet.');
    await desk.shows('The Chair added it.', '1 to answer');
    await desk.press('Answer');
    await desk.page.getByLabel('In a sentence').fill('So it was.');
    await desk.answer('Send the answer');
    await phone.shows(/Taken: So it was\./);
  });

  it('are approved by the next meeting and published without what is confidential', async () => {
    await desk.press('Put before the next meeting');
    await desk.page.getByLabel('Meeting', { exact: true }).selectOption(nextId);
    await desk.answer('Add to its agenda');
    await board.openVote(nextId, []);
    await board.recordVotes(nextId, 'approve', []);
    const voteId = (await board.state(nextId)).votes.at(-1)?.voteId ?? '';
    await board.secretary.do(nextId, { type: 'vote.close', voteId });
    await board.secretary.do(nextId, { type: 'vote.declare', voteId });
    await desk.shows('Approved, not published', /Approved by a vote of/);
    await desk.press('Publish');
    await desk.answer('Publish');
    await desk.shows('Approved and published');
    await isBarrierFree(desk);
    const anyone = await screens.phone({ scheme: 'dark' });
    await anyone.go(`/meetings/${meetingId}`);
    await anyone.page.getByRole('link', { name: 'Minutes', exact: true }).click();
    await anyone.shows('The secretary adds this.', 'This item is confidential.');
    await anyone.hides('The Chair adds that.');
    await isBarrierFree(anyone);
    const href = await anyone.page.getByRole('link', { name: 'Plain page' }).getAttribute('href');
    const page = await anyone.page.request.get(`${quorate.origin}${href ?? ''}`);
    // Nothing runs in it, so it is looked at in a window where the test may.
    const reading = await screens.phone();
    await reading.page.setContent(await page.text());
    await reading.shows('The secretary adds this.', 'This item is confidential.');
    await isBarrierFree(reading);
    expect(screens.faults).toEqual([]);
  });
});
