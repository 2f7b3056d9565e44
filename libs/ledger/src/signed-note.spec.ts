/** Signed notes and keys against the published examples, byte for byte, and what must not be read as a note. */
import { describe, expect, it } from '@jest/globals';
import {
  encodeVerifierKey,
  generateLogKey,
  logKeyFromSeed,
  readVerifierKey,
  verifierKeyOf,
} from './log-key.js';
import { readNote, signNote, verifyNote } from './signed-note.js';

/** From golang.org/x/mod/sumdb/note (BSD-3-Clause): a test key with its seed, two signatures on one note. */
const PETER = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const PETER_SEED = Buffer.from('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz', 'base64').subarray(1);
const ENOCH = 'EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop';
const TEXT =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const PETER_LINE =
  '\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
const ENOCH_LINE =
  '\u2014 EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n';
/** The example of the C2SP specification. */
const FOO = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';
const FOO_NOTE =
  'This is an example message.\n\n\u2014 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n';

function keyFrom(text: string) {
  const key = readVerifierKey(text);
  if (key === null) throw new Error(`${text} is not a verifier key`);
  return key;
}

describe('a verifier key', () => {
  it.each([PETER, ENOCH, FOO])('reads and writes the published %s', (text) => {
    expect(encodeVerifierKey(keyFrom(text))).toBe(text);
  });

  it('grows from the published seed', () => {
    expect(encodeVerifierKey(verifierKeyOf('PeterNeumann', logKeyFromSeed(PETER_SEED).publicKey))).toBe(
      PETER,
    );
  });

  it('is refused when any one character differs', () => {
    for (let at = 0; at < PETER.length; at++) {
      const other = PETER[at] === 'A' ? 'B' : 'A';
      expect(readVerifierKey(PETER.slice(0, at) + other + PETER.slice(at + 1))).toBeNull();
    }
  });

  it.each(['', 'a b', 'a+b', 'a\nb', 'a\u00a0b'])('cannot have the name %j', (name) => {
    expect(() => verifierKeyOf(name, generateLogKey().publicKey)).toThrow(RangeError);
  });
});

describe('a signed note', () => {
  it('is signed to the published bytes', () => {
    expect(signNote(TEXT, logKeyFromSeed(PETER_SEED), 'PeterNeumann')).toBe(`${TEXT}\n${PETER_LINE}`);
  });

  it('verifies under each of its published keys, and passes over signatures of keys it does not know', () => {
    const both = `${TEXT}\n${PETER_LINE}${ENOCH_LINE}`;
    expect(verifyNote(both, keyFrom(PETER))).toBe(TEXT);
    expect(verifyNote(both, keyFrom(ENOCH))).toBe(TEXT);
    expect(verifyNote(both, keyFrom(FOO))).toBeNull();
    expect(verifyNote(FOO_NOTE, keyFrom(FOO))).toBe('This is an example message.\n');
  });

  it('is spoilt by a signature of the key that does not hold, even beside one that does', () => {
    const wrong = PETER_LINE.replace('JnAM=', 'JnAQ=');
    expect(verifyNote(`${TEXT}\n${wrong}`, keyFrom(PETER))).toBeNull();
    expect(verifyNote(`${TEXT}\n${PETER_LINE}${wrong}`, keyFrom(PETER))).toBeNull();
  });

  it('does not verify when any one character of its text differs', () => {
    const key = keyFrom(PETER);
    for (let at = 0; at < TEXT.length; at++) {
      const other = TEXT[at] === 'x' ? 'y' : 'x';
      expect(verifyNote(`${TEXT.slice(0, at)}${other}${TEXT.slice(at + 1)}\n${PETER_LINE}`, key)).toBeNull();
    }
  });

  it('may hold empty lines: the last one parts text and signatures', () => {
    const key = logKeyFromSeed(PETER_SEED);
    const note = signNote('one\n\ntwo\n', key, 'PeterNeumann');
    expect(readNote(note)?.text).toBe('one\n\ntwo\n');
    expect(verifyNote(note, keyFrom(PETER))).toBe('one\n\ntwo\n');
  });

  it.each([
    ['no signature', `${TEXT}\n`],
    ['no empty line', `${TEXT}${PETER_LINE}`],
    ['no last newline', `${TEXT}\n${PETER_LINE.slice(0, -1)}`],
    ['a hyphen for the dash', `${TEXT}\n${PETER_LINE.replace('\u2014', '-')}`],
    ['two spaces', `${TEXT}\n${PETER_LINE.replace('Neumann ', 'Neumann  ')}`],
    ['a control character', `a\tb\n\n${PETER_LINE}`],
    ['base64 with loose bits', `${TEXT}\n${PETER_LINE.replace('AM=', 'AN=')}`],
    ['33 signatures', `${TEXT}\n${PETER_LINE.repeat(33)}`],
  ])('is not read with %s', (_what, note) => {
    expect(readNote(note)).toBeNull();
  });

  it('is not made of text that does not end its last line', () => {
    expect(() => signNote('open', generateLogKey(), 'a')).toThrow(RangeError);
  });
});
