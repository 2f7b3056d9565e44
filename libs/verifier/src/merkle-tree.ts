/** The Merkle tree of RFC 6962 and 9162 over SHA-256: leaves and nodes are hashed with different first bytes. */
import { bytesOf, join } from './bytes.js';
import type { CryptoFunctions } from './crypto-functions.js';

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** The hash of one entry, given as its canonical JSON. */
export function leafHash(entry: string, { sha256 }: CryptoFunctions): Promise<Uint8Array> {
  return sha256(join(LEAF, bytesOf(entry)));
}

/** The root over the leaves: pairs are hashed level by level, and a last one without a partner goes up as it is. */
export async function merkleRoot(
  leaves: readonly Uint8Array[],
  { sha256 }: CryptoFunctions,
): Promise<Uint8Array> {
  let level = leaves;
  while (level.length > 1) {
    const above: Promise<Uint8Array>[] = [];
    for (let at = 0; at < level.length; at += 2) {
      const [left = LEAF, right] = level.slice(at, at + 2);
      above.push(right === undefined ? Promise.resolve(left) : sha256(join(NODE, left, right)));
    }
    level = await Promise.all(above);
  }
  return level[0] ?? sha256(new Uint8Array());
}

/** The root to which a proof leads from the leaf at this index (from 0) of a tree of this size; null where it does not fit. */
export async function rootFromProof(
  leaf: Uint8Array,
  index: number,
  size: number,
  proof: readonly Uint8Array[],
  { sha256 }: CryptoFunctions,
): Promise<Uint8Array | null> {
  let hash = leaf;
  let used = 0;
  let [at, last] = [index, size - 1];
  if (at > last) return null;
  for (; last > 0; at = Math.floor(at / 2), last = Math.floor(last / 2)) {
    // The last of an odd level has no partner and goes up as it is.
    if (at === last && at % 2 === 0) continue;
    const partner = proof[used++];
    if (partner === undefined) return null;
    hash = await sha256(at % 2 === 1 ? join(NODE, partner, hash) : join(NODE, hash, partner));
  }
  return used === proof.length ? hash : null;
}

/**
 * The roots to which a consistency proof leads, of the earlier tree and of the later one; null where it does not fit.
 * The proof begins with the largest whole subtree at the end of the earlier tree; it is left out where that is all of it.
 */
export async function growthRoots(
  { size: earlierSize, root: earlierRoot }: { readonly size: number; readonly root: Uint8Array },
  size: number,
  proof: readonly Uint8Array[],
  { sha256 }: CryptoFunctions,
): Promise<{ readonly earlier: Uint8Array; readonly later: Uint8Array } | null> {
  if (earlierSize < 1 || earlierSize >= size) return null;
  let [at, last] = [earlierSize - 1, size - 1];
  for (; at % 2 === 1; at = Math.floor(at / 2)) last = Math.floor(last / 2);
  const partners = [...proof];
  const start = at === 0 ? earlierRoot : partners.shift();
  if (start === undefined) return null;
  let [earlier, later] = [start, start];
  for (; last > 0; at = Math.floor(at / 2), last = Math.floor(last / 2)) {
    if (at === last && at % 2 === 0) continue;
    const partner = partners.shift();
    if (partner === undefined) return null;
    if (at % 2 === 1) {
      earlier = await sha256(join(NODE, partner, earlier));
      later = await sha256(join(NODE, partner, later));
    } else {
      later = await sha256(join(NODE, later, partner));
    }
  }
  return partners.length === 0 ? { earlier, later } : null;
}
