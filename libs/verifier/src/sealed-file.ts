/** The seal of a file: its key is named for the log it comes from, and has signed everything but the signature itself. */
import { bytesOf, fromBase64, same } from './bytes.js';
import { canonical } from './canonical-json.js';
import type { CryptoFunctions } from './crypto-functions.js';
import { check, fail } from './not-verified.js';
import { readVerifierKey, type VerifierKey } from './signed-note.js';

export interface Seal {
  readonly origin: string;
  readonly key: string;
  readonly signature: string;
  readonly signed: Readonly<Record<string, unknown>>;
}

/** The key of the file; `trusted`, where given, is the public key that it must be. */
export async function checkSeal(
  { origin, key: keyText, signature, signed }: Seal,
  trusted: Uint8Array | null,
  crypto: CryptoFunctions,
): Promise<VerifierKey> {
  const key = await readVerifierKey(keyText, crypto);
  check(key.name === origin, 'the key of the file is not named for the log the file comes from');
  check(trusted === null || same(trusted, key.publicKey), 'the key of the file is not the key you gave');
  const bytes = fromBase64(signature, 64) ?? fail('the signature of the file is malformed');
  const holds = await crypto.verifyEd25519(key.publicKey, bytesOf(canonical(signed)), bytes);
  check(holds, 'the signature does not hold: something in the file was changed');
  return key;
}
