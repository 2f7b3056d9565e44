/** Attacks on the registrar: blind tokens of every wrong kind, and papers asked for twice. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { makeBallotKey } from '../browser/ballot-key.js';
import { blindPaper, finalizePaper, type PendingPaper } from '../browser/blind-paper.js';
import { aRound, codeOf, done, issuingKeyFor, MemoryBox, type Round } from '../testing/a-round.js';
import { sealBallot } from '../browser/seal-ballot.js';
import { issuePaper } from './issue-paper.js';
import type { IssuingKey } from './issuing-key.js';

describe('[ATK-15] a blinded paper', () => {
  let round: Round;
  let key: IssuingKey;
  let modulus: bigint;

  const pend = async (group = 'large'): Promise<PendingPaper> =>
    done(await blindPaper(round.notice, group, await makeBallotKey()));
  const text = (value: bigint, length = 384) =>
    Buffer.from(value.toString(16).padStart(2 * length, '0'), 'hex').toString('base64');

  beforeAll(async () => {
    round = await aRound(['large', 'small']);
    key = issuingKeyFor(round, 'large');
    const { n = '' } = key.publicKey.export({ format: 'jwk' });
    modulus = BigInt(`0x${Buffer.from(n, 'base64url').toString('hex')}`);
  });

  it.each<[string, () => string]>([
    ['nothing', () => ''],
    ['one byte short', () => text(modulus >> 8n, 383)],
    ['one byte too long', () => text(modulus - 5n, 385)],
    ['zero', () => text(0n)],
    ['one', () => text(1n)],
    ['the modulus less one', () => text(modulus - 1n)],
    ['the modulus', () => text(modulus)],
    ['above the modulus', () => text(modulus + 2n)],
    ['all ones', () => Buffer.alloc(384, 0xff).toString('base64')],
    ['not base64', () => '!'.repeat(512)],
    ['base64 of another alphabet', () => text(modulus - 7n).replaceAll(/[+/A]/g, '-')],
    ['a space behind', () => `${text(modulus - 7n).slice(0, -1)} `],
  ])('that is %s is refused and nothing is marked', (_name, value) => {
    expect(codeOf(issuePaper(key, null, value()))).toBe('blinded-paper-invalid');
  });

  it('is signed when it is the smallest or greatest that blinding can give', () => {
    expect(codeOf(issuePaper(key, null, text(2n)))).toBeNull();
    expect(codeOf(issuePaper(key, null, text(modulus - 2n)))).toBeNull();
  });

  it('sent twice gets the same reply, and is marked once', async () => {
    const { blinded } = await pend();
    const first = done(issuePaper(key, null, blinded));
    const again = done(issuePaper(key, first.paper, blinded));
    expect(first.isRepeat).toBe(false);
    expect(again).toEqual({ paper: first.paper, isRepeat: true });
  });

  it('that is a second one with a new blinded value is refused', async () => {
    const first = done(issuePaper(key, null, (await pend()).blinded));
    const second = issuePaper(key, first.paper, (await pend()).blinded);
    expect(codeOf(second)).toBe('paper-already-issued');
  });

  it('signed with the key of another group gives no paper', async () => {
    const pending = await pend('large');
    const { paper } = done(issuePaper(issuingKeyFor(round, 'small'), null, text(3n)));
    expect(codeOf(await finalizePaper(round.notice, pending, paper.blindSignature))).toBe(
      'paper-signature-wrong',
    );
    const asSmall = { ...pending, content: { ...pending.content, group: 'small' } };
    const signed = done(issuePaper(key, null, pending.blinded)).paper.blindSignature;
    expect(codeOf(await finalizePaper(round.notice, asSmall, signed))).toBe('paper-signature-wrong');
  });

  it('of one group gives a paper that the box does not take for another', async () => {
    const ballotKey = await makeBallotKey();
    const pending = done(await blindPaper(round.notice, 'large', ballotKey));
    const signed = done(issuePaper(key, null, pending.blinded)).paper.blindSignature;
    const paper = done(await finalizePaper(round.notice, pending, signed));
    const ballot = done(await sealBallot(round.notice, { ...paper, group: 'small' }, ballotKey, 1, 'yes'));
    expect(codeOf(new MemoryBox(round).cast(ballot))).toBe('paper-not-valid');
  });

  it.each(['', 'AAAA', Buffer.alloc(384, 1).toString('base64'), Buffer.alloc(385, 1).toString('base64')])(
    'answered with something that is no signature of it gives no paper',
    async (reply) => {
      expect(codeOf(await finalizePaper(round.notice, await pend(), reply))).toBe('paper-signature-wrong');
    },
  );

  it('is not to be found again in the paper that comes of it', async () => {
    const pending = await pend();
    const { paper } = done(issuePaper(key, null, pending.blinded));
    const plain = JSON.stringify(done(await finalizePaper(round.notice, pending, paper.blindSignature)));
    expect(plain).not.toContain(pending.blinded);
    expect(plain).not.toContain(paper.blindSignature);
    expect(plain).not.toContain(pending.inverse);
  });
});
