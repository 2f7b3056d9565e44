/** The election key: enough shares open, too few or wrong ones do not, and each is known by itself. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { combine } from 'shamir-secret-sharing';
import { codeOf, done } from '../testing/a-round.js';
import { makeElectionKey, placeOfShare, recombine, type SplitElectionKey } from './election-key.js';
import { electionKeys } from './sealing.js';

/** Every choice of `count` among the shares. */
function choices(shares: readonly string[], count: number): string[][] {
  if (count === 0) return [[]];
  return shares.flatMap((share, at) =>
    choices(shares.slice(at + 1), count - 1).map((rest) => [share, ...rest]),
  );
}

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));

describe.each([
  { threshold: 2, scrutineers: 3 },
  { threshold: 3, scrutineers: 5 },
])('an election key of which $threshold of $scrutineers open', ({ threshold, scrutineers }) => {
  let made: SplitElectionKey;

  beforeAll(async () => {
    made = await makeElectionKey(threshold, scrutineers);
  });

  it('comes out of every choice of enough scrutineers, and of all of them', async () => {
    const { privateKey } = done(await recombine(made.notice, made.shares));
    const secret = await electionKeys.serializePrivateKey(privateKey);
    for (const shares of choices(made.shares, threshold)) {
      const key = done(await recombine(made.notice, shares.reverse()));
      expect(await electionKeys.serializePrivateKey(key.privateKey)).toEqual(secret);
    }
  });

  it('does not come out of fewer, one share given twice included', async () => {
    for (const shares of choices(made.shares, threshold - 1)) {
      const [first = ''] = shares;
      expect(codeOf(await recombine(made.notice, shares))).toBe('shares-too-few');
      expect(codeOf(await recombine(made.notice, [...shares, first]))).toBe('shares-too-few');
    }
    expect(codeOf(await recombine(made.notice, []))).toBe('shares-too-few');
  });

  it('is not kept from the others by a wrong share, which counts for nothing', async () => {
    const foreign = await makeElectionKey(threshold, scrutineers);
    const [wrong = ''] = foreign.shares;
    const enough = made.shares.slice(0, threshold);
    const key = done(await recombine(made.notice, [wrong, ...enough]));
    expect(key.publicKey).toEqual(done(await recombine(made.notice, enough)).publicKey);
    expect(codeOf(await recombine(made.notice, [wrong, ...enough.slice(1)]))).toBe('shares-too-few');
  });

  it('knows each share by its place, and one with any bit turned round as wrong', async () => {
    for (const [place, share] of made.shares.entries()) {
      expect(await placeOfShare(made.notice, share)).toBe(place);
      const bytes = bytesOf(share);
      for (let bit = 0; bit < 8 * bytes.length; bit++) {
        const wrong = Buffer.from(bytes);
        wrong.writeUInt8(wrong.readUInt8(bit >> 3) ^ (1 << (bit % 8)), bit >> 3);
        expect(await placeOfShare(made.notice, wrong.toString('base64'))).toBeNull();
      }
    }
  });
});

describe('an election key', () => {
  it('is not in what two of three-of-five scrutineers hold, even past our own check', async () => {
    const { notice, shares } = await makeElectionKey(3, 5);
    const pair = shares.slice(0, 2);
    expect(codeOf(await recombine({ ...notice, threshold: 2 }, pair))).toBe('shares-do-not-open');
    const { privateKey } = done(await recombine(notice, shares.slice(0, 3)));
    const secret = new Uint8Array(await electionKeys.serializePrivateKey(privateKey));
    expect(await combine(pair.map(bytesOf))).not.toEqual(secret);
  });

  it('that is not the one in the notice is found when its shares are put together', async () => {
    const [one, other] = [await makeElectionKey(2, 3), await makeElectionKey(2, 3)];
    const mixed = { ...one.notice, publicKey: other.notice.publicKey };
    expect(codeOf(await recombine(mixed, one.shares))).toBe('shares-do-not-open');
    const noPoint = { ...one.notice, publicKey: Buffer.alloc(65, 4).toString('base64') };
    expect(codeOf(await recombine(noPoint, one.shares))).toBe('shares-do-not-open');
  });

  it('shows nothing of itself in the notice', async () => {
    const { notice, shares } = await makeElectionKey(2, 3);
    for (const share of shares) expect(JSON.stringify(notice)).not.toContain(share);
    expect(new Set(shares).size).toBe(3);
  });

  it.each([
    [1, 3],
    [4, 3],
    [2, 256],
    [1.5, 3],
    [2, Number.NaN],
  ])('cannot be split so that %d of %d open it', async (threshold, scrutineers) => {
    await expect(makeElectionKey(threshold, scrutineers)).rejects.toThrow(RangeError);
  });
});
