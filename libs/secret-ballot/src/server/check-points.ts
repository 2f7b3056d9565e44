/** Public keys that are no keys: points off the curve, and points of small order, for which anybody can sign. */
import { ECDH } from 'node:crypto';
import { fromBase64 } from '../protocol/bytes.js';

const POINT_BYTES = 65;
const UNCOMPRESSED = 4;
const KEY_BYTES = 32;

/** Every way to write a point of Ed25519 of order 8 or less, its sign left out. */
const SMALL_ORDER: ReadonlySet<string> = new Set([
  '00'.repeat(32),
  `01${'00'.repeat(31)}`,
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  `ec${'ff'.repeat(30)}7f`,
  `ed${'ff'.repeat(30)}7f`,
  `ee${'ff'.repeat(30)}7f`,
]);

/** True for base64 of an uncompressed point of P-256, as the election key and the keys of devices are written. */
export function isCurvePoint(text: string): boolean {
  const bytes = fromBase64(text, POINT_BYTES);
  if (bytes?.[0] !== UNCOMPRESSED) return false;
  try {
    ECDH.convertKey(bytes, 'prime256v1');
    return true;
  } catch {
    return false;
  }
}

/** True for the key of a ballot paper that everybody has: a signature under it says nothing. */
export function isKeyOfAnybody(publicKey: string): boolean {
  const bytes = Buffer.from(fromBase64(publicKey, KEY_BYTES) ?? Buffer.alloc(KEY_BYTES));
  bytes.writeUInt8(bytes.readUInt8(KEY_BYTES - 1) & 0x7f, KEY_BYTES - 1);
  return SMALL_ORDER.has(bytes.toString('hex'));
}
