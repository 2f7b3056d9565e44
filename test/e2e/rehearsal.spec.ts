/** `npm run rehearse -- --fast` against a real server: a whole meeting, counted again by the rehearsal itself. */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { meetingRoutes, ReplyOf } from '@quorate/contracts';
import { Child, freePort, type Quorate, startQuorate } from '../support/index.js';

const REHEARSE = fileURLToPath(new URL('../../tools/rehearse.mjs', import.meta.url));

async function rehearse(url: string): Promise<{ code: number | null; output: string }> {
  const { NODE_OPTIONS: _options, ...env } = process.env;
  const child = new Child('rehearse', process.execPath, [REHEARSE, '--fast', '--url', url], env);
  const code = await child.exit();
  return { code, output: child.output };
}

describe('the rehearsal', () => {
  let quorate: Quorate;

  beforeAll(async () => {
    quorate = await startQuorate();
  });

  afterAll(async () => {
    await quorate.stop();
  });

  it('runs the meeting of the demonstration and finds that everything agrees', async () => {
    const { code, output } = await rehearse(quorate.origin);
    expect(output).toContain('Everything agrees');
    expect(code).toBe(0);
    expect(output).toContain('Change Board, meeting 61');
    expect(output).toContain('MP188 is approved: four categories approve, none rejects, one is tied.');
    expect(output).toContain('MP191 is rejected: one category approves, four reject.');
    expect(output).toContain('MP116 is not approved: two categories approve, two reject, one is tied.');
  });

  it('runs again on a fresh copy of the meeting, which it leaves closed', async () => {
    const { code, output } = await rehearse(quorate.origin);
    expect(output).toContain('Everything agrees');
    expect(code).toBe(0);
    expect(output).toContain('Change Board, meeting 62');
    const answer = await quorate.anyone().get<ReplyOf<typeof meetingRoutes.calendar>>('/api/meetings');
    const held = answer.done.meetings.filter(({ bodyCode }) => bodyCode === 'SECCB');
    expect(held.map(({ number, stage }) => `${String(number)} ${stage}`)).toEqual(['61 closed', '62 closed']);
  });

  it('says what to do where no server answers', async () => {
    const { code, output } = await rehearse(`http://127.0.0.1:${String(await freePort())}`);
    expect(code).toBe(1);
    expect(output).toContain('Start it with npm start in another terminal');
  });
});
