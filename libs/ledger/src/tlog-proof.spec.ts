/** Proof files against the published texts of the format, and that only the true leaf at its true place is proved. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { inclusionProof, treeRoot } from './build-proof.js';
import { signCheckpoint } from './checkpoint.js';
import { generateLogKey, verifierKeyOf } from './log-key.js';
import { signNote } from './signed-note.js';
import { readTlogProof, verifyTlogProof, writeTlogProof } from './tlog-proof.js';
import { leafHash } from './tree-hash.js';

const sha = (text: string): Buffer => createHash('sha256').update(text).digest();
const one = sha('hash1').toString('base64');
const two = sha('hash2').toString('base64');
const HEAD = 'c2sp.org/tlog-proof@v1';

/** The cases of transparency-dev/formats, proof/tlog_proof_test.go (Apache-2.0). */
const published = [
  {
    proof: { extra: null, index: 5, hashes: [sha('hash1'), sha('hash2')], checkpoint: 'test checkpoint\n' },
    text: `${HEAD}\nindex 5\n${one}\n${two}\n\ntest checkpoint\n`,
  },
  {
    proof: {
      extra: Buffer.from('extra information'),
      index: 10,
      hashes: [sha('hash1')],
      checkpoint: 'checkpoint data\n',
    },
    text: `${HEAD}\nextra ${Buffer.from('extra information').toString('base64')}\nindex 10\n${one}\n\ncheckpoint data\n`,
  },
  {
    proof: { extra: null, index: 0, hashes: [], checkpoint: 'checkpoint\n' },
    text: `${HEAD}\nindex 0\n\ncheckpoint\n`,
  },
];

describe('a proof file', () => {
  it.each(published)('is written and read as published: $proof.index', ({ proof, text }) => {
    expect(writeTlogProof(proof)).toBe(text);
    expect(readTlogProof(text)).toEqual(proof);
  });

  it.each([
    ['another head', 'wrong-header\nindex 0\n\ncheckpoint\n'],
    ['extra that is not base64', `${HEAD}\nextra !!notbase64!!\nindex 0\n\ncheckpoint\n`],
    ['no index', `${HEAD}\n\n\ncheckpoint\n`],
    ['an index in words', `${HEAD}\nindex notanumber\n\ncheckpoint\n`],
    ['a negative index', `${HEAD}\nindex -5\n\ncheckpoint\n`],
    ['an index with a leading zero', `${HEAD}\nindex 05\n\ncheckpoint\n`],
    ['a hash that is not base64', `${HEAD}\nindex 0\n!!notbase64!!\n\ncheckpoint\n`],
    ['a hash of 64 bytes', `${HEAD}\nindex 0\n${Buffer.alloc(64).toString('base64')}\n\ncheckpoint\n`],
    ['no checkpoint', `${HEAD}\nindex 0\n`],
  ])('is not read with %s', (_what, text) => {
    expect(readTlogProof(text)).toBeNull();
  });

  it('proves each leaf of a log at its own place and at no other', () => {
    const origin = 'quorate.example/meetings/61';
    const key = generateLogKey();
    const verifier = verifierKeyOf(origin, key.publicKey);
    const leaves = Array.from({ length: 7 }, (_, index) => leafHash(Buffer.of(index)));
    const checkpoint = signCheckpoint({ origin, size: 7, root: treeRoot(leaves) }, key);
    leaves.forEach((leaf, index) => {
      const text = writeTlogProof({ extra: null, index, hashes: inclusionProof(leaves, index), checkpoint });
      leaves.forEach((other, place) => {
        expect(verifyTlogProof(text, other, verifier)).toBe(place === index);
      });
      const moved = text.replace(`index ${index}`, `index ${(index + 1) % 7}`);
      expect(verifyTlogProof(moved, leaf, verifier)).toBe(false);
      expect(verifyTlogProof(text, leaf, verifierKeyOf(origin, generateLogKey().publicKey))).toBe(false);
    });
    const elsewhere = signNote(`elsewhere.example\n7\n${treeRoot(leaves).toString('base64')}\n`, key, origin);
    const [first = Buffer.alloc(0)] = leaves;
    const hashes = inclusionProof(leaves, 0);
    const text = writeTlogProof({ extra: null, index: 0, hashes, checkpoint: elsewhere });
    expect(verifyTlogProof(text, first, verifier)).toBe(false);
  });
});
