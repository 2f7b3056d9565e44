/** What a voter's browser refuses: keys that others were not given, and promises that the box did not make. */
import { generateKeyPairSync } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { generateLogKey } from '@quorate/ledger';
import { noticeHash } from '../server/notice-hash.js';
import { promiseBallot } from '../server/promise-ballot.js';
import { aBallot, aRound, aVoter, codeOf, type Round, type Voter } from '../testing/a-round.js';
import { makeBallotKey } from './ballot-key.js';
import { blindPaper } from './blind-paper.js';
import { isNoticeOf, isPromised } from './check-notice.js';
import { sealBallot } from './seal-ballot.js';

let round: Round;
let voter: Voter;

beforeAll(async () => {
  round = await aRound(['large']);
  voter = await aVoter(round, 'large');
});

describe('[ATK-17] a notice', () => {
  it('is the one in the journal, however its keys are ordered', async () => {
    const { notice } = round;
    const turned = Object.fromEntries(Object.entries(notice).reverse()) as unknown as typeof notice;
    expect(await isNoticeOf(turned, noticeHash(notice))).toBe(true);
  });

  it('with any other key, name, share or number is not', async () => {
    const { notice } = round;
    const other = (await aRound(['large'])).notice;
    const changed: readonly (typeof notice)[] = [
      { ...notice, round: 'round-8' },
      { ...notice, box: 'box-8' },
      { ...notice, boxKey: other.boxKey },
      { ...notice, groups: other.groups },
      { ...notice, groups: [...notice.groups, ...other.groups] },
      { ...notice, electionKey: other.electionKey },
      { ...notice, electionKey: { ...notice.electionKey, publicKey: other.electionKey.publicKey } },
      { ...notice, electionKey: { ...notice.electionKey, threshold: 3 } },
      { ...notice, electionKey: { ...notice.electionKey, shares: other.electionKey.shares } },
    ];
    for (const offered of changed) expect(await isNoticeOf(offered, noticeHash(notice))).toBe(false);
  });

  it('with a key of another kind, size or exponent is not used to blind a paper', async () => {
    const [{ issuingKey: fit } = { issuingKey: '' }] = round.notice.groups;
    const short = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey;
    const elliptic = generateKeyPairSync('ed25519').publicKey;
    const [shortKey, ellipticKey] = [short, elliptic].map((key) =>
      key.export({ type: 'spki', format: 'der' }).toString('base64'),
    );
    const withExponent = (exponent: number) => {
      const bytes = Buffer.from(fit, 'base64');
      bytes.writeUIntBE(exponent, bytes.length - 3, 3);
      return bytes.toString('base64');
    };
    const unfit = ['', 'AAAA', shortKey ?? '', ellipticKey ?? '', withExponent(3), withExponent(65_539)];
    for (const issuingKey of unfit) {
      const notice = { ...round.notice, groups: [{ group: 'large', issuingKey }] };
      expect(codeOf(await blindPaper(notice, 'large', await makeBallotKey()))).toBe('issuing-key-unfit');
    }
    expect(codeOf(await blindPaper(round.notice, 'no such group', await makeBallotKey()))).toBe(
      'issuing-key-unfit',
    );
  });

  it('with an election key that is no point of the curve is not sealed to', async () => {
    for (const publicKey of ['', Buffer.alloc(65, 4).toString('base64')]) {
      const notice = { ...round.notice, electionKey: { ...round.notice.electionKey, publicKey } };
      expect(codeOf(await sealBallot(notice, voter.paper, voter.key, 1, 'yes'))).toBe('election-key-unfit');
    }
  });
});

describe('the promise of the box', () => {
  it('is for exactly one ballot, and the same each time it is asked for', async () => {
    const [ballot, later] = [
      await aBallot(round, voter, 'approve'),
      await aBallot(round, voter, 'approve', 2),
    ];
    const promise = promiseBallot(round.boxKey, round.notice.box, ballot);
    expect(promiseBallot(round.boxKey, round.notice.box, ballot)).toEqual(promise);
    expect(await isPromised(round.notice, ballot, promise)).toBe(true);
    expect(await isPromised(round.notice, later, promise)).toBe(false);
    expect(await isPromised({ ...round.notice, box: 'box-9' }, ballot, promise)).toBe(false);
  });

  it('by another key, or with another text, is none', async () => {
    const ballot = await aBallot(round, voter, 'approve');
    const forged = promiseBallot(generateLogKey(), round.notice.box, ballot);
    expect(await isPromised(round.notice, ballot, forged)).toBe(false);
    for (const signature of ['', 'AAAA', Buffer.alloc(64).toString('base64')]) {
      expect(await isPromised(round.notice, ballot, { ...forged, signature })).toBe(false);
    }
    const noKey = { ...round.notice, boxKey: Buffer.alloc(32, 0xff).toString('base64') };
    expect(await isPromised(noKey, ballot, forged)).toBe(false);
    expect(await isPromised(round.notice, { ...ballot, ciphertext: '' }, forged)).toBe(false);
  });
});

describe('a sealed ballot', () => {
  it('is as long for every answer, its paper and signature included', async () => {
    const answers = ['', 'approve', JSON.stringify({ kind: 'ranked', preferences: ['a'.repeat(3000)] })];
    const lengths = new Set<number>();
    for (const answer of answers) lengths.add(JSON.stringify(await aBallot(round, voter, answer)).length);
    expect(lengths.size).toBe(1);
  });

  it('is never the same twice, even of one answer', async () => {
    const [one, two] = [await aBallot(round, voter, 'approve'), await aBallot(round, voter, 'approve')];
    expect(one.ciphertext).not.toBe(two.ciphertext);
  });

  it('is refused for an answer that does not fit, and has no number below 1', async () => {
    expect(codeOf(await sealBallot(round.notice, voter.paper, voter.key, 1, 'x'.repeat(5000)))).toBe(
      'answer-too-long',
    );
    await expect(sealBallot(round.notice, voter.paper, voter.key, 0, 'approve')).rejects.toThrow(RangeError);
  });
});
