/** Signed notes (C2SP signed-note): a text, an empty line, and one line for each signature. */
import { fromBase64 } from './base64.js';
import { isSigned, type LogKey, sign, type VerifierKey, verifierKeyOf } from './log-key.js';

const DASH = '\u2014';
const ID_BYTES = 4;
/** More than any honest note has; a note with more is not read. */
const MOST_SIGNATURES = 32;

export interface NoteSignature {
  readonly name: string;
  readonly id: Buffer;
  readonly signature: Buffer;
}

export interface SignedNote {
  /** With its last newline. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

const LONE_SURROGATE = /\p{Surrogate}/u;

/** What may stand in a note: whole Unicode characters, and of the control characters below the space the newline only. */
function isNoteText(text: string): boolean {
  if (!text.endsWith('\n') || LONE_SURROGATE.test(text)) return false;
  return [...text].every((character) => character >= ' ' || character === '\n');
}

/** The note over this text, signed once under this name. */
export function signNote(text: string, key: LogKey, name: string): string {
  if (!isNoteText(text)) throw new RangeError('this text cannot be signed as a note');
  const { id } = verifierKeyOf(name, key.publicKey);
  const signature = Buffer.concat([id, sign(key, Buffer.from(text))]).toString('base64');
  return `${text}\n${DASH} ${name} ${signature}\n`;
}

function readSignature(line: string): NoteSignature | null {
  const [dash, name, encoded, ...more] = line.split(' ');
  if (dash !== DASH || !name || encoded === undefined || more.length > 0) return null;
  if (/[+\p{White_Space}]/u.test(name)) return null;
  const bytes = fromBase64(encoded);
  if (bytes === null || bytes.length <= ID_BYTES) return null;
  return { name, id: bytes.subarray(0, ID_BYTES), signature: bytes.subarray(ID_BYTES) };
}

/** The parts of a note, nothing verified yet; null where it is malformed. */
export function readNote(note: string): SignedNote | null {
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || !isNoteText(note)) return null;
  const lines = note.slice(end + 2, -1).split('\n');
  if (lines.length > MOST_SIGNATURES) return null;
  const signatures = lines.map(readSignature).filter((signature) => signature !== null);
  return signatures.length === lines.length ? { text: note.slice(0, end + 1), signatures } : null;
}

/**
 * The text of the note when the key has signed it; null otherwise. Signatures of other keys are passed over, and one
 * of this key that does not hold spoils the whole note.
 */
export function verifyNote(note: string, key: VerifierKey): string | null {
  const read = readNote(note);
  if (read === null) return null;
  const own = read.signatures.filter(({ name, id }) => name === key.name && id.equals(key.id));
  const bytes = Buffer.from(read.text);
  const holds = own.every(({ signature }) => isSigned(key.publicKey, bytes, signature));
  return own.length > 0 && holds ? read.text : null;
}
