/**
 * Takes the pictures of the README from a running meeting of the demonstration. They go to a folder of their own; to
 * renew those in docs/pictures, name that folder in PICTURES.
 */
import { mkdtemp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Quorate, startQuorate } from '../support/index.js';
import { type Screen, Screens } from './screens.js';
import { ChangeBoard, PARTS, SEATS } from './change-board.js';

const MOST_BYTES = 250_000;
const ITEMS = [
  { title: 'Welcome and apologies', purpose: 'information', owner: 'Chair', modification: null },
  { title: 'Minutes of meeting 61', purpose: 'discussion', owner: 'Secretary', modification: null },
  {
    title: 'MP188 Temporary Communications Hub Ordering and Delivery Rules extension',
    modification: 'MP188',
    summary:
      'Path 3, self-governance: the Change Board decides. The Rules are set to expire as of 1 January 2022.',
  },
  { title: 'MP191 Extending CHTS v1.0 & v1.1 IVP and MVP end dates', modification: 'MP191' },
  { title: 'MP116 Service Request Forecasting', modification: 'MP116' },
  { title: 'Any other business', purpose: 'discussion', owner: 'Chair', modification: null },
] as const;
const ABSENT = 'Large Supplier group 12';
const RECUSED = 'Small Supplier seat 2';
/** Vote only after the pictures of the open vote are taken. */
const LATE = [SEATS.network, SEATS.large, 'Other SEC Party seat 2'];
const SILENT = 'Large Supplier group 11';

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
  /** An action, a note, an interest, and two members who wish to speak. */
  const discuss = async (): Promise<void> => {
    const { currentItemId, roster } = await board.state(meetingId);
    const itemId = currentItemId ?? '';
    const text = 'Members asked whether the end date should be removed from the Rules altogether.';
    await board.secretary.do(meetingId, { type: 'note.write', itemId, text });
    const action = {
      itemId,
      text: 'Confirm the hub volumes with the DCC',
      owner: 'SECAS',
      due: '2022-01-14',
    };
    await board.secretary.do(meetingId, { type: 'action.give', ...action });
    for (const { seatId, label, member } of roster?.seats ?? []) {
      const interest = { type: 'interest.declare', itemId, seatId, text: 'Our company holds hubs.' } as const;
      if (label === RECUSED) await board.secretary.do(meetingId, interest);
      if (label !== SEATS.network && label !== 'Large Supplier group 04') continue;
      const speaker = await quorate.signIn(member?.personId ?? '');
      await speaker.do(meetingId, { type: 'speaker.ask' });
    }
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
    await board.openVote(meetingId, [ABSENT], 2);
    await discuss();
  });

  afterAll(async () => {
    await screens.close();
    await quorate.stop();
  });

  it('show the console and the ballot with a vote open', async () => {
    const { roster } = await board.state(meetingId);
    const others = (roster?.seats ?? []).map(({ label }) => label);
    const early = others.filter((label) => ![...LATE, SILENT, ABSENT, RECUSED].includes(label));
    await board.castVotes(meetingId, 'approve', early);
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
    await board.castVotes(meetingId, 'reject', [SEATS.network]);
    await board.castVotes(meetingId, 'abstain', ['Other SEC Party seat 2']);
    await board.castVotes(meetingId, 'approve', [SEATS.large]);
    await desk.press('Close the vote');
    await desk.answer('Close the vote');
    await desk.press('Declare the outcome');
    await room.go(await board.roomPath(meetingId));
    await room.shows('MP188 is approved', 'Large Suppliers');
    await take(room, 'room.png');
    const itemId = (await board.state(meetingId)).agenda[2]?.itemId ?? '';
    const text = 'The Change Board approves MP188';
    await board.secretary.do(meetingId, { type: 'headline.publish', itemId, text });
    await visitor.go(`/meetings/${meetingId}`);
    await visitor.shows(text, 'See how it was counted');
    await take(visitor, 'public.png');
    expect(screens.faults).toEqual([]);
  });
});
