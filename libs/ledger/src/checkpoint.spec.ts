/** Checkpoints: a published one of a running log, our own, their fingerprints, and a signer that never goes back. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { treeRoot } from './build-proof.js';
import {
  checkpointText,
  fingerprint,
  readCheckpoint,
  signCheckpoint,
  verifyCheckpoint,
} from './checkpoint.js';
import { signGrowth } from './checkpoint-signer.js';
import { generateLogKey, readVerifierKey, verifierKeyOf } from './log-key.js';
import { signNote } from './signed-note.js';
import { leafHash } from './tree-hash.js';

/** The Go checksum database: its published key, and a head it signed in 2026. */
const SUMDB_KEY = 'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8';
const SUMDB_NOTE =
  'go.sum database tree\n63096908\n8lHrQPRYe4KT4WQ9/Qk8/taKnD6IRHbFgfN7vQE2Y54=\n\n' +
  '\u2014 sum.golang.org Az3gri/oVBN1jAhNZ/iS+W31psFAWRT20/GyrhpU6taFwulQGetBkH5S7wpGXdS935jiIGiUUAXBVHzT/P6fYhqAmAk=\n';

const ORIGIN = 'quorate.example/meetings/61';
const key = generateLogKey();
const verifier = verifierKeyOf(ORIGIN, key.publicKey);
const leaves = Array.from({ length: 20 }, (_, index) => leafHash(Buffer.from(`entry ${index}`)));

const headAt = (size: number, of = leaves) => ({ origin: ORIGIN, size, root: treeRoot(of.slice(0, size)) });
describe('a checkpoint', () => {
  it('of a running log verifies under its published key', () => {
    const sumdb = readVerifierKey(SUMDB_KEY);
    expect(sumdb).not.toBeNull();
    expect(sumdb && verifyCheckpoint(SUMDB_NOTE, sumdb)).toMatchObject({ size: 63096908 });
    expect(sumdb && verifyCheckpoint(SUMDB_NOTE.replace('63096908', '63096909'), sumdb)).toBeNull();
  });

  it('says what was signed, and only under the key that signed it', () => {
    const note = signCheckpoint(headAt(7), key);
    expect(verifyCheckpoint(note, verifier)).toEqual(headAt(7));
    expect(verifyCheckpoint(note, verifierKeyOf(ORIGIN, generateLogKey().publicKey))).toBeNull();
    expect(verifyCheckpoint(note, verifierKeyOf('elsewhere.example', key.publicKey))).toBeNull();
  });

  it('may be followed by extension lines', () => {
    const note = signNote(`${checkpointText(headAt(3))}more\n`, key, ORIGIN);
    expect(verifyCheckpoint(note, verifier)).toEqual(headAt(3));
  });

  it.each([
    ['two lines', 'a\n1\n'],
    ['a size with a leading zero', `a\n01\n${'A'.repeat(43)}=\n`],
    ['a negative size', `a\n-1\n${'A'.repeat(43)}=\n`],
    ['a size past whole numbers', `a\n9007199254740993\n${'A'.repeat(43)}=\n`],
    ['a short root', `a\n1\nAAAA\n`],
    ['an empty origin', `\n1\n${'A'.repeat(43)}=\n`],
  ])('is not read from %s', (_what, text) => {
    expect(readCheckpoint(signNote(text, key, 'a'))).toBeNull();
  });

  it('is not signed for an origin that could be taken for a receipt, or over half a root', () => {
    expect(() => signCheckpoint({ ...headAt(1), origin: '{}' }, key)).toThrow(RangeError);
    expect(() => signCheckpoint({ ...headAt(1), size: -1 }, key)).toThrow(RangeError);
    expect(() => signCheckpoint({ ...headAt(1), root: Buffer.alloc(31) }, key)).toThrow(RangeError);
  });
});

describe('a fingerprint', () => {
  const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

  it('is the first 80 bits of the hash of the three lines, in base32 and fours', () => {
    const digest = createHash('sha256')
      .update(checkpointText(headAt(9)))
      .digest();
    const bits = [...digest].map((byte) => byte.toString(2).padStart(8, '0')).join('');
    const letters = Array.from(
      { length: 16 },
      (_, at) => base32[parseInt(bits.slice(at * 5, at * 5 + 5), 2)],
    );
    expect(fingerprint(headAt(9))).toMatch(/^([A-Z2-7]{4} ){3}[A-Z2-7]{4}$/);
    expect(fingerprint(headAt(9)).replaceAll(' ', '')).toBe(letters.join(''));
  });

  it('differs with origin, size and root', () => {
    const all = [headAt(9), headAt(8), { ...headAt(9), origin: 'other' }, { ...headAt(9), size: 10 }];
    expect(new Set(all.map(fingerprint)).size).toBe(4);
  });
});

describe('the signer', () => {
  const headUpTo = (size: number, of = leaves) => signGrowth(null, of.slice(0, size), ORIGIN, key);

  it('[I18] signs each growth of a log over all that it signed before', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 6 }), { maxLength: 6 }), (steps) => {
        let head = headUpTo(2);
        let size = 2;
        for (const step of steps) {
          head = signGrowth(head, leaves.slice(size, size + step), ORIGIN, key);
          size = Math.min(size + step, leaves.length);
          expect(verifyCheckpoint(head.note, verifier)).toEqual(headAt(size));
        }
      }),
    );
  });

  it('[ATK-20] [I18] goes on from nothing but what it signed: not from another edge, key, log or a shorter note', () => {
    const head = headUpTo(9);
    const forged = leaves.with(3, leafHash(Buffer.from('forged')));
    const others = [
      { ...head, range: headUpTo(9, forged).range },
      { ...head, range: headUpTo(8).range },
      { ...head, note: headUpTo(8).note },
      { ...head, note: signCheckpoint(headAt(9), generateLogKey()) },
      { ...head, note: signCheckpoint({ ...headAt(9), origin: 'elsewhere.example' }, key) },
    ];
    for (const other of others) {
      expect(() => signGrowth(other, leaves.slice(9), ORIGIN, key)).toThrow(ORIGIN);
    }
    expect(verifyCheckpoint(signGrowth(head, leaves.slice(9), ORIGIN, key).note, verifier)).toEqual(
      headAt(20),
    );
  });
});
