/**
 * The lot: names put in an order that a published seed decides, so that anybody can draw it again. The digest of a name
 * is SHA-256 over the bytes of the seed followed by the name in UTF-8; the lowest digest is drawn first.
 */

/** SHA-256, given in because the rules run in the browser too. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

function seedBytes(seedHex: string): number[] {
  if (!/^([0-9a-f]{2}){16,}$/.test(seedHex)) {
    throw new Error('the seed of a lot is at least 16 bytes in lower-case hexadecimal');
  }
  return Array.from({ length: seedHex.length / 2 }, (_, at) =>
    parseInt(seedHex.slice(at * 2, at * 2 + 2), 16),
  );
}

/** What is hashed for a name, for those who check the lot with a hash of their own. */
export function lotBytes(seedHex: string, name: string): Uint8Array {
  return Uint8Array.from([...seedBytes(seedHex), ...new TextEncoder().encode(name)]);
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** SHA-256 over the bytes of the seed followed by the text, in hexadecimal. */
export function lotDigest(seedHex: string, text: string, sha256: Sha256): string {
  return hexOf(sha256(lotBytes(seedHex, text)));
}

/** A name in the lot with the digest that gives it its place. */
export interface DrawnName {
  readonly name: string;
  readonly digest: string;
}

/** The names in the order in which they are drawn, whatever order they came in. */
export function drawNames(seedHex: string, names: readonly string[], sha256: Sha256): DrawnName[] {
  if (new Set(names).size < names.length) throw new Error('a name is in the lot twice');
  const drawn = names.map((name) => ({ name, digest: lotDigest(seedHex, name, sha256) }));
  return drawn.toSorted((one, other) => (one.digest < other.digest ? -1 : 1));
}

/** The names alone, in that order. */
export function drawLot(seedHex: string, names: readonly string[], sha256: Sha256): string[] {
  return drawNames(seedHex, names, sha256).map(({ name }) => name);
}
