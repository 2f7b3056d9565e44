/** A secret round from the first paper to the count, and what scrutineers refuse to count. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { accountFor } from '@quorate/domain';
import { concat, toBase64 } from '../protocol/bytes.js';
import { PADDED_BYTES } from '../protocol/padding.js';
import { boundToPaper, castMessage, type SealedBallot, sealingInfo } from '../protocol/sealed-ballot.js';
import { ciphertextHash } from '../server/ciphertext-hash.js';
import { closeBox } from '../server/close-box.js';
import {
  aBallot,
  aRound,
  aVoter,
  codeOf,
  done,
  MemoryBox,
  type Round,
  type Voter,
} from '../testing/a-round.js';
import { boxRoot } from './box-root.js';
import { makeElectionKey, recombine } from './election-key.js';
import { latestOfEach, openBox } from './open-box.js';
import { readElectionKey } from './seal-ballot.js';
import { type ElectionKey, sealing } from './sealing.js';

const isAnswer = (_group: string, answer: string) => ['approve', 'reject', 'abstain'].includes(answer);

describe('an opened box', () => {
  let round: Round;
  let key: ElectionKey;
  let voters: Voter[];

  /** A ballot whose plaintext, info and bound data are the attacker's choice, signed as it ought to be. */
  async function sealedAs(
    { key: ballotKey, paper }: Voter,
    plain: Uint8Array<ArrayBuffer>,
    { info = sealingInfo(round.notice.round, round.notice.box), aad = boundToPaper(paper, 1) } = {},
  ): Promise<SealedBallot> {
    const recipientPublicKey = await readElectionKey(round.notice.electionKey.publicKey);
    if (recipientPublicKey === null) throw new Error('the notice has a key');
    const { enc, ct } = await sealing.seal(
      { recipientPublicKey, info: info.buffer },
      plain.buffer,
      aad.buffer,
    );
    return signed(ballotKey.signingKey, {
      paper,
      sequence: 1,
      ciphertext: toBase64(concat(new Uint8Array(enc), new Uint8Array(ct))),
      signature: '',
    });
  }

  async function signed(signingKey: Voter['key']['signingKey'], ballot: SealedBallot): Promise<SealedBallot> {
    const hash = ciphertextHash(Buffer.from(ballot.ciphertext, 'base64'));
    const message = castMessage(ballot.paper, round.notice.box, ballot.sequence, hash);
    const signature = new Uint8Array(await crypto.subtle.sign('Ed25519', signingKey, message));
    return { ...ballot, signature: toBase64(signature) };
  }

  const voter = (at: number): Voter => {
    const found = voters[at];
    if (found === undefined) throw new Error(`no voter ${at}`);
    return found;
  };

  beforeAll(async () => {
    round = await aRound(['large', 'small']);
    key = done(await recombine(round.notice.electionKey, round.shares.slice(1)));
    voters = await Promise.all(
      ['large', 'large', 'large', 'small', 'small'].map((group) => aVoter(round, group)),
    );
  });

  it('[I16] gives the latest answer of each paper, sorted, with spoilt and unused papers that make up those issued', async () => {
    const box = new MemoryBox(round);
    done(box.cast(await aBallot(round, voter(0), 'reject', 1)));
    done(box.cast(await aBallot(round, voter(0), 'approve', 2)));
    done(box.cast(await aBallot(round, voter(1), 'abstain')));
    done(box.cast(await aBallot(round, voter(3), 'reject')));
    done(box.cast(await aBallot(round, voter(4), 'none of these words')));
    const closed = closeBox(box.ballots);
    const opened = done(await openBox(round.notice, closed, key, isAnswer));
    expect(opened).toEqual([
      { group: 'large', answers: ['abstain', 'approve'], spoilt: 0 },
      { group: 'small', answers: ['reject'], spoilt: 1 },
    ]);
    const issued = [
      { group: 'large', eligible: 5, issued: 3 },
      { group: 'small', eligible: 5, issued: 2 },
    ];
    expect(done(accountFor(issued, opened))).toMatchObject([
      { group: 'large', valid: 2, spoilt: 0, unused: 1 },
      { group: 'small', valid: 1, spoilt: 1, unused: 0 },
    ]);
  });

  it('[I16] accounts for every paper, whatever voters did with it', async () => {
    const act = fc.constantFrom('approve', 'reject', 'not an answer');
    const acts = fc.array(fc.array(act, { maxLength: 3 }), { minLength: 5, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(acts, async (ofVoters) => {
        const box = new MemoryBox(round);
        for (const [at, answers] of ofVoters.entries()) {
          for (const [before, answer] of answers.entries()) {
            done(box.cast(await aBallot(round, voter(at), answer, before + 1)));
          }
        }
        const opened = done(await openBox(round.notice, closeBox(box.ballots), key, isAnswer));
        const issued = [
          { group: 'large', eligible: 3, issued: 3 },
          { group: 'small', eligible: 2, issued: 2 },
        ];
        const [large, small] = done(accountFor(issued, opened));
        const lastOf = (from: number, to: number) =>
          ofVoters.slice(from, to).map((answers) => answers.at(-1));
        for (const [account, last] of [
          [large, lastOf(0, 3)],
          [small, lastOf(3, 5)],
        ] as const) {
          expect(account).toMatchObject({
            answers: last.filter((answer) => answer === 'approve' || answer === 'reject').sort(),
            spoilt: last.filter((answer) => answer === 'not an answer').length,
            unused: last.filter((answer) => answer === undefined).length,
          });
        }
      }),
      { numRuns: 20 },
    );
  });

  it('of which nobody put anything in has no answers', async () => {
    const opened = done(await openBox(round.notice, closeBox([]), key, isAnswer));
    expect(opened.every(({ answers, spoilt }) => answers.length + spoilt === 0)).toBe(true);
  });

  it('[ATK-16] counts as spoilt what was padded wrongly, whatever it says', async () => {
    const answer = new TextEncoder().encode('approve');
    const noLength = concat(answer, new Uint8Array(PADDED_BYTES - answer.length));
    const wrong = await sealedAs(voter(0), noLength);
    const box = new MemoryBox(round);
    done(box.cast(wrong));
    const [large] = done(await openBox(round.notice, closeBox(box.ballots), key, isAnswer));
    expect(large).toEqual({ group: 'large', answers: [], spoilt: 1 });
  });

  it('[ATK-16] counts as spoilt what was sealed for another box, paper or number, or by another key', async () => {
    const padded = new Uint8Array(PADDED_BYTES);
    padded.set([0, 7, ...new TextEncoder().encode('approve')]);
    const fair = await sealedAs(voter(0), padded);
    const foreign = [
      await sealedAs(voter(0), padded, { info: sealingInfo(round.notice.round, 'box-9') }),
      await sealedAs(voter(0), padded, { info: sealingInfo('round-8', round.notice.box) }),
      await sealedAs(voter(0), padded, { aad: boundToPaper(voter(1).paper, 1) }),
      await sealedAs(voter(0), padded, { aad: boundToPaper(voter(0).paper, 2) }),
      await signed(voter(0).key.signingKey, { ...fair, ciphertext: toBase64(new Uint8Array(4177)) }),
    ];
    const spoiltOf = async (ballot: SealedBallot) =>
      done(await openBox(round.notice, closeBox([ballot]), key, isAnswer))[0]?.spoilt;
    expect(await spoiltOf(fair)).toBe(0);
    expect(await Promise.all(foreign.map(spoiltOf))).toEqual([1, 1, 1, 1, 1]);
  });

  it('[ATK-16] with a ballot copied from another voter does not count it, should the box have let it in', async () => {
    const anns = await aBallot(round, voter(0), 'approve');
    const copy = await signed(voter(1).key.signingKey, { ...anns, paper: voter(1).paper });
    const [large] = done(await openBox(round.notice, closeBox([anns, copy]), key, isAnswer));
    expect(large).toEqual({ group: 'large', answers: ['approve'], spoilt: 1 });
  });

  it('[ATK-16] is refused when a ballot in it was not cast on an issued paper', async () => {
    const fair = await aBallot(round, voter(0), 'approve');
    const strangers: SealedBallot[] = [
      { ...fair, paper: { ...fair.paper, signature: voter(1).paper.signature } },
      { ...fair, paper: { ...fair.paper, group: 'nobody' } },
      { ...fair, paper: { ...fair.paper, round: 'round-8' } },
      { ...fair, sequence: 2 },
      { ...fair, signature: '' },
      { ...fair, ciphertext: fair.ciphertext.slice(4) },
    ];
    for (const stranger of strangers) {
      const opened = await openBox(round.notice, closeBox([stranger]), key, isAnswer);
      expect(codeOf(opened)).toBe('box-stuffed');
    }
    const twice = [fair, await aBallot(round, voter(0), 'reject')];
    expect(codeOf(await openBox(round.notice, closeBox(twice), key, isAnswer))).toBe('box-stuffed');
  });

  it('is refused when it is not the one that was closed: a ballot less, more or another', async () => {
    const [one, two, three] = await Promise.all([0, 1, 3].map((at) => aBallot(round, voter(at), 'approve')));
    if (!one || !two || !three) throw new Error('three ballots were made');
    const { root } = closeBox([one, two]);
    for (const ballots of [[one], [one, two, three], [one, three], []]) {
      expect(codeOf(await openBox(round.notice, { ballots, root }, key, isAnswer))).toBe('box-changed');
    }
  });

  it('needs the very key that ballots were sealed to', async () => {
    const other = await makeElectionKey(2, 3);
    const otherKey = done(await recombine(other.notice, other.shares));
    const closed = closeBox([await aBallot(round, voter(0), 'approve')]);
    const [large] = done(await openBox(round.notice, closed, otherKey, isAnswer));
    expect(large).toEqual({ group: 'large', answers: [], spoilt: 1 });
  });

  it('takes the highest number of each paper, in whatever order they lie', async () => {
    const [first, second] = [
      await aBallot(round, voter(0), 'approve', 1),
      await aBallot(round, voter(0), 'reject', 2),
    ];
    expect(latestOfEach([first, second])).toEqual([second]);
    expect(latestOfEach([second, first])).toEqual([second]);
  });
});

describe('the root of a box', () => {
  it('is the same in the browser as on the server, for every number of ballots up to nine', async () => {
    const paper = { round: 'round-7', group: 'large', publicKey: '', nonce: '', prefix: '', signature: '' };
    const ballots = Array.from({ length: 9 }, (_, at): SealedBallot => ({
      paper,
      sequence: at + 1,
      ciphertext: '',
      signature: '',
    }));
    for (let size = 0; size <= ballots.length; size++) {
      const closed = closeBox(ballots.slice(0, size));
      expect(await boxRoot(ballots.slice(0, size))).toBe(closed.root);
      expect(await boxRoot([...closed.ballots].reverse())).toBe(closed.root);
    }
  });
});
