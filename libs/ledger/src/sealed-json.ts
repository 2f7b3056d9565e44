/**
 * JSON signed as a whole: the canonical form of an object without its `signature`, signed by the log's key. A file is
 * exactly the canonical form with it, so that no byte of it is free.
 */
import { canonicalJson, type JsonValue } from './canonical-json.js';
import { fromBase64 } from './base64.js';
import { isSigned, type LogKey, sign } from './log-key.js';

export type JsonObject = Readonly<Record<string, JsonValue>>;

/** The object with its `signature`. */
export function sealJson<Content extends object>(
  content: Content,
  key: LogKey,
): Content & { readonly signature: string } {
  const signature = sign(key, Buffer.from(canonicalJson(content))).toString('base64');
  return { ...content, signature };
}

/** True when the signature is the key's over everything else in the object. */
export function isSealed(sealed: JsonObject, publicKey: Buffer): boolean {
  const { signature, ...content } = sealed;
  const bytes = typeof signature === 'string' ? fromBase64(signature) : null;
  return bytes !== null && isSigned(publicKey, Buffer.from(canonicalJson(content)), bytes);
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object of a text that is its own canonical form; null for any other text. */
export function readCanonical(text: string): JsonObject | null {
  try {
    const value = JSON.parse(text) as JsonValue;
    return isObject(value) && canonicalJson(value) === text ? value : null;
  } catch {
    return null;
  }
}
