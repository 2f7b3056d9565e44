/** What a room screen link opens, for how long, and how the secretary ends it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  eventually,
  Follower,
  FollowRefused,
  meetingInSession,
  planMeeting,
  startWorld,
  type World,
} from '../support/index.js';

describe('a room screen link', () => {
  let world: World;
  let meetingId: string;

  beforeAll(async () => {
    world = await startWorld({ board: { seats: { large: 1 } } });
    ({ meetingId } = await meetingInSession(world.board, world));
  });

  afterAll(() => world.stop());

  async function linkTo(meeting: string, which = ''): Promise<string> {
    const path = `/api/meetings/${meeting}/display-links${which}`;
    return (await world.secretary.post<{ path: string }>(path)).done.path.replace('/room/', '');
  }

  const reads = async (meeting: string, display: string): Promise<number> =>
    (await world.quorate.anyone().get(`/api/meetings/${meeting}/frames?display=${display}`)).status;

  const screen = (display: string): Promise<Follower> =>
    Follower.open(world.quorate.origin, meetingId, { display });

  const longAgo = async (): Promise<void> => {
    await world.database.query(`UPDATE display_link SET made_at = now() - interval '13 hours'`);
  };

  it('[ATK-8] is the same until it is replaced, and opens nothing of another meeting', async () => {
    const display = await linkTo(meetingId);
    expect(await linkTo(meetingId)).toBe(display);
    const other = await planMeeting(world.secretary, world.board);
    await linkTo(other);
    const forged = [
      display,
      display.replace(meetingId, other),
      display.replace('.1.', '.2.'),
      `${other}.1.`,
      `${other}..`,
      '.'.repeat(60),
    ];
    for (const token of forged) {
      expect(await reads(other, token)).toBe(404);
      const opening = Follower.open(world.quorate.origin, other, { display: token });
      await expect(opening).rejects.toThrow(FollowRefused);
    }
    expect(await reads(meetingId, display)).toBe(200);
    const minutes = `/api/meetings/${meetingId}/minutes?display=${display}`;
    const publicMinutes = await world.quorate.anyone().get(`/api/meetings/${meetingId}/minutes`);
    expect((await world.quorate.anyone().get(minutes)).text).toBe(publicMinutes.text);
  });

  it('[ATK-7] ends at once when the secretary replaces it, also on the screen that shows it', async () => {
    const display = await linkTo(meetingId);
    const old = await screen(display);
    const fresh = await linkTo(meetingId, '/replacement');
    expect(fresh).not.toBe(display);
    await old.gone();
    old.close();
    expect(await reads(meetingId, display)).toBe(404);
    expect((await world.quorate.anyone().get(`/api/displays/${display}`)).problem.code).toBe('link-unknown');
    expect(await reads(meetingId, fresh)).toBe(200);
  });

  it('works as long as the meeting runs, and ends 12 hours after its end; a closed screen stays closed', async () => {
    const display = await linkTo(meetingId);
    await longAgo();
    const showing = await screen(display);
    expect(await linkTo(meetingId)).toBe(display);
    await world.secretary.do(meetingId, { type: 'meeting.close' });
    await showing.until('the meeting is closed', ({ stage }) => stage === 'closed');
    expect(await reads(meetingId, display)).toBe(200);
    await world.database.query(`UPDATE meeting SET closed_at = now() - interval '13 hours'`);
    await showing.gone();
    showing.close();
    expect(await reads(meetingId, display)).toBe(404);
    const again = await linkTo(meetingId);
    expect(again).not.toBe(display);
    expect(await reads(meetingId, again)).toBe(200);
  });

  it('to a meeting that was never held ends too', async () => {
    const planned = await planMeeting(world.secretary, world.board);
    const display = await linkTo(planned);
    expect(await reads(planned, display)).toBe(200);
    await longAgo();
    await eventually(
      'the link has ended',
      () => reads(planned, display),
      (status) => status === 404,
    );
  });
});
