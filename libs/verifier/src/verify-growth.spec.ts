/** A checkpoint held against an older one: the published vectors, any tree of the ledger, and servers that tell another history. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  consistencyProof,
  encodeVerifierKey,
  generateLogKey,
  leafHash,
  signCheckpoint,
  treeRoot,
  verifierKeyOf,
} from '@quorate/ledger';
import fc from 'fast-check';
import { same } from './bytes.js';
import { growthRoots } from './merkle-tree.js';
import { nodeCrypto } from './node-crypto.js';
import { type Growth, verifyGrowth } from './verify-growth.js';

interface ConsistencyVector {
  readonly name: string;
  readonly size1: number;
  readonly size2: number;
  readonly root1: string;
  readonly root2: string;
  readonly proof: readonly string[] | null;
  readonly wantErr: boolean;
}

const vectors = JSON.parse(
  readFileSync(new URL('../../ledger/vectors/merkle-consistency.json', import.meta.url), 'utf8'),
) as readonly ConsistencyVector[];
const bytes = (base64: string): Uint8Array => Buffer.from(base64, 'base64');

const origin = 'quorate.test/meetings/m1';
const logKey = generateLogKey();
const key = encodeVerifierKey(verifierKeyOf(origin, logKey.publicKey));
const leavesOf = (count: number, history = 'one'): Buffer[] =>
  Array.from({ length: count }, (_, at) => leafHash(Buffer.from(`${history} ${String(at)}`)));
const noteOf = (leaves: readonly Buffer[], by = logKey, of = origin): string =>
  signCheckpoint({ origin: of, size: leaves.length, root: treeRoot(leaves) }, by);
const proofOf = (leaves: readonly Buffer[], earlier: number): string[] =>
  consistencyProof(leaves, earlier).map((hash) => hash.toString('base64'));
const grow = (earlier: string | null, later: string, proof: readonly string[] | null): Promise<Growth> =>
  verifyGrowth({ key, earlier, later, proof }, nodeCrypto);

describe('a consistency proof', () => {
  it.each(vectors.filter(({ size1, size2 }) => size1 >= 1 && size1 < size2))(
    'of the published vector $name leads where it says',
    async ({ size1, size2, root1, root2, proof, wantErr }) => {
      const earlier = { size: size1, root: bytes(root1) };
      const roots = await growthRoots(earlier, size2, (proof ?? []).map(bytes), nodeCrypto);
      const holds = roots !== null && same(roots.earlier, bytes(root1)) && same(roots.later, bytes(root2));
      expect(holds).toBe(!wantErr);
    },
  );
});

describe('the growth of a journal', () => {
  it('[I18] holds for any two sizes of one journal', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(40), fc.nat(40), async (one, more) => {
        const all = leavesOf(1 + one + more);
        const earlier = all.slice(0, 1 + one);
        const proof = more === 0 ? null : proofOf(all, earlier.length);
        expect(await grow(noteOf(earlier), noteOf(all), proof)).toMatchObject({ holds: true });
      }),
      { numRuns: 60 },
    );
  });

  it('is taken as it is on a first visit, when its signature holds', async () => {
    expect(await grow(null, noteOf(leavesOf(3)), null)).toMatchObject({ holds: true, size: 3 });
    expect(await grow(null, noteOf(leavesOf(3), generateLogKey()), null)).toMatchObject({ holds: false });
  });

  it.each<[string, string, readonly string[] | null, string]>([
    ['an entry was changed', noteOf(leavesOf(9, 'two')), proofOf(leavesOf(9, 'two'), 5), 'not those'],
    ['the same number of entries are others', noteOf(leavesOf(5, 'two')), [], 'not those'],
    ['entries are gone', noteOf(leavesOf(4)), null, 'had 5 entries'],
    ['no proof is given', noteOf(leavesOf(9)), null, 'does not prove'],
    ['the proof is of other sizes', noteOf(leavesOf(9)), proofOf(leavesOf(9), 4), 'not those'],
    ['the proof is too long', noteOf(leavesOf(9)), [...proofOf(leavesOf(9), 5), 'A'.repeat(43) + '='], 'not'],
    ['a hash is none', noteOf(leavesOf(9)), ['?'], 'malformed'],
    ['another key signs', noteOf(leavesOf(9), generateLogKey()), proofOf(leavesOf(9), 5), 'not signed'],
    ['it is of another meeting', noteOf(leavesOf(9), logKey, 'quorate.test/meetings/m2'), null, ''],
    ['it is no checkpoint', 'nonsense', null, 'malformed'],
  ])('[ATK-20] [I18] does not hold when %s', async (_story, later, proof, why) => {
    const growth = await grow(noteOf(leavesOf(5)), later, proof);
    expect(growth.holds ? 'it holds' : growth.why).toContain(why);
    expect(growth.holds).toBe(false);
  });
});
