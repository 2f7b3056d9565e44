/** The core of the signer: signs the next checkpoint of a log only when it extends the last one signed. Pure. */
import { type Checkpoint, signCheckpoint, verifyCheckpoint } from './checkpoint.js';
import { type LogKey, verifierKeyOf } from './log-key.js';
import { verifyConsistency } from './verify-proof.js';

export interface NextCheckpoint extends Checkpoint {
  /** From the last checkpoint to this one; empty where the last had no entries or the size is the same. */
  readonly consistency: readonly Buffer[];
}

export type Signed =
  { readonly ok: true; readonly note: string } | { readonly ok: false; readonly why: string };

const no = (why: string): Signed => ({ ok: false, why });

/** Signs, or says why not. `last` is the newest checkpoint of this log as it was signed, null before the first. */
export function signNext(last: string | null, next: NextCheckpoint, key: LogKey): Signed {
  const { origin, size, root, consistency } = next;
  const signed = (): Signed => ({ ok: true, note: signCheckpoint({ origin, size, root }, key) });
  if (last === null) return signed();
  const before = verifyCheckpoint(last, verifierKeyOf(origin, key.publicKey));
  if (before === null) return no('the last checkpoint does not carry this key and origin');
  if (size < before.size) return no(`a checkpoint of ${before.size} entries is signed, this one has ${size}`);
  if (before.size === 0) return signed();
  const claim = { earlierSize: before.size, earlierRoot: before.root, size, root, proof: consistency };
  if (!verifyConsistency(claim)) {
    return no(`the ${size} entries do not begin with the ${before.size} that are signed`);
  }
  return size === before.size ? { ok: true, note: last } : signed();
}
