/**
 * The election key: made on a scrutineer's device, split at once among the scrutineers, and put together again only to
 * open the box. A share that is not what was handed out is known before it can do harm.
 */
import { accept, refuse, type Result } from '@quorate/domain';
import { combine, split } from 'shamir-secret-sharing';
import { type Bytes, fromBase64, isSame, toBase64, utf8 } from '../protocol/bytes.js';
import type { ElectionKeyNotice } from '../protocol/round-notice.js';
import { readElectionKey } from './seal-ballot.js';
import { type ElectionKey, electionKeys, sealing } from './sealing.js';
import { sha256Hex } from './web-crypto.js';

const PRIVATE_KEY_BYTES = 32;
/** The point and its place, as the sharing writes them. */
const SHARE_BYTES = PRIVATE_KEY_BYTES + 1;
const MOST_SCRUTINEERS = 255;

export interface SplitElectionKey {
  readonly notice: ElectionKeyNotice;
  /** One for each scrutineer, base64: hand them out and forget them. */
  readonly shares: readonly string[];
}

/** A new key of which `threshold` of the scrutineers, two or more, are needed to open the box. */
export async function makeElectionKey(threshold: number, scrutineers: number): Promise<SplitElectionKey> {
  const isPossible = [threshold, scrutineers].every(Number.isInteger) && threshold >= 2;
  if (!isPossible || threshold > scrutineers || scrutineers > MOST_SCRUTINEERS) {
    throw new RangeError(`a key cannot be split so that ${threshold} of ${scrutineers} open it`);
  }
  const pair = await electionKeys.generateKeyPair();
  const secret = new Uint8Array(await electionKeys.serializePrivateKey(pair.privateKey));
  const parts = await split(secret, scrutineers, threshold);
  secret.fill(0);
  const publicKey = toBase64(new Uint8Array(await electionKeys.serializePublicKey(pair.publicKey)));
  const shares = parts.map(toBase64);
  parts.forEach((part) => part.fill(0));
  return { notice: { publicKey, threshold, shares: await Promise.all(shares.map(hashOfShare)) }, shares };
}

/** How a share is known in the notice; a share is 33 random bytes, so its hash tells nothing of it. */
async function hashOfShare(share: string): Promise<string> {
  return sha256Hex(utf8(`quorate-key-share/1 ${share}`));
}

/** Which scrutineer's share this is, counted from 0 in the order of the notice; null for a wrong one. */
export async function placeOfShare(notice: ElectionKeyNotice, share: string): Promise<number | null> {
  const place = notice.shares.indexOf(await hashOfShare(share));
  return place < 0 ? null : place;
}

/** The election key out of the shares of enough scrutineers; whatever else was given is left out, so that nobody can keep the box shut with it. */
export async function recombine(
  notice: ElectionKeyNotice,
  shares: readonly string[],
): Promise<Result<ElectionKey>> {
  const places = await Promise.all(shares.map((share) => placeOfShare(notice, share)));
  const different = [...new Set(shares.filter((_, index) => places[index] !== null))];
  if (different.length < notice.threshold) {
    return refuse(
      'conflict',
      'shares-too-few',
      `${different.length} of the ${notice.threshold} scrutineers needed have given their share. The box stays closed until the others do.`,
    );
  }
  const parts = different.flatMap((share) => fromBase64(share, SHARE_BYTES) ?? []);
  const key = parts.length === different.length ? await keyFrom(await combine(parts), notice) : null;
  return key === null
    ? refuse(
        'conflict',
        'shares-do-not-open',
        'These shares do not give the key that ballots were sealed to: the notice of this round is not that of its key.',
      )
    : accept(key);
}

/** The pair, tried on a sealing of its own: what a wrong secret gives cannot open it. */
async function keyFrom(secret: Uint8Array, { publicKey }: ElectionKeyNotice): Promise<ElectionKey | null> {
  const own = new Uint8Array(secret);
  secret.fill(0);
  const shown = await readElectionKey(publicKey);
  const privateKey = await electionKeys.deserializePrivateKey(own.buffer).catch(() => null);
  own.fill(0);
  if (shown === null || privateKey === null) return null;
  const key = { privateKey, publicKey: shown };
  return (await opensItsOwn(key)) ? key : null;
}

async function opensItsOwn(key: ElectionKey): Promise<boolean> {
  const probe: Bytes = crypto.getRandomValues(new Uint8Array(PRIVATE_KEY_BYTES));
  const { enc, ct } = await sealing.seal({ recipientPublicKey: key.publicKey }, probe.buffer);
  const opened = await sealing.open({ recipientKey: key, enc }, ct).catch(() => null);
  return opened !== null && isSame(new Uint8Array(opened), probe);
}
