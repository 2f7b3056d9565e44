/** Shares of the election key on their way: sealed to the device of one scrutineer, whose key cannot leave it. */
import { fromBase64, toBase64, concat, utf8 } from '../protocol/bytes.js';
import { ENCAPSULATED_BYTES } from '../protocol/sealed-ballot.js';
import { readElectionKey } from './seal-ballot.js';
import { type ElectionKey, sealing } from './sealing.js';

const SHARE_BYTES = 33;
const TAG_BYTES = 16;
const SEALED_BYTES = ENCAPSULATED_BYTES + SHARE_BYTES + TAG_BYTES;

/** The key of a scrutineer's device; IndexedDB can hold it as it is. */
export interface DeviceKey {
  /** Base64 of an uncompressed point of P-256. */
  readonly publicKey: string;
  readonly pair: ElectionKey;
}

/** A new key of this device. */
export async function makeDeviceKey(): Promise<DeviceKey> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, false, ['deriveBits']);
  const publicKey = toBase64(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)));
  return { publicKey, pair };
}

/** What a share is a share of. */
export interface ShareOf {
  readonly round: string;
  /** The public election key, as in the notice. */
  readonly key: string;
}

/** A share is sealed for one round, key and person: that of another round or key, or another's, does not open. */
function infoFor({ round, key }: ShareOf, personId: string): ArrayBuffer {
  return utf8(JSON.stringify({ format: 'quorate-sealed-share/2', key, round, to: personId })).buffer;
}

/** Seals a share to a device; null where its key is none. */
export async function sealShare(
  of: ShareOf,
  { personId, deviceKey }: { readonly personId: string; readonly deviceKey: string },
  share: string,
): Promise<string | null> {
  const recipientPublicKey = await readElectionKey(deviceKey);
  const bytes = fromBase64(share, SHARE_BYTES);
  if (recipientPublicKey === null || bytes === null) return null;
  const { enc, ct } = await sealing.seal({ recipientPublicKey, info: infoFor(of, personId) }, bytes.buffer);
  return toBase64(concat(new Uint8Array(enc), new Uint8Array(ct)));
}

/** The share that was sealed to this device; null where it was sealed to another, or for something else. */
export async function openShare(
  of: ShareOf,
  personId: string,
  { pair }: DeviceKey,
  sealed: string,
): Promise<string | null> {
  const bytes = fromBase64(sealed, SEALED_BYTES);
  if (bytes === null) return null;
  const enc = bytes.slice(0, ENCAPSULATED_BYTES).buffer;
  const opened = await sealing
    .open({ recipientKey: pair, enc, info: infoFor(of, personId) }, bytes.slice(ENCAPSULATED_BYTES).buffer)
    .catch(() => null);
  return opened === null ? null : toBase64(new Uint8Array(opened));
}
