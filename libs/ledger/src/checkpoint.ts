/** Checkpoints (C2SP tlog-checkpoint): the size and root of a log at one moment, as a note signed under its origin. */
import { fromBase64 } from './base64.js';
import { type LogKey, type VerifierKey } from './log-key.js';
import { HASH_BYTES, sha256 } from './sha256.js';
import { readNote, signNote, verifyNote } from './signed-note.js';

/** What a checkpoint says. */
export interface Checkpoint {
  /** Which log it is: host and stream. */
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
}

/** The three lines that are signed. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${root.toString('base64')}\n`;
}

/** The checkpoint as a note, signed under its origin. */
export function signCheckpoint(checkpoint: Checkpoint, key: LogKey): string {
  const { origin, size, root } = checkpoint;
  // Receipts and bundles are signed as JSON objects by the same key: no origin may begin like one.
  if (origin.startsWith('{')) throw new RangeError(`"${origin}" cannot be the origin of a log`);
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError(`a log cannot have ${size} entries`);
  if (root.length !== HASH_BYTES) throw new RangeError(`a root has ${HASH_BYTES} bytes, not ${root.length}`);
  return signNote(checkpointText(checkpoint), key, origin);
}

function fromText(text: string): Checkpoint | null {
  const [origin, size, root, ...more] = text.split('\n');
  // The last piece is what follows the last newline: nothing. Before it may be extension lines, none of them empty.
  if (!origin || size === undefined || root === undefined || more.pop() !== '' || more.includes(''))
    return null;
  const hash = fromBase64(root);
  if (!/^(0|[1-9]\d*)$/.test(size) || !Number.isSafeInteger(Number(size))) return null;
  return hash?.length === HASH_BYTES ? { origin, size: Number(size), root: hash } : null;
}

/** What a note says as a checkpoint, its signatures not looked at; null where it is none. */
export function readCheckpoint(note: string): Checkpoint | null {
  const read = readNote(note);
  return read === null ? null : fromText(read.text);
}

/** What the checkpoint says when the key has signed it; null otherwise. */
export function verifyCheckpoint(note: string, key: VerifierKey): Checkpoint | null {
  const text = verifyNote(note, key);
  return text === null ? null : fromText(text);
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const FINGERPRINT_BYTES = 10;

/**
 * Sixteen characters in fours that people can compare, such as "QKDN 2MZP W7RA 5XTC": the first 80 bits of SHA-256
 * over the three lines, in base32. Programs compare size and root whole.
 */
export function fingerprint(checkpoint: Checkpoint): string {
  const digest = sha256(Buffer.from(checkpointText(checkpoint))).subarray(0, FINGERPRINT_BYTES);
  let bits = BigInt(`0x${digest.toString('hex')}`);
  let text = '';
  for (let left = (FINGERPRINT_BYTES * 8) / 5; left > 0; left--) {
    text = BASE32.charAt(Number(bits % 32n)) + text;
    bits /= 32n;
  }
  return text.replace(/.{4}(?=.)/g, '$& ');
}
