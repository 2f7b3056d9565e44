/**
 * Holds a checkpoint that a reader kept against a newer one, without asking any server: the newer must be signed by the
 * same key and must contain everything that the earlier one signed, in the same order (RFC 9162, 2.1.4.2).
 */
import { fromBase64, same } from './bytes.js';
import type { CryptoFunctions } from './crypto-functions.js';
import { growthRoots } from './merkle-tree.js';
import { check, fail, NotVerified } from './not-verified.js';
import { type Checkpoint, readVerifierKey, verifyCheckpoint } from './signed-note.js';

export interface GrowthClaim {
  /** The key that the reader knows the log by, `name+id+base64`. */
  readonly key: string;
  /** The signed note that the reader kept; null on the first visit. */
  readonly earlier: string | null;
  readonly later: string;
  /** Hashes in base64 that lead from the earlier to the later; null where the server gave none. */
  readonly proof: readonly string[] | null;
}

export type Growth =
  | { readonly holds: true; readonly size: number; readonly fingerprint: string }
  | { readonly holds: false; readonly why: string };

async function checkGrowth(
  earlier: Checkpoint,
  later: Checkpoint,
  proof: readonly string[] | null,
  crypto: CryptoFunctions,
): Promise<void> {
  check(
    later.size >= earlier.size,
    `the journal had ${earlier.size} entries when this reader last saw it, and has ${later.size} now`,
  );
  const other = `the first ${earlier.size} entries are not those that this reader saw signed`;
  if (earlier.size === later.size) {
    check(same(earlier.root, later.root), other);
    return;
  }
  check(proof !== null, `the server does not prove that ${other.replace(' not', '')}`);
  const hashes = proof.map((text) => fromBase64(text, 32) ?? fail('a hash of the proof is malformed'));
  const roots = await growthRoots(earlier, later.size, hashes, crypto);
  check(roots !== null && same(roots.earlier, earlier.root) && same(roots.later, later.root), other);
}

/** Answers whether the later checkpoint stands for the same journal as the earlier one, grown; else why not. */
export async function verifyGrowth(
  { key: keyText, earlier, later, proof }: GrowthClaim,
  crypto: CryptoFunctions,
): Promise<Growth> {
  try {
    const key = await readVerifierKey(keyText, crypto);
    const now = await verifyCheckpoint(later, key, crypto);
    if (earlier !== null) await checkGrowth(await verifyCheckpoint(earlier, key, crypto), now, proof, crypto);
    return { holds: true, size: now.size, fingerprint: now.fingerprint };
  } catch (error) {
    if (error instanceof NotVerified) return { holds: false, why: error.message };
    throw error;
  }
}
