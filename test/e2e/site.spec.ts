/** Public addresses for readers without script: all of what everybody may read in the page itself, with a title and a description, and nothing else. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { addItems, Client, planMeeting, startWorld, type World } from '../support/index.js';

const EVIL = '<script>alert(1)</script> & "$&"';

describe('a public page without script', () => {
  let world: World;
  let nobody: Client;
  let meetingId: string;

  const pageAt = async (path: string): Promise<string> => {
    const { status, headers, text } = await nobody.get(path);
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([
      200,
      expect.stringContaining('text/html'),
      'no-cache',
    ]);
    return text;
  };
  const unscripted = (page: string): string => /<noscript>([\s\S]*?)<\/noscript>/.exec(page)?.[1] ?? '';

  beforeAll(async () => {
    world = await startWorld();
    nobody = new Client(world.quorate.origin);
    meetingId = await planMeeting(world.secretary, world.board, { title: `Meeting of ${EVIL}` });
    await addItems(world.secretary, meetingId, [
      { title: `Open to all ${EVIL}`, classification: 'WHITE' },
      { title: 'For the board alone', classification: 'AMBER' },
    ]);
    await world.secretary.do(meetingId, { type: 'meeting.call' });
    await world.secretary.do(meetingId, {
      type: 'headline.publish',
      itemId: null,
      text: `The board met ${EVIL}`,
    });
  });

  afterAll(() => world.stop());

  it('says what everybody may read, harmlessly, and not what is for the body', async () => {
    const page = await pageAt(`/meetings/${meetingId}`);
    const words = unscripted(page);
    expect(words).toContain('Open to all &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;$&amp;&quot;');
    expect(words).toContain('The board met &lt;script&gt;');
    expect(words).toContain('UK time on');
    expect(page).not.toContain('For the board alone');
    expect(page).not.toContain('<script>alert');
    expect(page).toMatch(/<title>[^<]+ · Quorate<\/title>/);
    expect(page).toMatch(/<meta property="og:description" content="[^"]+">/);
    expect(page).toContain(`/meetings/${meetingId}">`);
  });

  it.each([
    ['/', 'Next meetings'],
    ['/meetings', 'UK time on'],
    ['/bodies', 'seats in post'],
    ['/registers', 'No decision is public yet.'],
    ['/search', 'Looking for words needs JavaScript.'],
    ['/modifications', 'Nothing is raised yet.'],
    ['/consultations', 'No consultation was issued yet.'],
    ['/elections', 'No election was called yet.'],
  ])('has its words at %s', async (path, words) => {
    expect(unscripted(await pageAt(path))).toContain(words);
  });

  it('names the members of a body', async () => {
    const words = unscripted(await pageAt(`/bodies/${world.board.bodyId}`));
    expect(words).toContain('BRD Member 1');
    expect(words).toContain('Chair');
  });

  it.each([`/meetings/${randomUUID()}`, '/modifications/none', '/duties', `/bodies/${randomUUID()}`])(
    'has none of its own at %s, and the app is served as ever',
    async (path) => {
      const page = await pageAt(path);
      expect(page).toContain('<title>Quorate</title>');
      expect(unscripted(page)).toContain('needs JavaScript');
    },
  );
});
