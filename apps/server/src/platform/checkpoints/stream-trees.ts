/**
 * The Merkle trees of the streams that proofs were asked of lately, kept so that a thousand voters who ask at once cost
 * a few hashes each. They are made from what is stored and hold nothing of their own.
 */
import { MerkleTree } from '@quorate/ledger';

const MOST_KEPT = 32;

interface Kept {
  readonly tree: MerkleTree;
  growing: Promise<void>;
}

export class StreamTrees {
  /** The one asked for last stands last. */
  private readonly kept = new Map<string, Kept>();

  /** `leavesAfter` answers the leaf hashes of a stream after a number. */
  constructor(private readonly leavesAfter: (streamId: string, after: number) => Promise<Buffer[]>) {}

  /** The tree of the stream with at least so many leaves, as far as the stream has them. */
  async of(streamId: string, size: number): Promise<MerkleTree> {
    const kept = this.kept.get(streamId) ?? { tree: new MerkleTree(), growing: Promise.resolve() };
    this.kept.delete(streamId);
    this.kept.set(streamId, kept);
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST_KEPT && oldest !== undefined) this.kept.delete(oldest);
    const grown = kept.growing.then(() => this.grow(streamId, kept.tree, size));
    kept.growing = grown.catch(() => undefined);
    await grown;
    return kept.tree;
  }

  private async grow(streamId: string, tree: MerkleTree, size: number): Promise<void> {
    if (tree.size >= size) return;
    for (const leaf of await this.leavesAfter(streamId, tree.size)) tree.append(leaf);
  }
}
