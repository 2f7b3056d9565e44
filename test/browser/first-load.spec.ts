/** What a first visit costs, that it asks nobody but the own origin, and that no page breaks a rule of its own server. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Request } from 'playwright-core';
import { type Client, type Quorate, startQuorate } from '../support/index.js';
import { type Screen, Screens } from './screens.js';
import { ChangeBoard, PARTS, PUBLIC_ITEM } from './change-board.js';

const MOST_SCRIPT_BYTES = 200_000;
/** A browser asks for six at a time, and each six cost a slow line one more round trip. */
const MOST_SCRIPT_FILES = 15;

/** Opens the page as on a first visit and sums up the scripts it asks for, as they come over the line. */
async function scriptBytes(screen: Screen, path: string, ...words: readonly string[]): Promise<number> {
  const scripts: Request[] = [];
  screen.page.on('requestfinished', (request) => {
    if (request.resourceType() === 'script') scripts.push(request);
  });
  await screen.go(path);
  await screen.shows(...words);
  await screen.page.waitForLoadState('networkidle');
  const sizes = await Promise.all(scripts.map(async (script) => (await script.sizes()).responseBodySize));
  expect(sizes.length).toBeGreaterThan(0);
  expect(sizes.length).toBeLessThan(MOST_SCRIPT_FILES);
  return sizes.reduce((sum, size) => sum + size, 0);
}

describe('a first visit', () => {
  let quorate: Quorate;
  let board: ChangeBoard;
  let screens: Screens;
  let meetingId: string;
  let member: Client;

  beforeAll(async () => {
    quorate = await startQuorate();
    board = await ChangeBoard.find(quorate);
    meetingId = await board.plan('Change Board', [PUBLIC_ITEM]);
    await board.openVote(meetingId, []);
    member = await quorate.signIn(PARTS.large);
    screens = await Screens.start(quorate);
  });

  afterAll(async () => {
    await screens.close();
    await quorate.stop();
  });

  it('of the front page loads less than 200 kB of script', async () => {
    const bytes = await scriptBytes(await screens.open(), '/', 'Change Board');
    expect(bytes).toBeLessThan(MOST_SCRIPT_BYTES);
  });

  it('of the public page of a meeting loads less than 200 kB of script', async () => {
    const bytes = await scriptBytes(await screens.open(), `/meetings/${meetingId}`, 'Vote open');
    expect(bytes).toBeLessThan(MOST_SCRIPT_BYTES);
  });

  it('of the ballot loads less than 200 kB of script', async () => {
    const phone = await screens.phone({ as: member });
    const bytes = await scriptBytes(phone, `/meetings/${meetingId}/member`, 'You vote for');
    expect(bytes).toBeLessThan(MOST_SCRIPT_BYTES);
  });

  it('says in words what is on its way before any script came, and while that of the page does not', async () => {
    const slow = await screens.phone({ as: member });
    let isHeld = /\/assets\/.*\.js$/;
    const held: (() => Promise<void>)[] = [];
    await slow.page.route('**/*', async (route) => {
      if (isHeld.test(route.request().url())) held.push(() => route.continue());
      else await route.continue();
    });
    await slow.page.goto(`${quorate.origin}/meetings/${meetingId}/member`, { waitUntil: 'commit' });
    await slow.shows('Loading Quorate');
    isHeld = /\/assets\/member-[^/]*\.js$/;
    const letGo = (): Promise<unknown> => Promise.all(held.splice(0).map((go) => go()));
    await letGo();
    await slow.shows('Loading the page');
    isHeld = /^$/;
    await letGo();
    await slow.shows('You vote for');
  });

  it('is guarded by a content security policy that lets nothing in from elsewhere', async () => {
    const { headers } = await quorate.anyone().get('/');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/unsafe-eval|https?:|script-src[^;]*unsafe-inline/);
  });

  it('leads a stranger to the sign-in page and back to where they were going', async () => {
    const stranger = await screens.open();
    await stranger.go('/parties');
    await stranger.shows('Sign in to see this page');
    expect(stranger.page.url()).toBe(`${quorate.origin}/sign-in?return=${encodeURIComponent('/parties')}`);
    await stranger.press(new RegExp(`^${PARTS.small}`));
    await stranger.page.waitForURL(`${quorate.origin}/parties`);
  });

  it('asks nobody else, breaks no policy and leaves no error, here or on the other pages', async () => {
    const visitor = await screens.open();
    const pages = ['/', '/sign-in', '/meetings', '/modifications', '/modifications/MP191', '/consultations'];
    for (const path of [...pages, '/bodies', `/bodies/${board.called.bodyId}`, '/developers', '/nowhere']) {
      await visitor.go(path);
      await visitor.page.getByRole('heading', { level: 1 }).first().waitFor();
      await visitor.page.waitForLoadState('networkidle');
    }
    expect(screens.faults).toEqual([]);
  });
});
