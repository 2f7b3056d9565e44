/** The Merkle root of a closed box (RFC 9162), so that scrutineers open the very box whose root was published. */
import { type Bytes, concat, toHex, utf8 } from '../protocol/bytes.js';
import { ballotText, type SealedBallot } from '../protocol/sealed-ballot.js';
import { sha256 } from './web-crypto.js';

const LEAF_PREFIX = Uint8Array.of(0x00);
const NODE_PREFIX = Uint8Array.of(0x01);

/** The root in hex over the ballots in the order of their hashes, whatever order they come in. */
export async function boxRoot(ballots: readonly SealedBallot[]): Promise<string> {
  const leaves = await Promise.all(
    ballots.map((ballot) => sha256(concat(LEAF_PREFIX, utf8(ballotText(ballot))))),
  );
  const ordered = leaves.map(toHex).sort();
  const byHash = new Map(leaves.map((leaf) => [toHex(leaf), leaf]));
  return toHex(await rootOf(ordered.flatMap((hash) => byHash.get(hash) ?? [])));
}

async function rootOf(leaves: readonly Bytes[]): Promise<Bytes> {
  const [only] = leaves;
  if (only === undefined) return sha256(new Uint8Array());
  if (leaves.length === 1) return only;
  const middle = 2 ** Math.ceil(Math.log2(leaves.length) - 1);
  const halves = [rootOf(leaves.slice(0, middle)), rootOf(leaves.slice(middle))];
  return sha256(concat(NODE_PREFIX, ...(await Promise.all(halves))));
}
