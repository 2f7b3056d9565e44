/**
 * Whether one entry, as a reader was shown it, stands under a signed checkpoint: its leaf is made from what was shown, so
 * that an entry made for one reader alone leads to another root (RFC 9162, 2.1.3.2).
 */
import { fromBase64, same } from './bytes.js';
import { canonical } from './canonical-json.js';
import type { CryptoFunctions } from './crypto-functions.js';
import { leafHash, rootFromProof } from './merkle-tree.js';
import { NotVerified } from './not-verified.js';
import { readVerifierKey, verifyCheckpoint } from './signed-note.js';

export interface EntryClaim {
  /** The key that the reader knows the log by, `name+id+base64`. */
  readonly key: string;
  /** The signed checkpoint that it is to stand under. */
  readonly note: string;
  /** As it was shown, with all its members. */
  readonly entry: { readonly no: number };
  /** Hashes in base64 that lead from the leaf to the root. */
  readonly inclusion: readonly string[];
}

/** True when exactly this entry stands at its number in the journal that the checkpoint signs. */
export async function verifyEntry(
  { key, note, entry, inclusion }: EntryClaim,
  crypto: CryptoFunctions,
): Promise<boolean> {
  try {
    const { size, root } = await verifyCheckpoint(note, await readVerifierKey(key, crypto), crypto);
    const hashes = inclusion.map((text) => fromBase64(text, 32));
    const whole = hashes.filter((hash) => hash !== null);
    if (whole.length < hashes.length || !Number.isSafeInteger(entry.no) || entry.no < 1) return false;
    const leaf = await leafHash(canonical(entry), crypto);
    const led = await rootFromProof(leaf, entry.no - 1, size, whole, crypto);
    return led !== null && same(led, root);
  } catch (error) {
    if (error instanceof NotVerified) return false;
    throw error;
  }
}
