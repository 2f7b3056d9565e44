/** The room screen does what the officers' consoles say, all of them at once, and still does after it was loaded again. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Quorate, startQuorate } from '../support/index.js';
import { ChangeBoard, PUBLIC_ITEM } from './change-board.js';
import { findBarriers } from './axe.js';
import { type Screen, Screens } from './screens.js';

describe('the room screen', () => {
  let quorate: Quorate;
  let board: ChangeBoard;
  let screens: Screens;
  let meetingId: string;
  let room: Screen;
  let desk: Screen;
  let otherDesk: Screen;

  /** Chooses from the menu that says what the screen shows. */
  const choose = async (from: Screen, act: string): Promise<void> => {
    await from.press(/^Room screen/);
    await from.press(act);
  };

  beforeAll(async () => {
    quorate = await startQuorate();
    board = await ChangeBoard.find(quorate);
    meetingId = await board.plan('Change Board', [PUBLIC_ITEM]);
    await board.openVote(meetingId, []);
    screens = await Screens.start(quorate);
    room = await screens.open();
    desk = await screens.open({ as: board.secretary });
    otherDesk = await screens.open({ as: board.secretary });
    await room.go(await board.roomPath(meetingId));
    for (const one of [desk, otherDesk]) await one.go(`/meetings/${meetingId}/console`);
    await room.shows('Should MP191 be approved?');
  });

  afterAll(async () => {
    await screens.close();
    await quorate.stop();
  });

  it('is blanked from one console, and the other one says so', async () => {
    await choose(desk, 'Blank the room screen');
    await room.hides('Should MP191 be approved?');
    await otherDesk.shows('Blank');
    await room.page.reload();
    await room.page.locator('h1', { hasText: 'The room screen is blank' }).waitFor({ state: 'attached' });
    expect(await room.page.getByText('MP191').count()).toBe(0);
    expect(await findBarriers(room)).toEqual([]);
  });

  it('is held still while the meeting goes on, also when it is loaded again', async () => {
    await choose(otherDesk, 'Hold the room screen still');
    await room.shows('Should MP191 be approved?');
    await desk.shows('Held: Vote');
    const { votes } = await board.state(meetingId);
    await board.recordVotes(meetingId, 'approve', []);
    await board.secretary.do(meetingId, { type: 'vote.close', voteId: votes.at(-1)?.voteId ?? '' });
    await desk.shows('The count, seen by officers only');
    await room.page.reload();
    await room.shows('Should MP191 be approved?', /^0 of/);
  });

  it('follows the meeting again', async () => {
    await choose(desk, 'Let the room screen follow the meeting');
    await room.shows('The vote is closed');
    await otherDesk.shows('Vote closed');
  });

  it('leaves no error in any browser', () => {
    expect(screens.faults).toEqual([]);
  });
});
