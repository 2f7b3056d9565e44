/** Root and proofs of a tree whose leaves are all at hand, where one answer is wanted and no tree is kept. */
import { MerkleTree } from './merkle-tree.js';

function treeOf(leaves: readonly Buffer[]): MerkleTree {
  const tree = new MerkleTree();
  for (const leaf of leaves) tree.append(leaf);
  return tree;
}

/** The Merkle root over the given leaf hashes. */
export function treeRoot(leaves: readonly Buffer[]): Buffer {
  return treeOf(leaves).root();
}

/** The audit path of the leaf at `index` (from 0) in the tree of all `leaves`. */
export function inclusionProof(leaves: readonly Buffer[], index: number): Buffer[] {
  return treeOf(leaves).inclusionProof(index);
}

/** The proof that the tree of the first `earlierSize` leaves is a prefix of the tree of all `leaves`. */
export function consistencyProof(leaves: readonly Buffer[], earlierSize: number): Buffer[] {
  return treeOf(leaves).consistencyProof(earlierSize);
}
