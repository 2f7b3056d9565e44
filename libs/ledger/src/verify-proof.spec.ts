/** All 196 published proof vectors, and that every proof we build is accepted while every altered one is not. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { consistencyProof, inclusionProof, treeRoot } from './build-proof.js';
import { leafHash } from './tree-hash.js';
import { verifyConsistency, verifyInclusion } from './verify-proof.js';

interface InclusionVector {
  readonly name: string;
  readonly leafIdx: number;
  readonly treeSize: number;
  readonly root: string;
  readonly leafHash: string;
  readonly proof: readonly string[] | null;
  readonly wantErr: boolean;
}

interface ConsistencyVector {
  readonly name: string;
  readonly size1: number;
  readonly size2: number;
  readonly root1: string;
  readonly root2: string;
  readonly proof: readonly string[] | null;
  readonly wantErr: boolean;
}

function read<Vector>(file: string): readonly Vector[] {
  return JSON.parse(readFileSync(new URL(`../vectors/${file}`, import.meta.url), 'utf8'));
}

const inclusionVectors = read<InclusionVector>('merkle-inclusion.json');
const consistencyVectors = read<ConsistencyVector>('merkle-consistency.json');
const bytes = (base64: string): Buffer => Buffer.from(base64, 'base64');

const leaves = fc
  .array(fc.uint8Array({ maxLength: 8 }), { minLength: 1, maxLength: 40 })
  .map((entries) => entries.map(leafHash));

/** A tree, a position in it counted from 0, and a number to alter things with. */
const place = fc.tuple(leaves, fc.nat(), fc.nat());

function withBitFlipped(hash: Buffer, bit: number): Buffer {
  const altered = Buffer.from(hash);
  const at = bit % (8 * hash.length);
  altered.writeUInt8(altered.readUInt8(at >> 3) ^ (1 << (at & 7)), at >> 3);
  return altered;
}

describe('published vectors', () => {
  it('are all there', () => {
    expect(inclusionVectors.length + consistencyVectors.length).toBe(196);
  });

  it.each(inclusionVectors)('inclusion $name', ({ leafIdx, treeSize, root, leafHash, proof, wantErr }) => {
    const claim = { index: leafIdx, size: treeSize, root: bytes(root), leaf: bytes(leafHash) };
    expect(verifyInclusion({ ...claim, proof: (proof ?? []).map(bytes) })).toBe(!wantErr);
  });

  it.each(consistencyVectors)('consistency $name', ({ size1, size2, root1, root2, proof, wantErr }) => {
    const claim = { earlierSize: size1, earlierRoot: bytes(root1), size: size2, root: bytes(root2) };
    expect(verifyConsistency({ ...claim, proof: (proof ?? []).map(bytes) })).toBe(!wantErr);
  });
});

describe('inclusion', () => {
  it('is proved for every leaf of every tree', () => {
    fc.assert(
      fc.property(leaves, (tree) => {
        const root = treeRoot(tree);
        tree.forEach((leaf, index) => {
          const proof = inclusionProof(tree, index);
          expect(verifyInclusion({ leaf, index, size: tree.length, root, proof })).toBe(true);
        });
      }),
    );
  });

  it('is not proved when any bit of leaf, root or proof is altered', () => {
    fc.assert(
      fc.property(place, ([tree, position, bit]) => {
        const index = position % tree.length;
        const leaf = tree[index] ?? Buffer.alloc(0);
        const proof = inclusionProof(tree, index);
        const claim = { leaf, index, size: tree.length, root: treeRoot(tree), proof };
        const at = bit % (proof.length + 1);
        const altered = proof.map((hash, step) => (step === at ? withBitFlipped(hash, bit) : hash));
        if (at < proof.length) expect(verifyInclusion({ ...claim, proof: altered })).toBe(false);
        expect(verifyInclusion({ ...claim, leaf: withBitFlipped(leaf, bit) })).toBe(false);
        expect(verifyInclusion({ ...claim, root: withBitFlipped(claim.root, bit) })).toBe(false);
        expect(verifyInclusion({ ...claim, proof: [...proof, leaf] })).toBe(false);
      }),
    );
  });
});

describe('consistency', () => {
  it('is proved between every two sizes of every tree', () => {
    fc.assert(
      fc.property(place, ([tree, position]) => {
        const earlierSize = 1 + (position % tree.length);
        const earlierRoot = treeRoot(tree.slice(0, earlierSize));
        const proof = consistencyProof(tree, earlierSize);
        const claim = { earlierSize, earlierRoot, size: tree.length, root: treeRoot(tree), proof };
        expect(verifyConsistency(claim)).toBe(true);
      }),
    );
  });

  it('is not proved for a tree in which an earlier leaf was replaced', () => {
    fc.assert(
      fc.property(place, ([tree, position, bit]) => {
        const earlierSize = 1 + (position % tree.length);
        const replaced = bit % earlierSize;
        const forged = tree.map((leaf, index) => (index === replaced ? withBitFlipped(leaf, bit) : leaf));
        const claim = { earlierSize, earlierRoot: treeRoot(tree.slice(0, earlierSize)), size: tree.length };
        const proof = consistencyProof(forged, earlierSize);
        expect(verifyConsistency({ ...claim, root: treeRoot(forged), proof })).toBe(false);
      }),
    );
  });
});

describe('proofs of what is not there', () => {
  it('are not built', () => {
    const tree = ['a', 'b', 'c'].map((text) => leafHash(Buffer.from(text)));
    expect(() => inclusionProof(tree, 3)).toThrow(RangeError);
    expect(() => inclusionProof([], 0)).toThrow(RangeError);
    expect(() => consistencyProof(tree, 0)).toThrow(RangeError);
    expect(() => consistencyProof(tree, 4)).toThrow(RangeError);
  });
});
