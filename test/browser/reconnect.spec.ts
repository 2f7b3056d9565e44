/** A member's line goes dead in the middle of a vote: said at once, sent once, and on return first of all whether the vote is safe. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCast, type Client, meetingInSession, openVote, startWorld, type World } from '../support/index.js';
import { Line } from '../support/line.js';
import { type Screen, Screens } from './screens.js';

describe('a member whose connection is lost', () => {
  let world: World;
  let screens: Screens;
  let line: Line;
  let farScreens: Screens;
  let meetingId: string;
  let voteId: string;
  let phone: Screen;
  let neverCut: Screen;

  const member = (index: number): Client => {
    const client = world.members[index];
    if (client === undefined) throw new Error(`there is no member ${String(index)}`);
    return client;
  };
  const cast = (index: number): Promise<unknown> => {
    const seatId = world.board.seats[index]?.seatId ?? '';
    return member(index).do(meetingId, aCast(voteId, seatId, 'reject'));
  };
  /** How many ballots were cast at each place of the roll. */
  const castCounts = async (): Promise<readonly number[]> =>
    (await world.secretary.meeting(meetingId)).votes.at(-1)?.castCounts.flat() ?? [];

  beforeAll(async () => {
    world = await startWorld({ board: { seats: { large: 3, small: 1 } } });
    line = await Line.to(world.quorate.port);
    screens = await Screens.start(world.quorate);
    farScreens = await Screens.start(line);
    let itemId: string;
    ({ meetingId, itemId } = await meetingInSession(world.board, world));
    voteId = await openVote(world.secretary, meetingId, itemId);
    phone = await farScreens.phone({ as: member(0) });
    neverCut = await screens.phone({ as: member(0) });
    for (const screen of [phone, neverCut]) {
      await screen.go(`/meetings/${meetingId}/member`);
      await screen.shows('You vote for');
    }
  });

  afterAll(async () => {
    await farScreens.close();
    await screens.close();
    await line.stop();
    await world.stop();
  });

  it('is told so within three seconds', async () => {
    line.cut();
    await phone.shows(/Connection lost\. Last heard from the server [1-3] seconds? ago/);
  });

  it('votes, and is told that the vote is not yet sent', async () => {
    await cast(1);
    await phone.vote('Approve');
    await phone.shows('Not yet sent: Approve', 'What you sent last is not yet sent. It is kept here.');
    expect(await phone.text()).not.toContain('Receipt code');
    expect(await castCounts()).toEqual([0, 1, 0, 0]);
  });

  it('is told first of all, on return, that the vote is safe; it was sent once', async () => {
    line.restore();
    await phone.shows('You are connected again', /Your vote for BRD seat 1 is safe: Approve, recorded/);
    const main = await phone.page.locator('main').innerText();
    expect(main.trimStart()).toMatch(/^You are connected again/);
    await phone.shows('Receipt code');
    await phone.hides('Last heard from the server');
    await phone.hides('Not yet sent');
    expect(await castCounts()).toEqual([1, 1, 0, 0]);
    await neverCut.shows('Receipt code');
  });

  it('is told that no vote is recorded, when none was cast before the line went dead', async () => {
    const other = await farScreens.phone({ as: member(2) });
    await other.go(`/meetings/${meetingId}/member`);
    await other.shows('You vote for');
    line.cut();
    await other.shows('Connection lost.');
    line.restore();
    await other.shows('You are connected again', /No vote for BRD seat 3 is recorded/);
    await other.vote('Abstain');
    await other.shows('Receipt code');
  });

  it('sees what the same member sees who was never cut off', async () => {
    await cast(3);
    await world.secretary.do(meetingId, { type: 'vote.close', voteId });
    await world.secretary.do(meetingId, { type: 'vote.declare', voteId });
    for (const screen of [phone, neverCut])
      await screen.shows('BRD seat 1 voted Approve.', 'Fingerprint of the record');
    const [seen, expected] = await Promise.all(
      [phone, neverCut].map((screen) => screen.page.locator('main').innerText()),
    );
    expect(seen).toBe(expected);
  });
});
