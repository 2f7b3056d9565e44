/**
 * Takes the pictures of the README from a running meeting of the demonstration. They go to a folder of their own; to
 * renew those in docs/pictures, name that folder in PICTURES.
 */
import { mkdtemp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Quorate, startQuorate } from '../support/index.js';
import { type Screen, Screens } from '../support/screens.js';
import { ChangeBoard, PARTS, SEATS } from './change-board.js';

const MOST_BYTES = 250_000;
const ITEMS = [
  {
    title: 'Temporary Communications Hub Ordering and Delivery Rules extension',
    modification: 'MP188',
    summary: 'The Rules are set to expire as of 1 January 2022.',
  },
  { title: 'Service Request Forecasting', modification: 'MP116' },
  { title: 'Any other business', purpose: 'discussion', owner: 'Chair', modification: null },
] as const;
/** Still silent when the pictures of the open vote are taken. */
const SILENT = [SEATS.network, SEATS.large, 'Large Supplier group 11', 'Other SEC Party seat 2'];

describe('the pictures of the README', () => {
  let quorate: Quorate;
  let board: ChangeBoard;
  let screens: Screens;
  let folder: string;
  let meetingId: string;
  let desk: Screen;
  let phone: Screen;
  let visitor: Screen;
  let room: Screen;

  const take = async (screen: Screen, name: string): Promise<void> => {
    const path = join(folder, name);
    await screen.settled();
    await screen.page.screenshot({ path });
    expect((await stat(path)).size).toBeLessThan(MOST_BYTES);
  };
  const recordFor = async (
    labels: readonly string[],
    choice: 'approve' | 'reject' | 'abstain',
  ): Promise<void> => {
    const vote = (await board.state(meetingId)).votes.at(-1);
    const others = (vote?.roll ?? []).map(({ label }) => label).filter((label) => !labels.includes(label));
    await board.recordVotes(meetingId, choice, others);
  };

  beforeAll(async () => {
    const { PICTURES: wished } = process.env;
    folder = wished === undefined ? await mkdtemp(join(tmpdir(), 'quorate-pictures-')) : resolve(wished);
    quorate = await startQuorate();
    board = await ChangeBoard.find(quorate);
    meetingId = await board.plan('Change Board', ITEMS);
    screens = await Screens.start(quorate);
    desk = await screens.open();
    phone = await screens.phone();
    visitor = await screens.open();
    room = await screens.open({ height: 720 });
    await board.openVote(meetingId, ['Large Supplier group 12']);
  });

  afterAll(async () => {
    await screens.close();
    await quorate.stop();
  });

  it('show the console and the ballot with a vote open', async () => {
    await board.recordVotes(meetingId, 'approve', [...SILENT, SEATS.small, 'Large Supplier group 12']);
    await desk.signInAs(PARTS.secretary, `/meetings/${meetingId}/console`);
    await desk.shows('17 of 23 have voted');
    await take(desk, 'console.png');
    await phone.signInAs(PARTS.large, `/meetings/${meetingId}/member`);
    await phone.shows('You vote for');
    await phone.choose('Approve');
    await phone.shows('Cast vote: Approve');
    await take(phone, 'ballot.png');
  });

  it('show the result on the room screen and on the public page', async () => {
    await recordFor([SEATS.network, SEATS.small], 'reject');
    await recordFor(['Other SEC Party seat 2'], 'abstain');
    await recordFor([SEATS.large], 'approve');
    await desk.press('Close the vote');
    await desk.answer('Close the vote');
    await desk.press('Declare the outcome');
    await room.go(await board.roomPath(meetingId));
    await room.shows('MP188 is approved', 'Large Suppliers');
    await take(room, 'room.png');
    const itemId = (await board.state(meetingId)).agenda[0]?.itemId ?? '';
    const text = 'The Change Board approves MP188';
    await board.secretary.do(meetingId, { type: 'headline.publish', itemId, text });
    await visitor.go(`/meetings/${meetingId}`);
    await visitor.shows(text, 'See how it was counted');
    await take(visitor, 'public.png');
    expect(screens.faults).toEqual([]);
  });
});
