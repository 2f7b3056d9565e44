/** The remembering tree against the recursive definitions, at every size it had. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { appendLeaf, emptyRange, rootOf } from './compact-range.js';
import { MerkleTree } from './merkle-tree.js';
import { leafHash } from './tree-hash.js';

/** The definitions of RFC 9162, sections 2.1.3.1 and 2.1.4.1, as they stand there. */
const treeRoot = (of: readonly Buffer[]): Buffer => rootOf(of.reduce(appendLeaf, emptyRange));

function halves(of: readonly Buffer[]): [Buffer[], Buffer[]] {
  let split = 1;
  while (split * 2 < of.length) split *= 2;
  return [of.slice(0, split), of.slice(split)];
}

function inclusionProof(of: readonly Buffer[], index: number): Buffer[] {
  if (of.length === 1) return [];
  const [left, right] = halves(of);
  return index < left.length
    ? [...inclusionProof(left, index), treeRoot(right)]
    : [...inclusionProof(right, index - left.length), treeRoot(left)];
}

function consistencyProof(of: readonly Buffer[], earlier: number, whole = true): Buffer[] {
  if (earlier === of.length) return whole ? [] : [treeRoot(of)];
  const [left, right] = halves(of);
  return earlier <= left.length
    ? [...consistencyProof(left, earlier, whole), treeRoot(right)]
    : [...consistencyProof(right, earlier - left.length, false), treeRoot(left)];
}

const leaves = Array.from({ length: 70 }, (_, index) => leafHash(Buffer.of(index)));

function treeOf(size: number): MerkleTree {
  const tree = new MerkleTree();
  for (const leaf of leaves.slice(0, size)) tree.append(leaf);
  return tree;
}

describe('a remembering tree', () => {
  it('has the root of each size it had', () => {
    const tree = treeOf(70);
    for (let size = 0; size <= 70; size++) expect(tree.root(size)).toEqual(treeRoot(leaves.slice(0, size)));
    expect(tree.root()).toEqual(tree.root(70));
  });

  it('[I18] gives the inclusion and consistency proofs of the definition', () => {
    const tree = treeOf(70);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 70 }), fc.nat(), (size, chance) => {
        const [index, earlier] = [chance % size, 1 + (chance % size)];
        const known = leaves.slice(0, size);
        expect(tree.inclusionProof(index, size)).toEqual(inclusionProof(known, index));
        expect(tree.consistencyProof(earlier, size)).toEqual(consistencyProof(known, earlier));
      }),
      { numRuns: 500 },
    );
  });

  it('goes on the same from any size', () => {
    const tree = treeOf(37);
    for (const leaf of leaves.slice(37)) tree.append(leaf);
    expect(tree.root()).toEqual(treeRoot(leaves));
  });

  it('throws for what it does not have', () => {
    const tree = treeOf(5);
    expect(() => tree.root(6)).toThrow(RangeError);
    expect(() => tree.inclusionProof(5)).toThrow(RangeError);
    expect(() => tree.inclusionProof(3, 3)).toThrow(RangeError);
    expect(() => tree.consistencyProof(0)).toThrow(RangeError);
    expect(() => tree.consistencyProof(4, 3)).toThrow(RangeError);
    expect(() => treeOf(0).inclusionProof(0)).toThrow(RangeError);
  });
});
