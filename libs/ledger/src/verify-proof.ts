/** Checks RFC 9162 proofs (2.1.3.2 and 2.1.4.2). Whatever is malformed is simply not proved: nothing throws. */
import { HASH_BYTES } from './sha256.js';
import { nodeHash } from './tree-hash.js';

export interface InclusionClaim {
  readonly leaf: Buffer;
  /** Position of the leaf, from 0. */
  readonly index: number;
  readonly size: number;
  readonly root: Buffer;
  readonly proof: readonly Buffer[];
}

export interface ConsistencyClaim {
  readonly earlierSize: number;
  readonly earlierRoot: Buffer;
  readonly size: number;
  readonly root: Buffer;
  readonly proof: readonly Buffer[];
}

const isHash = (hash: Buffer): boolean => hash.length === HASH_BYTES;
const isOdd = (position: number): boolean => position % 2 === 1;
const half = (position: number): number => Math.floor(position / 2);

/** True when the leaf stands at that index of the tree with that size and root. */
export function verifyInclusion({ leaf, index, size, root, proof }: InclusionClaim): boolean {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false;
  if (![leaf, root, ...proof].every(isHash)) return false;
  let node = index;
  let last = size - 1;
  let hash = leaf;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (isOdd(node) || node === last) {
      hash = nodeHash(sibling, hash);
      // A last node without a right sibling is carried up unchanged until it becomes a right child.
      while (!isOdd(node) && node !== 0) {
        node = half(node);
        last = half(last);
      }
    } else {
      hash = nodeHash(hash, sibling);
    }
    node = half(node);
    last = half(last);
  }
  return last === 0 && hash.equals(root);
}

/** True when the earlier tree is a prefix of the later one; nothing can be said of an earlier tree without leaves. */
export function verifyConsistency(claim: ConsistencyClaim): boolean {
  const { earlierSize, earlierRoot, size, root, proof } = claim;
  if (!Number.isSafeInteger(earlierSize) || !Number.isSafeInteger(size)) return false;
  if (earlierSize < 1 || earlierSize > size) return false;
  if (earlierSize === size) return proof.length === 0 && earlierRoot.equals(root);
  if (![earlierRoot, root, ...proof].every(isHash)) return false;

  let node = earlierSize - 1;
  let last = size - 1;
  while (isOdd(node)) {
    node = half(node);
    last = half(last);
  }
  // Where the earlier tree is perfect its root is the starting node, so the proof leaves it out.
  const [start, ...rest] = node === 0 ? [earlierRoot, ...proof] : proof;
  if (start === undefined) return false;
  let earlier = start;
  let later = start;
  for (const sibling of rest) {
    if (last === 0) return false;
    if (isOdd(node) || node === last) {
      earlier = nodeHash(sibling, earlier);
      later = nodeHash(sibling, later);
      while (!isOdd(node) && node !== 0) {
        node = half(node);
        last = half(last);
      }
    } else {
      later = nodeHash(later, sibling);
    }
    node = half(node);
    last = half(last);
  }
  return last === 0 && earlier.equals(earlierRoot) && later.equals(root);
}
