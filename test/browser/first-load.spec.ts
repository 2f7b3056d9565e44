/** What a first visit costs, that it asks nobody but the own origin, and that no page breaks a rule of its own server. */
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Response } from 'playwright-core';
import { type Client, type Quorate, startQuorate } from '../support/index.js';
import { type Screen, Screens } from './screens.js';
import { ChangeBoard, PARTS, PUBLIC_ITEM } from './change-board.js';

const MOST_SCRIPT_BYTES = 200_000;

/** Opens the page as on a first visit and sums up the scripts it asks for, gzipped. */
async function scriptBytes(screen: Screen, path: string, ...words: readonly string[]): Promise<number> {
  const scripts: Response[] = [];
  screen.page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response);
  });
  await screen.go(path);
  await screen.shows(...words);
  await screen.page.waitForLoadState('networkidle');
  const sizes = await Promise.all(scripts.map(async (script) => gzipSync(await script.body()).length));
  expect(sizes.length).toBeGreaterThan(0);
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
