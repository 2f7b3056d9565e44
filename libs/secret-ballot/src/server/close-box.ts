/** Closes a box: the ballots in the order of their hashes, which forgets the order in which they came, under one root. */
import { leafHash, MerkleTree } from '@quorate/ledger';
import { ballotText, type SealedBallot } from '../protocol/sealed-ballot.js';

export interface ShuffledBox {
  /** As they are to be written into the fresh table. */
  readonly ballots: readonly SealedBallot[];
  /** Hex. */
  readonly root: string;
  /** Base64 hashes that prove the ballot at this place under the root. */
  readonly proofOf: (place: number) => readonly string[];
}

/** The box in hash order, with its Merkle root. */
export function closeBox(ballots: readonly SealedBallot[]): ShuffledBox {
  const ordered = ballots
    .map((ballot) => ({ ballot, leaf: leafHash(Buffer.from(ballotText(ballot))) }))
    .sort((a, b) => a.leaf.compare(b.leaf));
  const tree = new MerkleTree();
  for (const { leaf } of ordered) tree.append(leaf);
  return {
    ballots: ordered.map(({ ballot }) => ballot),
    root: tree.root().toString('hex'),
    proofOf: (place) => tree.inclusionProof(place).map((hash) => hash.toString('base64')),
  };
}
