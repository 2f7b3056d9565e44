/** Attacks on the box: papers and ballots that were forged, altered, swapped, copied or held back. */
import { sign } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { blindPaper, finalizePaper } from '../browser/blind-paper.js';
import { castMessage, LAST_SEQUENCE, type SealedBallot } from '../protocol/sealed-ballot.js';
import {
  aBallot,
  another,
  aRound,
  aVoter,
  codeOf,
  done,
  issuingKeyFor,
  MemoryBox,
  type Round,
  type Voter,
} from '../testing/a-round.js';
import { ciphertextHash } from './ciphertext-hash.js';
import { issuePaper } from './issue-paper.js';

/** The text with one bit of its bytes turned round. */
function flipped(base64: string, bit: number): string {
  const bytes = Buffer.from(base64, 'base64');
  const at = Math.floor(bit / 8) % bytes.length;
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << (bit % 8)), at);
  return bytes.toString('base64');
}

describe('[ATK-16] the ballot box', () => {
  let round: Round;
  let ann: Voter;
  let ben: Voter;
  let annsBallot: SealedBallot;
  let bensBallot: SealedBallot;
  let box: MemoryBox;

  /** The ballot as this voter signs it, so that only what was altered can be found wrong. */
  async function signedAnew(voter: Voter, ballot: SealedBallot): Promise<SealedBallot> {
    const hash = ciphertextHash(Buffer.from(ballot.ciphertext, 'base64'));
    const message = castMessage(ballot.paper, round.notice.box, ballot.sequence, hash);
    const signature = await crypto.subtle.sign('Ed25519', voter.key.signingKey, message);
    return { ...ballot, signature: Buffer.from(signature).toString('base64') };
  }

  beforeAll(async () => {
    round = await aRound(['large', 'small']);
    [ann, ben] = await Promise.all([aVoter(round, 'large'), aVoter(round, 'small')]);
    [annsBallot, bensBallot] = await Promise.all([
      aBallot(round, ann, 'approve'),
      aBallot(round, ben, 'reject'),
    ]);
  });

  beforeEach(() => {
    box = new MemoryBox(round);
  });

  it('takes a ballot, and takes the same bytes again as the same ballot', () => {
    expect(done(box.cast(annsBallot))).toEqual({ isRepeat: false });
    expect(done(box.cast(structuredClone(annsBallot)))).toEqual({ isRepeat: true });
    expect(box.ballots).toHaveLength(1);
  });

  it('refuses a forged paper: nobody signed it, or another key did', async () => {
    const forger = issuingKeyFor(round, 'small');
    const forged = sign('sha384', Buffer.from('anything'), {
      key: forger.privateKey,
      padding: 6,
      saltLength: 48,
    });
    for (const signature of [forged.toString('base64'), Buffer.alloc(384).toString('base64'), '', 'AAAA']) {
      const ballot = await signedAnew(ann, { ...annsBallot, paper: { ...ann.paper, signature } });
      expect(codeOf(box.cast(ballot))).toBe('paper-not-valid');
    }
  });

  it('refuses a signature that is longer than the modulus, by a zero before or behind it', () => {
    const signature = Buffer.from(ann.paper.signature, 'base64');
    for (const longer of [
      Buffer.concat([Buffer.alloc(1), signature]),
      Buffer.concat([signature, Buffer.alloc(1)]),
    ]) {
      const paper = { ...ann.paper, signature: longer.toString('base64') };
      expect(codeOf(box.cast({ ...annsBallot, paper }))).toBe('paper-not-valid');
    }
  });

  it('refuses the paper of another round, even of one with the same keys', async () => {
    const elsewhere = await aVoter(another(round), 'large');
    expect(codeOf(box.cast(await aBallot(another(round), elsewhere, 'approve')))).toBe('paper-not-valid');
    const renamed = { ...elsewhere, paper: { ...elsewhere.paper, round: round.notice.round } };
    expect(codeOf(box.cast(await aBallot(round, renamed, 'approve')))).toBe('paper-not-valid');
  });

  it('refuses a ballot that was cast into another box of the round', async () => {
    const otherBox = { ...round, notice: { ...round.notice, box: 'box-9' } };
    expect(codeOf(box.cast(await aBallot(otherBox, ann, 'approve')))).toBe('ballot-not-signed');
  });

  it('refuses an altered paper, whichever part of it is another', () => {
    const parts = ['round', 'group', 'publicKey', 'nonce', 'prefix', 'signature'] as const;
    for (const part of parts) {
      const paper = { ...ann.paper, [part]: ben.paper[part] };
      const isSame = paper[part] === ann.paper[part];
      expect([part, codeOf(box.cast({ ...annsBallot, paper }))]).toEqual([
        part,
        isSame ? null : 'paper-not-valid',
      ]);
    }
  });

  it('refuses a paper used by somebody who has not its key', async () => {
    const stolen: Voter = { key: ben.key, paper: ann.paper };
    expect(codeOf(box.cast(await aBallot(round, stolen, 'reject')))).toBe('ballot-not-signed');
  });

  it('refuses two ballots whose ciphertexts were swapped', () => {
    expect(codeOf(box.cast({ ...annsBallot, ciphertext: bensBallot.ciphertext }))).toBe('ballot-not-signed');
    expect(codeOf(box.cast({ ...bensBallot, ciphertext: annsBallot.ciphertext }))).toBe('ballot-not-signed');
  });

  it('refuses the ballot of another voter copied to a paper of one’s own', async () => {
    done(box.cast(annsBallot));
    const copy = await signedAnew(ben, { ...bensBallot, ciphertext: annsBallot.ciphertext });
    expect(codeOf(box.cast(copy))).toBe('ballot-copied');
  });

  it('takes a later ballot of a paper, and after it none with its number or a lower one', async () => {
    const third = await aBallot(round, ann, 'reject', 3);
    done(box.cast(annsBallot));
    done(box.cast(third));
    expect(codeOf(box.cast(annsBallot))).toBe('ballot-superseded');
    expect(codeOf(box.cast(await aBallot(round, ann, 'reject', 2)))).toBe('ballot-superseded');
    expect(codeOf(box.cast(await aBallot(round, ann, 'approve', 3)))).toBe('ballot-superseded');
    expect(done(box.cast(third))).toEqual({ isRepeat: true });
  });

  it('refuses a number that was not the one signed, and one that is none', async () => {
    expect(codeOf(box.cast({ ...annsBallot, sequence: 2 }))).toBe('ballot-not-signed');
    for (const sequence of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, LAST_SEQUENCE + 1]) {
      expect(codeOf(box.cast(await signedAnew(ann, { ...annsBallot, sequence })))).toBe('sequence-invalid');
    }
  });

  it('refuses a ciphertext of another length', async () => {
    const bytes = Buffer.from(annsBallot.ciphertext, 'base64');
    for (const other of [Buffer.alloc(0), bytes.subarray(1), Buffer.concat([bytes, Buffer.alloc(1)])]) {
      const ballot = await signedAnew(ann, { ...annsBallot, ciphertext: other.toString('base64') });
      expect(codeOf(box.cast(ballot))).toBe('ballot-not-sealed');
    }
  });

  it('refuses a ballot with any one bit of it turned round', () => {
    const inPaper = ['publicKey', 'nonce', 'prefix', 'signature'] as const;
    const inBallot = ['ciphertext', 'signature'] as const;
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(...inPaper), (bit, part) => {
        const paper = { ...ann.paper, [part]: flipped(ann.paper[part], bit) };
        return codeOf(box.cast({ ...annsBallot, paper })) === 'paper-not-valid';
      }),
    );
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(...inBallot), (bit, part) => {
        return (
          codeOf(box.cast({ ...annsBallot, [part]: flipped(annsBallot[part], bit) })) === 'ballot-not-signed'
        );
      }),
    );
    expect(box.ballots).toEqual([]);
  });

  it('takes no second text for the same bytes', () => {
    const loose = (text: string) => ` ${text}`;
    expect(codeOf(box.cast({ ...annsBallot, ciphertext: loose(annsBallot.ciphertext) }))).toBe(
      'ballot-not-sealed',
    );
    expect(codeOf(box.cast({ ...annsBallot, signature: loose(annsBallot.signature) }))).toBe(
      'ballot-not-signed',
    );
    const paper = { ...ann.paper, nonce: loose(ann.paper.nonce) };
    expect(codeOf(box.cast({ ...annsBallot, paper }))).toBe('paper-not-valid');
  });

  it('is not stopped by a paper whose key is no point of the curve', async () => {
    const noPoint = Buffer.alloc(32, 0xff).toString('base64');
    const key = { ...ann.key, publicKey: noPoint };
    const asked = done(await blindPaper(round.notice, 'large', key));
    const { paper } = done(issuePaper(issuingKeyFor(round, 'large'), null, asked.blinded));
    const own = done(await finalizePaper(round.notice, asked, paper.blindSignature));
    expect(codeOf(box.cast(await aBallot(round, { key, paper: own }, 'approve')))).toBe('ballot-not-signed');
  });
});
