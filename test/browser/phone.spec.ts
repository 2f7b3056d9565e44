/** The ballot on a telephone: large enough for a thumb, no sideways scrolling, and every reason not to vote said in words. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCast, meetingInSession, openVote, startWorld, type World } from '../support/index.js';
import { type Screen, Screens } from './screens.js';

const SIZES = [
  { width: 390, height: 844 },
  { width: 320, height: 568 },
];

/** How far the page is wider than the window. */
function sideways(screen: Screen): Promise<number> {
  return screen.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** The heights of the choices of the ballot, in pixels. */
function choiceHeights(screen: Screen): Promise<number[]> {
  return screen.page
    .locator('label:has(input[type=radio])')
    .evaluateAll((labels) => labels.map((label) => label.getBoundingClientRect().height));
}

/** The things to press that are less than 44 pixels high or wide, by their words; links within a sentence may be. */
function smallTargets(screen: Screen): Promise<string[]> {
  return screen.page.locator('button:visible, nav a:visible').evaluateAll((targets) =>
    targets
      .filter((target) => {
        const { height, width } = target.getBoundingClientRect();
        return height < 44 || width < 44;
      })
      .map((target) => target.textContent),
  );
}

describe('the ballot on a telephone', () => {
  let world: World;
  let screens: Screens;
  let meetingId: string;
  let itemId: string;
  let voteId: string;

  const open = async (index: number, size = SIZES[0]): Promise<Screen> => {
    const member = world.members[index];
    if (member === undefined) throw new Error(`there is no member ${String(index)}`);
    const screen = await screens.phone({ ...size, as: member });
    await screen.go(`/meetings/${meetingId}/member`);
    return screen;
  };

  beforeAll(async () => {
    world = await startWorld();
    screens = await Screens.start(world.quorate);
    const seated = world.board.seats.length - 1;
    ({ meetingId, itemId } = await meetingInSession(world.board, world, { seated }));
    const recused = world.board.seats[2];
    await world.members[2]?.do(meetingId, {
      type: 'interest.declare',
      itemId,
      seatId: recused?.seatId ?? '',
      text: 'We hold stock of the hubs concerned.',
    });
    voteId = await openVote(world.secretary, meetingId, itemId);
  });

  afterAll(async () => {
    await screens.close();
    await world.stop();
  });

  it.each(SIZES)('has large choices and no sideways scrolling at $width pixels', async (size) => {
    const screen = await open(0, size);
    await screen.shows('Should MP188 be approved?', 'You vote for');
    const heights = await choiceHeights(screen);
    expect(heights).toHaveLength(3);
    for (const height of heights) expect(height).toBeGreaterThanOrEqual(56);
    expect(await smallTargets(screen)).toEqual([]);
    for (const place of ['Agenda', 'Speak', 'Results', 'Vote']) {
      await screen.page.getByRole('navigation').getByRole('link', { name: place }).click();
      await screen.page.locator('nav a[aria-current=page]', { hasText: place }).waitFor();
      expect(await sideways(screen)).toBeLessThanOrEqual(0);
    }
  });

  it('chooses nothing beforehand, and says so when nothing is chosen', async () => {
    const screen = await open(0);
    await screen.shows('Should MP188 be approved?');
    expect(await screen.page.getByRole('radio', { checked: true }).count()).toBe(0);
    await screen.press('Cast vote');
    await screen.shows('Choose Approve, Reject or Abstain first.');
    const { castCounts } = (await world.secretary.meeting(meetingId)).votes.at(-1) ?? {};
    expect(castCounts?.flat().every((count) => count === 0)).toBe(true);
    await screen.choose('Abstain');
    await screen.press('Cast vote: Abstain');
    await screen.shows('Recorded', 'Receipt code');
    expect(await sideways(screen)).toBeLessThanOrEqual(0);
  });

  it('says to a recused member why there is no ballot', async () => {
    const screen = await open(2);
    await screen.shows('Recused from this vote', 'Interest declared: We hold stock of the hubs concerned.');
    expect(await screen.page.getByRole('radio').count()).toBe(0);
  });

  it('says to a member who has not come that the seat must be taken first', async () => {
    const screen = await open(world.board.seats.length - 1);
    await screen.shows('You have not taken the seat');
    await screen.press('Take your seat');
    await screen.shows('You vote for');
  });

  it('says to someone without a seat that there is no vote', async () => {
    const screen = await screens.phone({ as: world.observer });
    await screen.go(`/meetings/${meetingId}/member?place=vote`);
    await screen.shows(/You have no seat on the .*, so you have no vote/);
  });

  it('says that the vote closed without yours', async () => {
    const silent = await open(1);
    const voted = await open(3);
    await voted.vote('Approve');
    await voted.shows('Recorded');
    await silent.choose('Reject');
    for (const [index, { seatId }] of world.board.seats.entries()) {
      if (index > 3) await world.members[index]?.do(meetingId, aCast(voteId, seatId, 'approve'));
    }
    await world.secretary.do(meetingId, { type: 'vote.close', voteId });
    await silent.shows('Closed without your vote', 'No vote for BRD seat 2 was recorded.');
    await voted.shows('The vote is closed.', 'Approve');
    await world.secretary.do(meetingId, { type: 'vote.declare', voteId });
    await silent.shows('BRD seat 2 was present and did not vote.');
    await voted.shows('BRD seat 4 voted Approve.');
  });

  it('leaves no error in any browser', () => {
    expect(screens.faults).toEqual([]);
  });
});
