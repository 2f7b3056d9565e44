/** Verifier keys, signed notes and checkpoints, as C2SP specifies them (signed-note, tlog-checkpoint), for Ed25519. */
import { bytesOf, fromBase64, join, same, toHex } from './bytes.js';
import type { CryptoFunctions } from './crypto-functions.js';
import { check, fail } from './not-verified.js';

const ED25519 = Uint8Array.of(1);
const SIGNATURE_LINE = /^\u2014 ([^ +]+) ([A-Za-z0-9+/=]+)$/;

export interface VerifierKey {
  readonly name: string;
  /** The first four bytes of SHA-256(name, newline, 1, public key). */
  readonly id: Uint8Array;
  readonly publicKey: Uint8Array;
}

export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
  /** Sixteen characters that people compare. */
  readonly fingerprint: string;
}

/** The key of a text `name+id+base64`. */
export async function readVerifierKey(text: string, { sha256 }: CryptoFunctions): Promise<VerifierKey> {
  const [, name = '', id = '', encoded = ''] = /^([^+\s]+)\+([0-9a-f]{8})\+(.+)$/.exec(text) ?? [];
  const typed = fromBase64(encoded, 33) ?? fail('the public key is malformed');
  check(typed[0] === ED25519[0], 'the public key is not an Ed25519 key');
  const publicKey = typed.slice(1);
  const digest = await sha256(join(bytesOf(`${name}\n`), ED25519, publicKey));
  check(toHex(digest.slice(0, 4)) === id, 'the public key does not fit its own id');
  return { name, id: digest.slice(0, 4), publicKey };
}

/** The text of a note that the key has signed. */
async function verifiedText(note: string, key: VerifierKey, crypto: CryptoFunctions): Promise<string> {
  const end = note.lastIndexOf('\n\n');
  check(end >= 0 && note.endsWith('\n'), 'a checkpoint is malformed');
  const text = note.slice(0, end + 1);
  let signed = false;
  for (const line of note.slice(end + 2, -1).split('\n')) {
    const [, name, encoded = ''] = SIGNATURE_LINE.exec(line) ?? fail('a signature line is malformed');
    const bytes = fromBase64(encoded, 68);
    // Signatures by others, such as witnesses, are passed over.
    if (name !== key.name || bytes === null || !same(bytes.slice(0, 4), key.id)) continue;
    signed = await crypto.verifyEd25519(key.publicKey, bytesOf(text), bytes.slice(4));
    check(signed, 'the signature of a checkpoint does not hold');
  }
  check(signed, 'a checkpoint is not signed by the key');
  return text;
}

/** What a checkpoint says, once its signature holds and it is of the log that the key is named for. */
export async function verifyCheckpoint(
  note: string,
  key: VerifierKey,
  crypto: CryptoFunctions,
): Promise<Checkpoint> {
  const text = await verifiedText(note, key, crypto);
  const [origin = '', size = '', root = ''] = text.split('\n');
  check(origin === key.name, 'a checkpoint is of another log');
  check(
    /^(0|[1-9]\d*)$/.test(size) && Number.isSafeInteger(Number(size)),
    'the size of a checkpoint is malformed',
  );
  const hash = fromBase64(root, 32) ?? fail('the root of a checkpoint is malformed');
  const head = bytesOf(`${origin}\n${size}\n${root}\n`);
  return { origin, size: Number(size), root: hash, fingerprint: fingerprint(await crypto.sha256(head)) };
}

/** The first 80 bits in base32, in fours. */
function fingerprint(digest: Uint8Array): string {
  const bits = Array.from(digest.slice(0, 10), (byte) => byte.toString(2).padStart(8, '0')).join('');
  const letters = bits.replace(/.{5}/g, (five) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.charAt(Number.parseInt(five, 2)),
  );
  return letters.replace(/.{4}(?=.)/g, '$& ');
}
