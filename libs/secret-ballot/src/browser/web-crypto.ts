/** What this part takes from Web Crypto, which a browser lends to pages that came over https or from this machine. */
import { type Bytes, fromBase64, toHex } from '../protocol/bytes.js';

export type WebKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

const ED25519_KEY_BYTES = 32;
const ED25519_SIGNATURE_BYTES = 64;

/** SHA-256 in hex. */
export async function sha256Hex(bytes: Bytes): Promise<string> {
  return toHex(await sha256(bytes));
}

/** SHA-256. */
export async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

/** True when the signature is the key's over exactly this message; key and signature are base64. */
export async function isSigned(publicKey: string, message: Bytes, signature: string): Promise<boolean> {
  const keyBytes = fromBase64(publicKey, ED25519_KEY_BYTES);
  const signatureBytes = fromBase64(signature, ED25519_SIGNATURE_BYTES);
  if (keyBytes === null || signatureBytes === null) return false;
  try {
    const key = await crypto.subtle.importKey('raw', keyBytes, 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', key, signatureBytes, message);
  } catch {
    // Bytes that are no point of the curve: some engines say so here, others when they verify.
    return false;
  }
}
