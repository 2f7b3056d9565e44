/** The verifier's own tree, canonical JSON and proofs against the published vectors and against the ledger. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { inclusionProof, leafHash as ledgerLeaf, treeRoot } from '@quorate/ledger';
import fc from 'fast-check';
import { fromBase64, fromHex, same, toBase64, toHex } from './bytes.js';
import { canonical, readCanonical } from './canonical-json.js';
import { leafHash, merkleRoot, rootFromProof } from './merkle-tree.js';
import { nodeCrypto } from './node-crypto.js';

interface CanonicalVector {
  readonly name: string;
  readonly input: string;
  readonly canonicalHex: string;
}

interface InclusionVector {
  readonly name: string;
  readonly leafIdx: number;
  readonly treeSize: number;
  readonly root: string;
  readonly leafHash: string;
  readonly proof: readonly string[] | null;
  readonly wantErr: boolean;
}

function read<Vector>(file: string): readonly Vector[] {
  return JSON.parse(readFileSync(new URL(`../../ledger/vectors/${file}`, import.meta.url), 'utf8'));
}

const bytes = (base64: string): Uint8Array => Buffer.from(base64, 'base64');

describe('canonical JSON', () => {
  it.each(read<CanonicalVector>('canonical-json-rfc8785.json'))(
    'is the published text of $name',
    (vector) => {
      const { input, canonicalHex } = vector;
      expect(Buffer.from(canonical(JSON.parse(input))).toString('hex')).toBe(canonicalHex);
      expect(canonical(readCanonical(Buffer.from(canonicalHex, 'hex')))).toBe(canonical(JSON.parse(input)));
    },
  );

  it.each(['{"a":1, "b":2}', '{"b":1,"a":2}', '{"a":1,"a":1}', '1.0', '"\\u0061"', '-0', '1e1', '{"a":1}\n'])(
    'is not %j',
    (text) => {
      expect(() => readCanonical(Buffer.from(text))).toThrow('canonical');
    },
  );
});

describe('the tree', () => {
  it.each(read<InclusionVector>('merkle-inclusion.json'))(
    'judges the published proof $name',
    async (vector) => {
      const { leafIdx, treeSize, root, leafHash: leaf, proof, wantErr } = vector;
      const hashes = (proof ?? []).map(bytes);
      const wellFormed = [...hashes, bytes(leaf)].every(({ length }) => length === 32);
      const found = wellFormed
        ? await rootFromProof(bytes(leaf), leafIdx, treeSize, hashes, nodeCrypto)
        : null;
      expect(found !== null && same(found, bytes(root))).toBe(!wantErr);
    },
  );

  it('has the roots of the ledger, and leads to them by its proofs', async () => {
    const texts = fc.array(fc.string(), { minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(texts, fc.nat(), async (entries, chance) => {
        const leaves = entries.map((entry) => ledgerLeaf(Buffer.from(entry)));
        const root = treeRoot(leaves).toString('hex');
        const own = await Promise.all(entries.map((entry) => leafHash(entry, nodeCrypto)));
        expect(toHex(await merkleRoot(own, nodeCrypto))).toBe(root);
        const index = chance % leaves.length;
        const proof = inclusionProof(leaves, index);
        const found = await rootFromProof(own[index] ?? bytes(''), index, leaves.length, proof, nodeCrypto);
        expect(found && toHex(found)).toBe(root);
      }),
    );
  });

  it('of nothing is the hash of nothing', async () => {
    expect(toHex(await merkleRoot([], nodeCrypto))).toBe(treeRoot([]).toString('hex'));
  });
});

describe('texts of bytes', () => {
  it('are read back, and in no other way', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), (value) => {
        expect(fromBase64(toBase64(value), value.length)).toEqual(value);
        expect(fromHex(toHex(value), value.length)).toEqual(value);
        expect(fromHex(toHex(value), value.length + 1)).toBeNull();
      }),
    );
  });

  it.each(['AB==', 'AA=', 'A', '*A==', 'AA==\n'])('base64 %j is not one byte', (text) => {
    expect(fromBase64(text, 1)).toBeNull();
  });

  it.each(['0', 'AB', 'g0', '0 '])('hex %j is not one byte', (text) => {
    expect(fromHex(text, 1)).toBeNull();
  });
});
