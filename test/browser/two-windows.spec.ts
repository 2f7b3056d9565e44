/** One member in two windows, in the middle of a vote: what the other window did is said, and so is what became of the ballot. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { meetingInSession, openVote, startWorld, type World } from '../support/index.js';
import { type Screen, Screens } from './screens.js';

describe('a member with two windows', () => {
  let world: World;
  let screens: Screens;
  let page: string;

  const open = async (index: number): Promise<Screen> => {
    const screen = await screens.phone({ as: world.member(index) });
    await screen.go(page);
    await screen.shows('You vote for');
    return screen;
  };
  /** The session ends elsewhere, as by signing out in another window. */
  const signOut = async (index: number): Promise<void> => {
    expect((await world.member(index).delete('/api/session')).status).toBe(204);
  };

  beforeAll(async () => {
    world = await startWorld({ board: { seats: { large: 4 } } });
    screens = await Screens.start(world.quorate);
    const { meetingId, itemId } = await meetingInSession(world.board, world);
    await openVote(world.secretary, meetingId, itemId);
    page = `/meetings/${meetingId}/member`;
  });

  afterAll(async () => {
    await screens.close();
    await world.stop();
  });

  it('is told that the other window voted while this one was still choosing', async () => {
    const [choosing, casting] = [await open(0), await open(0)];
    await choosing.choose('Reject');
    await casting.vote('Approve');
    await casting.shows('Receipt code');
    await choosing.shows('A vote came from elsewhere', 'What you chose here was not sent');
    await choosing.press('Change your vote');
    await choosing.hides('A vote came from elsewhere');
    expect(await casting.page.getByText('came from elsewhere').count()).toBe(0);
  });

  it('is told when signed out elsewhere that the vote is recorded, and comes back to it', async () => {
    const screen = await open(1);
    await screen.vote('Approve');
    await screen.shows('Receipt code');
    await signOut(1);
    await screen.shows(
      /You were signed out at \d\d:\d\d UK time/,
      /was recorded at \d\d:\d\d:\d\d and stands/,
    );
    expect(await screen.page.locator('main').innerText()).not.toContain('Approve');
    await screen.page.getByRole('link', { name: 'Sign in and return to the vote' }).click();
    await screen.page.waitForURL(`**/sign-in?return=${encodeURIComponent(page)}*`);
  });

  it('is told that a choice which was not cast was not sent', async () => {
    const screen = await open(2);
    await screen.choose('Reject');
    await signOut(2);
    await screen.shows(/was not sent: you had chosen and not yet cast/);
  });

  it('is told that nothing was sent when casting finds the session gone', async () => {
    const screen = await open(3);
    // The news of the end does not get through, so that the ballot itself meets the closed door.
    await screen.page.route('**/api/session', (route) => route.abort());
    await screen.context.clearCookies();
    await screen.choose('Reject');
    await screen.press('Cast vote: Reject');
    await screen.shows('Your vote was not recorded.');
    await screen.page.unroute('**/api/session');
    await screen.press('Cast vote: Reject');
    await screen.shows(/was not sent: you had chosen and not yet cast/);
  });
});
