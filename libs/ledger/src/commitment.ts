/** A salted commitment: published now, opened later by showing the salt and the content. */
import { canonicalJson, type JsonValue } from './canonical-json.js';
import { sha256 } from './sha256.js';

/** SHA-256(salt ‖ canonical JSON of the content). Without the salt it tells nothing, even of one word out of three. */
export function commitment(salt: Uint8Array, content: JsonValue | object): Buffer {
  return sha256(Buffer.concat([salt, Buffer.from(canonicalJson(content), 'utf8')]));
}
