/** `npm run rehearse -- --fast` against a real server: a whole meeting, counted again by the rehearsal itself. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { meetingRoutes, ReplyOf } from '@quorate/contracts';
import { verifyFile, webCrypto } from '@quorate/verifier';
import { Child, freePort, type Quorate, startQuorate } from '../support/index.js';

const REHEARSE = fileURLToPath(new URL('../../tools/rehearse.mjs', import.meta.url));
const VERIFY = fileURLToPath(new URL('../../libs/verifier/bin/quorate-verify.mjs', import.meta.url));
/** Prime, so that the bytes tried lie anywhere in a line. */
const EVERY = 1009;

async function rehearse(url: string): Promise<{ code: number | null; output: string }> {
  const { NODE_OPTIONS: _options, ...env } = process.env;
  const child = new Child('rehearse', process.execPath, [REHEARSE, '--fast', '--url', url], env);
  const code = await child.exit();
  return { code, output: child.output };
}

/** The command as anyone runs it on a saved file; nothing tells it where a server is. */
async function verifyOnDisk(text: string, key: string): Promise<{ code: number | null; output: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'quorate-bundle-'));
  await writeFile(join(folder, 'bundle.json'), text);
  const child = new Child(
    'quorate-verify',
    process.execPath,
    [VERIFY, join(folder, 'bundle.json'), '--key', key],
    {},
  );
  const code = await child.exit();
  await rm(folder, { recursive: true });
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
    expect(output).toContain('3 headlines are public, and in the news that anybody follows.');
    expect(output).toMatch(/They go round: \d+ mails to members and alternates/);
  });

  it('[I19] leaves bundles that verify on a saved file, and that fail with any byte changed', async () => {
    const secretary = await quorate.signIn('Secretary of the Change Board');
    const { meetings } = (await secretary.get<ReplyOf<typeof meetingRoutes.calendar>>('/api/meetings')).done;
    const meetingId =
      meetings.find(({ number, bodyCode }) => bodyCode === 'SECCB' && number === 61)?.meetingId ?? '';
    const { publicKey } = (await secretary.get<{ publicKey: string }>('/api/log')).body;
    const { votes } = await secretary.meeting(meetingId);
    expect(votes.map(({ stage }) => stage)).toEqual(['declared', 'declared', 'declared']);
    for (const { voteId } of votes) {
      const { text } = await secretary.get(`/api/meetings/${meetingId}/votes/${voteId}/bundle`);
      const { code, output } = await verifyOnDisk(text, publicKey);
      expect([code, output.trim().split('\n').at(-1)]).toEqual([0, 'Verified']);
      for (let at = 0; at < text.length; at += EVERY) {
        const altered = Buffer.from(text);
        altered.writeUInt8(altered.readUInt8(at) ^ 1, at);
        expect(await verifyFile(altered, webCrypto, Buffer.from(publicKey, 'base64'))).toMatchObject({
          verdict: 'failed',
        });
      }
    }
    const { text } = await secretary.get(`/api/meetings/${meetingId}/votes/${votes[0]?.voteId ?? ''}/bundle`);
    const forged = await verifyOnDisk(
      text.replace('"verdict":"approved"', '"verdict":"rejected"'),
      publicKey,
    );
    expect(forged.code).toBe(1);
    expect(forged.output).toContain('FAILED: ');
  });

  it('runs again on a fresh copy of the meeting, which it leaves closed', async () => {
    const { code, output } = await rehearse(quorate.origin);
    expect(output).toContain('Everything agrees');
    expect(code).toBe(0);
    expect(output).toContain('Change Board, meeting 62');
    const answer = await quorate.anyone().get<ReplyOf<typeof meetingRoutes.calendar>>('/api/meetings');
    const held = answer.done.meetings.filter(
      ({ bodyCode, number }) => bodyCode === 'SECCB' && number !== null,
    );
    expect(held.map(({ number, stage }) => `${String(number)} ${stage}`)).toEqual(['61 closed', '62 closed']);
  });

  it('says what to do where no server answers', async () => {
    const { code, output } = await rehearse(`http://127.0.0.1:${String(await freePort())}`);
    expect(code).toBe(1);
    expect(output).toContain('Start it with npm start in another terminal');
  });
});
