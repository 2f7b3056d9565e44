/** The published public key as a person gives it: 32 bytes in base64, or a verifier key `name+id+base64`. */
import { fromBase64 } from './bytes.js';

/** The 32 bytes, or null where the text is neither. */
export function readTrustedKey(text: string): Uint8Array | null {
  const [, typed] = /^[^+\s]+\+[0-9a-f]{8}\+(.+)$/.exec(text) ?? [];
  if (typed === undefined) return fromBase64(text, 32);
  const bytes = fromBase64(typed, 33);
  return bytes?.[0] === 1 ? bytes.slice(1) : null;
}
