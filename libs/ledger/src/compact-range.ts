/**
 * The right edge of a growing Merkle tree: the roots of its perfect subtrees, largest first. It is all that is needed
 * to append a leaf and to know the root, so that a stream of any length keeps a few hundred bytes.
 */
import { HASH_BYTES } from './sha256.js';
import { emptyRoot, nodeHash } from './tree-hash.js';

const SIZE_BYTES = 8;

export interface CompactRange {
  readonly size: number;
  /** One hash for each bit set in `size`, the highest first. */
  readonly hashes: readonly Buffer[];
}

export const emptyRange: CompactRange = { size: 0, hashes: [] };

/** The range with one leaf hash more; the given range is left as it was. */
export function appendLeaf(range: CompactRange, leaf: Buffer): CompactRange {
  const hashes = range.hashes.slice();
  let right = leaf;
  // Each trailing one in the old size is a perfect subtree that the new leaf completes.
  for (let rest = range.size; rest % 2 === 1; rest = (rest - 1) / 2) {
    const left = hashes.pop();
    if (left === undefined) throw new Error(`a compact range of size ${range.size} lacks a hash`);
    right = nodeHash(left, right);
  }
  hashes.push(right);
  return { size: range.size + 1, hashes };
}

/** The Merkle root of all leaves appended so far. */
export function rootOf(range: CompactRange): Buffer {
  const smallest = range.hashes.at(-1);
  if (smallest === undefined) return emptyRoot();
  return range.hashes.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), smallest);
}

function hashesFor(size: number): number {
  let hashes = 0;
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) hashes += rest % 2;
  return hashes;
}

/** The range as bytes for one database column: the size in 8 bytes, big-endian, then the hashes. */
export function encodeRange(range: CompactRange): Buffer {
  const size = Buffer.allocUnsafe(SIZE_BYTES);
  size.writeBigUInt64BE(BigInt(range.size));
  return Buffer.concat([size, ...range.hashes]);
}

/** The range from its bytes; throws when their length does not fit the size they state. */
export function decodeRange(bytes: Buffer): CompactRange {
  const size = bytes.length < SIZE_BYTES ? Number.NaN : Number(bytes.readBigUInt64BE());
  if (!Number.isSafeInteger(size) || bytes.length !== SIZE_BYTES + hashesFor(size) * HASH_BYTES) {
    throw new Error(`${bytes.length} bytes are not a compact range`);
  }
  const hashes: Buffer[] = [];
  for (let at = SIZE_BYTES; at < bytes.length; at += HASH_BYTES) {
    // A copy, so that the range does not hold on to the driver's whole read buffer.
    hashes.push(Buffer.from(bytes.subarray(at, at + HASH_BYTES)));
  }
  return { size, hashes };
}
