/** Receipts: a promise at once, a proof later, and no byte of either that could be another. */
import { describe, expect, it } from '@jest/globals';
import { inclusionProof, treeRoot } from './build-proof.js';
import { canonicalJson } from './canonical-json.js';
import { signCheckpoint } from './checkpoint.js';
import { commitment } from './commitment.js';
import { generateLogKey } from './log-key.js';
import { makeReceipt, verifyReceipt, withProof, writeReceipt } from './receipt.js';
import { writeTlogProof } from './tlog-proof.js';
import { leafHash } from './tree-hash.js';

const origin = 'quorate.example/meetings/m1';
const key = generateLogKey();
const salt = Buffer.alloc(32, 9);
const content = { meetingId: 'm1', voteId: 'v1', place: 2, choice: 'approve' };
const entry = {
  no: 3,
  type: 'ballot.cast',
  at: '2021-12-15T10:00:00.000Z',
  by: { personId: 'p1', name: 'Member' },
  audience: 'body',
  data: { voteId: 'v1', places: [2], commitment: commitment(salt, content).toString('hex') },
};
const opening = { salt: salt.toString('hex'), content };
const leaves = ['one', 'two'].map((text) => leafHash(Buffer.from(text)));
leaves.push(leafHash(Buffer.from(canonicalJson(entry))));
const receipt = makeReceipt({ origin, voteId: 'v1', entry, opening }, key);

function proofOf(index: number): string {
  const checkpoint = signCheckpoint({ origin, size: 3, root: treeRoot(leaves) }, key);
  return writeTlogProof({ extra: null, index, hashes: inclusionProof(leaves, index), checkpoint });
}

const proved = withProof(receipt, proofOf(2));

describe('a receipt', () => {
  it('[I1] is the same bytes every time it is made', () => {
    expect(writeReceipt(makeReceipt({ origin, voteId: 'v1', entry, opening }, key))).toBe(
      writeReceipt(receipt),
    );
  });

  it('is a promise at first, and proved with its proof', () => {
    expect(verifyReceipt(writeReceipt(receipt), key.publicKey)).toEqual({
      ok: true,
      entryNo: 3,
      proved: false,
    });
    expect(verifyReceipt(writeReceipt(proved), key.publicKey)).toEqual({
      ok: true,
      entryNo: 3,
      proved: true,
    });
  });

  it('may leave the answer unsaid', () => {
    const silent = makeReceipt({ origin, voteId: 'v1', entry, opening: null }, key);
    expect(verifyReceipt(writeReceipt(silent), key.publicKey)).toMatchObject({ ok: true });
    expect(writeReceipt(silent)).not.toContain('approve');
  });

  it('fails when any one byte of it is another', () => {
    const bytes = Buffer.from(writeReceipt(proved));
    for (let at = 0; at < bytes.length; at++) {
      const altered = Buffer.from(bytes);
      altered.writeUInt8(altered.readUInt8(at) ^ (1 << (at % 7)), at);
      expect(verifyReceipt(altered.toString('utf8'), key.publicKey)).toMatchObject({ ok: false });
    }
  });

  it('of another log is refused', () => {
    const other = generateLogKey();
    expect(verifyReceipt(writeReceipt(receipt), other.publicKey)).toMatchObject({ ok: false });
    const forged = makeReceipt({ origin, voteId: 'v1', entry, opening }, other);
    expect(verifyReceipt(writeReceipt({ ...forged, key: receipt.key }), key.publicKey)).toMatchObject({
      ok: false,
    });
  });

  it.each([
    ['an opening to another answer', { ...opening, content: { ...content, choice: 'reject' } }, 'v1'],
    ['another salt', { ...opening, salt: Buffer.alloc(32, 8).toString('hex') }, 'v1'],
    ['a salt of another length', { ...opening, salt: 'ab' }, 'v1'],
    ['another vote', opening, 'v2'],
  ])('is refused with %s, whoever signed it', (_what, opened, voteId) => {
    const text = writeReceipt(makeReceipt({ origin, voteId, entry, opening: opened }, key));
    expect(verifyReceipt(text, key.publicKey)).toMatchObject({ ok: false });
  });

  it('is refused with the proof of another entry', () => {
    const text = writeReceipt(withProof(receipt, proofOf(1)));
    expect(verifyReceipt(text, key.publicKey)).toMatchObject({ ok: false });
  });

  it('is refused as other JSON of the same meaning', () => {
    expect(verifyReceipt(JSON.stringify(receipt, null, 1), key.publicKey)).toMatchObject({ ok: false });
  });
});
