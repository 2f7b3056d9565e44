/** The keys by which papers were signed, one for each group, as the notice published them. */
import { fromBase64, fromHex, same } from '../bytes.js';
import type { Fields } from '../fields.js';
import { check, fail } from '../not-verified.js';

const SPKI_BYTES = 422;
/** A SubjectPublicKeyInfo of RSA-3072 up to its modulus, and the exponent 65537 after it. */
const BEFORE = '308201a2300d06092a864886f70d01010105000382018f003082018a0282018100';
const AFTER = '0203010001';

/** True for an RSA key of 3072 bits with the usual exponent, and for nothing else. */
function isIssuingKey(spki: Uint8Array): boolean {
  const before = fromHex(BEFORE, BEFORE.length / 2);
  const after = fromHex(AFTER, AFTER.length / 2);
  if (before === null || after === null) return false;
  const isFull = (spki[before.length] ?? 0) >= 0x80;
  return isFull && same(spki.slice(0, before.length), before) && same(spki.slice(-after.length), after);
}

/** The key of each group; ends the checking unless the groups are those that were declared. */
export function readIssuingKeys(notice: Fields, groups: readonly string[]): Map<string, Uint8Array> {
  const keys = new Map(
    notice.objects('groups').map((one) => {
      const group = one.text('group');
      const key = fromBase64(one.text('issuingKey'), SPKI_BYTES);
      check(key !== null && isIssuingKey(key), `the key for papers of "${group}" is not RSA of 3072 bits`);
      return [group, key] as const;
    }),
  );
  const isEach = notice.list('groups').length === keys.size && groups.every((group) => keys.has(group));
  check(isEach && keys.size === groups.length, 'the groups of the notice are not those declared');
  return keys;
}

/** The key of the group of a paper. */
export function issuingKeyOf(keys: ReadonlyMap<string, Uint8Array>, group: string): Uint8Array {
  return keys.get(group) ?? fail(`a paper in the box is of "${group}", which the notice does not have`);
}
