/** Builds RFC 9162 inclusion and consistency proofs from all leaf hashes of a tree. */
import { appendLeaf, emptyRange, rootOf } from './compact-range.js';

/** The largest power of two below `size`: where RFC 9162 splits a tree. */
function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

/** The Merkle root over the given leaf hashes. */
export function treeRoot(leaves: readonly Buffer[]): Buffer {
  return rootOf(leaves.reduce(appendLeaf, emptyRange));
}

function inclusionPath(leaves: readonly Buffer[], index: number): Buffer[] {
  if (leaves.length === 1) return [];
  const split = splitOf(leaves.length);
  const left = leaves.slice(0, split);
  const right = leaves.slice(split);
  return index < split
    ? [...inclusionPath(left, index), treeRoot(right)]
    : [...inclusionPath(right, index - split), treeRoot(left)];
}

/** The audit path of the leaf at `index` (from 0) in the tree of all `leaves`. */
export function inclusionProof(leaves: readonly Buffer[], index: number): Buffer[] {
  if (!Number.isInteger(index) || index < 0 || index >= leaves.length) {
    throw new RangeError(`no leaf ${index} in a tree of ${leaves.length}`);
  }
  return inclusionPath(leaves, index);
}

/** `whole` is true while the earlier tree is exactly the subtree looked at, whose root the reader already has. */
function consistencyPath(leaves: readonly Buffer[], earlierSize: number, whole: boolean): Buffer[] {
  if (earlierSize === leaves.length) return whole ? [] : [treeRoot(leaves)];
  const split = splitOf(leaves.length);
  const left = leaves.slice(0, split);
  const right = leaves.slice(split);
  return earlierSize <= split
    ? [...consistencyPath(left, earlierSize, whole), treeRoot(right)]
    : [...consistencyPath(right, earlierSize - split, false), treeRoot(left)];
}

/** The proof that the tree of the first `earlierSize` leaves is a prefix of the tree of all `leaves`. */
export function consistencyProof(leaves: readonly Buffer[], earlierSize: number): Buffer[] {
  if (!Number.isInteger(earlierSize) || earlierSize < 1 || earlierSize > leaves.length) {
    throw new RangeError(`no tree of ${earlierSize} within a tree of ${leaves.length}`);
  }
  return consistencyPath(leaves, earlierSize, true);
}
