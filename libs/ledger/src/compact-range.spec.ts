/** The compact range against the recursive definition of the root in RFC 9162, section 2.1.1. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  appendLeaf,
  type CompactRange,
  decodeRange,
  emptyRange,
  encodeRange,
  rootOf,
} from './compact-range.js';
import { leafHash } from './tree-hash.js';

const entries = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 70 });

const digest = (...parts: readonly Uint8Array[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/** MTH as the RFC writes it, over a Hash object, so that nothing is shared with the code under test. */
function rootByDefinition(leaves: readonly Uint8Array[]): Buffer {
  const [first] = leaves;
  if (first === undefined) return digest();
  if (leaves.length === 1) return digest(Buffer.of(0), first);
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return digest(
    Buffer.of(1),
    rootByDefinition(leaves.slice(0, split)),
    rootByDefinition(leaves.slice(split)),
  );
}

const rangeOf = (leaves: readonly Uint8Array[]): CompactRange =>
  leaves.map(leafHash).reduce(appendLeaf, emptyRange);

describe('the compact range', () => {
  it('has the root of RFC 9162 for any leaves', () => {
    fc.assert(
      fc.property(entries, (leaves) => {
        expect(rootOf(rangeOf(leaves))).toEqual(rootByDefinition(leaves));
      }),
    );
  });

  it('keeps one hash for each bit set in its size', () => {
    fc.assert(
      fc.property(entries, (leaves) => {
        const range = rangeOf(leaves);
        expect(range.size).toBe(leaves.length);
        expect(range.hashes).toHaveLength(leaves.length.toString(2).replaceAll('0', '').length);
      }),
    );
  });

  it('comes back whole from its bytes and goes on growing the same', () => {
    fc.assert(
      fc.property(entries, entries, (before, after) => {
        const stored = decodeRange(encodeRange(rangeOf(before)));
        const grown = after.map(leafHash).reduce(appendLeaf, stored);
        expect(rootOf(grown)).toEqual(rootByDefinition([...before, ...after]));
      }),
    );
  });

  it('leaves the range it was given as it was', () => {
    const before = rangeOf([Buffer.from('a')]);
    const root = rootOf(before);
    appendLeaf(before, leafHash(Buffer.from('b')));
    expect(before.size).toBe(1);
    expect(rootOf(before)).toEqual(root);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a hash too few', encodeRange(rangeOf([Buffer.from('a')])).subarray(0, 8)],
    ['a byte too many', Buffer.concat([encodeRange(emptyRange), Buffer.of(0)])],
    ['a size past whole numbers', Buffer.alloc(8, 0xff)],
  ])('refuses bytes with %s', (_what, bytes) => {
    expect(() => decodeRange(bytes)).toThrow('are not a compact range');
  });
});
