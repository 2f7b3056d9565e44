/** The result bundle of a secret vote held over HTTP, judged by the command that knows no server: as it is, and tampered with. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EntryProofView } from '@quorate/contracts';
import type { BallotAnswer } from '@quorate/domain';
import {
  canonicalJson,
  encodeVerifierKey,
  generateLogKey,
  readCheckpoint,
  sealJson,
  signCheckpoint,
  verifierKeyOf,
} from '@quorate/ledger';
import { verifyEntry, webCrypto } from '@quorate/verifier';
import { type Client, meetingInSession, startWorld, type World } from '../support/index.js';
import { makeSecret, SecretVote } from '../support/secret-vote.js';

const COMMAND = resolve(import.meta.dirname, '../../libs/verifier/bin/quorate-verify.mjs');
const yes: BallotAnswer = { kind: 'motion', choice: 'approve' };
const no: BallotAnswer = { kind: 'motion', choice: 'reject' };
const nonsense: BallotAnswer = { kind: 'chosen', optionIds: [] };

interface Ballot {
  readonly ciphertext: string;
  readonly signature: string;
}
type Bundle = Readonly<{ origin: string; checkpoints: string[]; box: Ballot[]; signature: string }>;

/** One bit of the bytes of a base64 text turned. */
function bitTurned(text: string): string {
  const bytes = Buffer.from(text, 'base64');
  bytes[50] = (bytes[50] ?? 0) ^ 1;
  return bytes.toString('base64');
}

/** The file with another box, its seal and its checkpoints made anew by somebody with a key of their own. */
function forged(text: string, alter: (box: readonly Ballot[]) => readonly Ballot[]): string {
  const { signature: _signature, ...bundle } = JSON.parse(text) as Bundle;
  const key = generateLogKey();
  const checkpoints = bundle.checkpoints.map((note) => {
    const read = readCheckpoint(note);
    if (read === null) throw new Error('a checkpoint cannot be read');
    return signCheckpoint(read, key);
  });
  const name = encodeVerifierKey(verifierKeyOf(bundle.origin, key.publicKey));
  return canonicalJson(sealJson({ ...bundle, key: name, checkpoints, box: alter(bundle.box) }, key));
}

