/** Canonical JSON against the published RFC 8785 vectors and for any JSON value. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson, type JsonValue } from './canonical-json.js';

interface Vector {
  readonly name: string;
  readonly input: string;
  readonly canonicalHex: string;
}

const vectors: readonly Vector[] = JSON.parse(
  readFileSync(new URL('../vectors/canonical-json-rfc8785.json', import.meta.url), 'utf8'),
);

const jsonValue = fc.jsonValue() as fc.Arbitrary<JsonValue>;

/** The same value with the keys of every object in reverse order. */
function reversed(value: unknown): JsonValue {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value as JsonValue;
  const entries = Object.entries(value).map(([key, inner]) => [key, reversed(inner)] as const);
  return Object.fromEntries(entries.reverse());
}

describe('canonicalJson', () => {
  it.each(vectors)('gives the published bytes for $name', ({ input, canonicalHex }) => {
    expect(Buffer.from(canonicalJson(JSON.parse(input))).toString('hex')).toBe(canonicalHex);
  });

  it('reads back as the value that went in', () => {
    fc.assert(
      fc.property(jsonValue, (value) => {
        const expected: unknown = JSON.parse(JSON.stringify(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(expected);
      }),
    );
  });

  it('gives one text whatever the order of keys', () => {
    fc.assert(
      fc.property(jsonValue, (value) => {
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
      }),
    );
  });

  it('is unchanged by being read and written again', () => {
    fc.assert(
      fc.property(jsonValue, (value) => {
        const once = canonicalJson(value);
        expect(canonicalJson(JSON.parse(once))).toBe(once);
      }),
    );
  });

  it('sorts keys by UTF-16 code units, not by code points or language', () => {
    expect(canonicalJson({ '\ufb33': 1, '\u{1f602}': 2, z: 3, a: 4, Z: 5 })).toBe(
      '{"Z":5,"a":4,"z":3,"\u{1f602}":2,"\ufb33":1}',
    );
  });

  it('writes numbers in the shortest ECMAScript form', () => {
    expect(canonicalJson([-0, 1e21, 1e-7, 0.1, 100, 5e-324])).toBe('[0,1e+21,1e-7,0.1,100,5e-324]');
  });

  it.each([
    ['undefined in an object', { seat: undefined }],
    ['undefined in an array', [undefined]],
    ['NaN', [Number.NaN]],
    ['an infinity', [Number.POSITIVE_INFINITY]],
    ['a bigint', [1n]],
    ['a function', { f: () => 1 }],
    ['a date', { at: new Date(0) }],
    ['a map', new Map()],
    ['a lone surrogate', ['\ud800']],
    ['a lone surrogate as a key', { '\udc00': 1 }],
  ])('refuses %s', (_what, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });
});
