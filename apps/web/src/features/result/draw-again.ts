/** Draws a published lot again with the hash of the browser, and says whether it comes to the same. */
import { type DrawnLot, lotBytes } from '@quorate/domain';

/** same-uncommitted: it does, and the reader does not know the hash that the secret was committed to. */
export type LotCheck = 'same' | 'same-uncommitted' | 'other';

async function digestOf(seed: string, text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', Uint8Array.from(lotBytes(seed, text)));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Checks every step of the lot. */
export async function drawAgain(lot: DrawnLot, commitment: string | null): Promise<LotCheck> {
  const { secret, words, seed, drawn } = lot;
  const digests = await Promise.all(drawn.map(({ name }) => digestOf(seed, name)));
  const isInOrder = digests.every((digest, at) => at === 0 || digest > (digests[at - 1] ?? ''));
  const isSame =
    (await digestOf(secret, words)) === seed &&
    isInOrder &&
    drawn.every(({ digest }, at) => digest === digests[at]);
  if (!isSame) return 'other';
  if (commitment === null) return 'same-uncommitted';
  return (await digestOf(secret, '')) === commitment ? 'same' : 'other';
}
