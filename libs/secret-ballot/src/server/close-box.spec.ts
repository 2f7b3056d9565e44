/** A closed box forgets the order in which ballots came, and can prove each of them. */
import { describe, expect, it } from '@jest/globals';
import { leafHash, verifyInclusion } from '@quorate/ledger';
import { ballotText, type SealedBallot } from '../protocol/sealed-ballot.js';
import { closeBox } from './close-box.js';

describe('a closed box', () => {
  const paper = { round: 'round-7', group: 'large', publicKey: '', nonce: '', prefix: '', signature: '' };
  const ballots = Array.from({ length: 20 }, (_, at): SealedBallot => ({
    paper,
    sequence: at + 1,
    ciphertext: '',
    signature: '',
  }));

  it('[I15] lies in an order that is the same whatever order its ballots came in', () => {
    const closed = closeBox(ballots);
    const other = closeBox([...ballots].reverse());
    expect(other.ballots).toEqual(closed.ballots);
    expect(other.root).toBe(closed.root);
    expect(closed.ballots.map(({ sequence }) => sequence)).not.toEqual(
      ballots.map(({ sequence }) => sequence),
    );
  });

  it('proves that each of its ballots is in it', () => {
    const { ballots: ordered, root, proofOf } = closeBox(ballots);
    ordered.forEach((ballot, place) => {
      const proof = proofOf(place).map((hash) => Buffer.from(hash, 'base64'));
      const leaf = leafHash(Buffer.from(ballotText(ballot)));
      expect(
        verifyInclusion({ index: place, size: ordered.length, leaf, proof, root: Buffer.from(root, 'hex') }),
      ).toBe(true);
    });
  });
});
