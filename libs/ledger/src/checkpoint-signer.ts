/**
 * The core of the signer: what it keeps of a log is the newest checkpoint it signed and the right edge of the tree
 * under it. The next checkpoint comes about only by appending leaves to that edge, so it cannot but extend the last.
 */
import { signCheckpoint, verifyCheckpoint } from './checkpoint.js';
import { appendLeaf, type CompactRange, emptyRange, rootOf } from './compact-range.js';
import { type LogKey, verifierKeyOf } from './log-key.js';

export interface SignedHead {
  readonly range: CompactRange;
  /** The checkpoint over the range, as signed. */
  readonly note: string;
}

function checkHead({ range, note }: SignedHead, origin: string, key: LogKey): void {
  const signed = verifyCheckpoint(note, verifierKeyOf(origin, key.publicKey));
  if (signed === null) throw new Error(`the last checkpoint of ${origin} is not signed by this key`);
  if (signed.size !== range.size || !signed.root.equals(rootOf(range))) {
    throw new Error(`the last checkpoint of ${origin} is over ${signed.size} other entries`);
  }
}

/**
 * The log with these leaves appended, signed. `last` is null before the first checkpoint. Throws where `last` is not
 * what this key signed for this origin.
 */
export function signGrowth(
  last: SignedHead | null,
  leaves: readonly Buffer[],
  origin: string,
  key: LogKey,
): SignedHead {
  if (last !== null) checkHead(last, origin, key);
  const range = leaves.reduce(appendLeaf, last?.range ?? emptyRange);
  return { range, note: signCheckpoint({ origin, size: range.size, root: rootOf(range) }, key) };
}
