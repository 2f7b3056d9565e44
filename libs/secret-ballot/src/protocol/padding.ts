/** Every ballot is as long as every other before it is sealed, so that its length does not tell the answer. */
import { type Bytes, utf8 } from './bytes.js';

/** Room for fifty ranked options named by UUIDs, twice over. */
export const PADDED_BYTES = 4096;
const LENGTH_BYTES = 2;

/** The length in two bytes, the answer in UTF-8, then zeros; null where it is too long. */
export function pad(answer: string): Bytes | null {
  const text = utf8(answer);
  // Half a surrogate pair has no UTF-8, and would come out as another answer.
  if (decode(text) !== answer || text.length > PADDED_BYTES - LENGTH_BYTES) return null;
  const padded = new Uint8Array(PADDED_BYTES);
  new DataView(padded.buffer).setUint16(0, text.length);
  padded.set(text, LENGTH_BYTES);
  return padded;
}

/** The answer, or null where the bytes are not exactly what padding an answer gives. */
export function unpad(padded: Bytes): string | null {
  if (padded.length !== PADDED_BYTES) return null;
  const end = LENGTH_BYTES + new DataView(padded.buffer, padded.byteOffset).getUint16(0);
  if (end > PADDED_BYTES || padded.subarray(end).some((byte) => byte !== 0)) return null;
  return decode(padded.subarray(LENGTH_BYTES, end));
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
