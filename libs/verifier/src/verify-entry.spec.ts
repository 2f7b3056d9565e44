/** An entry under a checkpoint: any entry of any journal, and none that was altered, moved or signed by somebody else. */
import { describe, expect, it } from '@jest/globals';
import {
  encodeVerifierKey,
  generateLogKey,
  inclusionProof,
  leafHash,
  signCheckpoint,
  treeRoot,
  verifierKeyOf,
} from '@quorate/ledger';
import fc from 'fast-check';
import { canonical } from './canonical-json.js';
import { nodeCrypto } from './node-crypto.js';
import { type EntryClaim, verifyEntry } from './verify-entry.js';

const origin = 'quorate.test/meetings/m1';
const logKey = generateLogKey();
const key = encodeVerifierKey(verifierKeyOf(origin, logKey.publicKey));
const entryAt = (no: number) => ({ no, type: 'notice.given', data: { hash: `hash ${String(no)}` } });

function claim(size: number, no: number, by = logKey): EntryClaim {
  const leaves = Array.from({ length: size }, (_, at) => leafHash(Buffer.from(canonical(entryAt(at + 1)))));
  const note = signCheckpoint({ origin, size, root: treeRoot(leaves) }, by);
  const inclusion = inclusionProof(leaves, no - 1).map((hash) => hash.toString('base64'));
  return { key, note, entry: entryAt(no), inclusion };
}

const holds = (what: EntryClaim): Promise<boolean> => verifyEntry(what, nodeCrypto);

describe('an entry as a reader was shown it', () => {
  it('[I18] stands under the checkpoint of any journal that has it, at its own number only', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(40), fc.nat(40), async (before, after) => {
        const [no, size] = [before + 1, before + 1 + after];
        expect(await holds(claim(size, no))).toBe(true);
        if (size > 1)
          expect(await holds({ ...claim(size, no), entry: entryAt((no % size) + 1) })).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it.each<[string, EntryClaim]>([
    [
      'its content was made for one reader',
      { ...claim(9, 4), entry: { ...entryAt(4), data: {} } as { no: number } },
    ],
    ['a member was added to it', { ...claim(9, 4), entry: { ...entryAt(4), by: null } as { no: number } }],
    ['another key signed the checkpoint', claim(9, 4, generateLogKey())],
    ['the checkpoint is of another size', { ...claim(9, 4), note: claim(8, 4).note }],
    ['a hash is missing', { ...claim(9, 4), inclusion: claim(9, 4).inclusion.slice(1) }],
    ['a hash is too many', { ...claim(9, 4), inclusion: [...claim(9, 4).inclusion, `${'A'.repeat(43)}=`] }],
    ['a hash is none', { ...claim(9, 4), inclusion: ['?'] }],
    ['its number is none', { ...claim(9, 4), entry: { no: 0.5 } }],
    ['the checkpoint is none', { ...claim(9, 4), note: 'nonsense' }],
  ])('[ATK-17] does not stand there when %s', async (_story, what) => {
    expect(await holds(what)).toBe(false);
  });
});