describe('the bundle of a secret vote', () => {
  let world: World;
  let vote: SecretVote;
  let folder: string;
  let key: string;

  const bundleFor = async (client: Client): Promise<string> => {
    const answer = await client.get(vote.path('bundle'));
    expect(answer.status).toBe(200);
    return answer.text;
  };
  /** What the command says of this text as a file, and its exit code. */
  const judge = async (text: string, ...options: readonly string[]): Promise<[number, string]> => {
    const file = join(folder, 'result.json');
    await writeFile(file, text);
    return new Promise((settle) => {
      execFile(process.execPath, [COMMAND, file, ...options], { cwd: folder }, (error, stdout) => {
        settle([typeof error?.code === 'number' ? error.code : 0, stdout]);
      });
    });
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'quorate-secret-proof-'));
    world = await startWorld();
    key = (await world.quorate.anyone().get<{ publicKey: string }>('/api/log')).done.publicKey;
    const scrutineers = await makeSecret(world);
    const { meetingId, itemId } = await meetingInSession(world.board, world);
    vote = await SecretVote.prepare(world, meetingId, itemId, scrutineers);
    await vote.makeKey();
    const voters = await Promise.all([0, 1, 2, 3, 4, 5].map((index) => vote.takePaper(index)));
    await vote.open();
    const [ann] = voters;
    if (ann === undefined) throw new Error('no voter');
    const answers = [no, yes, yes, no, nonsense];
    for (const [at, answer] of answers.entries()) {
      const voter = voters[at] ?? ann;
      expect((await vote.cast(await vote.seal(voter, answer))).status).toBe(200);
    }
    expect((await vote.cast(await vote.seal(ann, yes, 2))).status).toBe(200);
    await vote.close();
    await vote.count(vote.scrutineers.slice(0, 2));
    await world.secretary.do(meetingId, { type: 'vote.declare', voteId: vote.voteId });
  });

  it('[ATK-17] [I18] is preceded by a proof that the keys stand in the record, for whoever sees them and for nobody else', async () => {
    const member = world.member(0);
    const { entries } = await member.frame(vote.meetingId);
    const given = entries.find(({ type }) => type === 'notice.given');
    if (given === undefined) throw new Error('no notice');
    const path = `/api/meetings/${vote.meetingId}/entries/${String(given.no)}/proof`;
    const { note, key: named, inclusion, size } = (await member.get<EntryProofView>(path)).done;
    const claim = { key: named, note, inclusion };
    expect(await verifyEntry({ ...claim, entry: given }, webCrypto)).toBe(true);
    const other = { ...given, data: { ...given.data, hash: '0'.repeat(64) } };
    expect(await verifyEntry({ ...claim, entry: other }, webCrypto)).toBe(false);
    const since = (await member.get<EntryProofView>(`${path}?since=${String(given.no)}`)).done;
    expect(since.size).toBeGreaterThanOrEqual(size);
    expect(since.consistency).toEqual(expect.any(Array));
    expect((await world.quorate.anyone().get(path)).problem).toMatchObject({ status: 404, code: 'no-entry' });
    const beyond = path.replace(`entries/${String(given.no)}`, 'entries/100000');
    expect((await member.get(beyond)).problem).toMatchObject({ status: 404, code: 'no-entry' });
  });

  afterAll(async () => {
    await world.stop();
    await rm(folder, { recursive: true });
  });

  it('[I16] [I19] is counted again by a scrutineer, box and signatures and answers', async () => {
    const scrutineer = vote.scrutineers[2]?.client ?? world.secretary;
    const [code, said] = await judge(await bundleFor(scrutineer), '--key', key);
    expect(said).toMatch(/✓ Papers: 6 issued of 12; 4 valid, 1 spoilt and 1 unused add up/);
    expect(said).toMatch(/✓ Box: 6 sealed ballots under the root [0-9a-f]{64}, on 5 papers; 1 replaced/);
    expect(said).toContain('✓ Signatures: every paper');
    expect(said).toMatch(/✓ Count: 3 for, 1 against/);
    expect(said).toContain('✓ Outcome: approved, as declared.');
    expect(said).not.toContain('shown to the scrutineers alone');
    expect(said).toContain('Not checked: That the answers are those sealed in the box');
    expect(code).toBe(2);
  });

  it('[I16] [I19] is checked by a member up to the answers, and by anybody up to the keys', async () => {
    const [ofMember, toMember] = await judge(await bundleFor(world.member(7)), '--key', key);
    expect(ofMember).toBe(2);
    expect(toMember).toContain('✓ Signatures: every paper');
    expect(toMember).toContain('shown to the scrutineers alone');
    const [ofAnyone, toAnyone] = await judge(await bundleFor(world.quorate.anyone()), '--key', key);
    expect(ofAnyone).toBe(2);
    expect(toAnyone).toContain('✓ Box: 6 sealed ballots');
    expect(toAnyone).toContain('The keys of the vote are not shown');
  });

  it.each<readonly [string, (box: readonly Ballot[]) => readonly Ballot[], RegExp]>([
    ['one ballot removed', (box) => box.slice(1), /FAILED: the box holds 5 ballots, not the 6 declared/],
    [
      'one bit of a signature turned',
      ([first, ...box]) => (first ? [{ ...first, signature: bitTurned(first.signature) }, ...box] : []),
      /FAILED: the ballots of the box (do not give the root|are not in the order)/,
    ],
    [
      'one sealed answer changed',
      ([first, ...box]) => (first ? [{ ...first, ciphertext: bitTurned(first.ciphertext) }, ...box] : []),
      /FAILED: the ballots of the box (do not give the root|are not in the order)/,
    ],
  ])('[I16] [I19] fails with %s, whoever signs the file', async (_name, alter, why) => {
    const text = forged(await bundleFor(world.member(7)), alter);
    const [code, said] = await judge(text);
    expect([code, said]).toEqual([1, expect.stringMatching(why)]);
    expect(await judge(text, '--key', key)).toEqual([1, expect.stringContaining('not the key you gave')]);
  });

  it('[I19] fails with an answer that the scrutineers did not find', async () => {
    const text = await bundleFor(vote.scrutineers[0]?.client ?? world.secretary);
    const reject = JSON.stringify(JSON.stringify({ choice: 'reject', kind: 'motion' })).slice(1, -1);
    expect(text).toContain(reject);
    const changed = text.replace(reject, reject.replace('reject', 'approve'));
    const [code, said] = await judge(changed, '--key', key);
    expect([code, said]).toEqual([1, expect.stringContaining('FAILED: the signature does not hold')]);
  });
});
