/** Receipts as the ledger writes them, read by the verifier; the command line, with its words and exit codes. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  encodeVerifierKey,
  generateLogKey,
  inclusionProof,
  makeReceipt,
  type Receipt,
  verifierKeyOf,
  withProof,
  writeReceipt,
  writeTlogProof,
} from '@quorate/ledger';
import { run } from './cli.js';
import { nodeCrypto } from './node-crypto.js';
import { aSample, bundleOf, leafOf } from './testing/a-bundle.js';
import { verifyFile } from './verify-file.js';

const sample = aSample();
const { key, parts, voteId } = sample;
const ballot = sample.journal.entries.find(({ type }) => type === 'ballot.cast') ?? {
  no: 0,
  type: '',
  data: {},
};
const opening = parts.openings.find(({ no }) => no === ballot.no) ?? null;
const { salt = '', content = {} } = opening ?? {};
const receipt = makeReceipt({ origin: parts.origin, voteId, entry: ballot, opening: { salt, content } }, key);
const leaves = sample.journal.entries.slice(0, parts.entries.length).map(leafOf);

function proofOf(index: number, extra: Buffer | null = null): string {
  const checkpoint = parts.checkpoints.at(-1) ?? '';
  return writeTlogProof({ extra, index, hashes: inclusionProof(leaves, index), checkpoint });
}

const proved = withProof(receipt, proofOf(ballot.no - 1));
const verify = (of: Receipt, trusted = key.publicKey) =>
  verifyFile(Buffer.from(writeReceipt(of)), nodeCrypto, trusted);

describe('a receipt', () => {
  it('with its proof verifies, and says what was voted', async () => {
    const report = await verify(proved);
    expect(report).toMatchObject({ verdict: 'verified', why: null });
    expect(report.checked).toContain('Ballot: "approve", as committed.');
  });

  it('without one is a promise, and verified in part', async () => {
    expect(await verify(receipt)).toMatchObject({ verdict: 'in-part' });
  });

  it('fails at every byte of it', async () => {
    const bytes = Buffer.from(writeReceipt(proved));
    for (let at = 0; at < bytes.length; at++) {
      const altered = Buffer.from(bytes);
      altered.writeUInt8(altered.readUInt8(at) ^ (1 << (at % 8)), at);
      const { verdict } = await verifyFile(altered, nodeCrypto, key.publicKey);
      if (verdict !== 'failed') throw new Error(`byte ${at} may be another`);
    }
  });

  it.each([
    ['the proof of another entry', withProof(receipt, proofOf(0))],
    ['a proof with words nobody signed', withProof(receipt, proofOf(ballot.no - 1, Buffer.from('extra')))],
    ['another answer', { ...receipt, opening: { salt, content: { ...Object(content), choice: 'reject' } } }],
  ])('fails with %s', async (_what, altered) => {
    expect(await verify(altered)).toMatchObject({ verdict: 'failed' });
  });

  it('fails with an answer that was not committed, though its own key signed it', async () => {
    const other = { salt, content: { ...Object(content), choice: 'reject' } };
    const lie = makeReceipt({ origin: parts.origin, voteId, entry: ballot, opening: other }, key);
    expect((await verify(lie)).why).toContain('is not the one in the receipt');
  });
});

describe('the command line', () => {
  async function command(
    bytes: Uint8Array,
    ...more: readonly string[]
  ): Promise<{ code: number; lines: string[] }> {
    const folder = await mkdtemp(join(tmpdir(), 'quorate-verify-'));
    const file = join(folder, 'file.json');
    await writeFile(file, bytes);
    const lines: string[] = [];
    const code = await run([file, ...more], (line) => lines.push(line));
    await rm(folder, { recursive: true });
    return { code, lines };
  }

  const whole = bundleOf(sample);
  const published = key.publicKey.toString('base64');

  it('[I19] ends with "Verified" and 0, under the key in either form', async () => {
    const named = encodeVerifierKey(verifierKeyOf('quorate.example', key.publicKey));
    for (const given of [published, named]) {
      const { code, lines } = await command(whole, '--key', given);
      expect([code, lines.at(-1)]).toEqual([0, 'Verified']);
    }
  });

  it('[I19] ends with "FAILED" and 1 for a file that was changed, or another key', async () => {
    const altered = Buffer.from(whole);
    altered.writeUInt8(altered.readUInt8(400) ^ 1, 400);
    expect(await command(altered)).toMatchObject({ code: 1 });
    const other = await command(whole, '--key', generateLogKey().publicKey.toString('base64'));
    expect(other).toEqual({ code: 1, lines: ['FAILED: the key of the file is not the key you gave'] });
    expect(await command(whole, '--key', 'nonsense')).toMatchObject({ code: 1 });
  });

  it('ends with 2 for a file that shows only a part', async () => {
    const { code, lines } = await command(Buffer.from(writeReceipt(receipt)));
    expect([code, lines.at(-1)]).toEqual([2, 'Verified in part: 1 thing is not in this file']);
  });

  it.each([[[]], [['a', 'b', 'c']], [['--other']], [['/nowhere/at/all.json']]])(
    'says what is wrong with %j',
    async (given) => {
      const lines: string[] = [];
      expect(await run(given, (line) => lines.push(line))).toBe(1);
      expect(lines.length).toBeGreaterThan(0);
    },
  );
});
