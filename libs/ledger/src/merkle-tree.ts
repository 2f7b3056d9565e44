/**
 * A growing Merkle tree that remembers the root of every whole subtree, so that the root and the proofs at any size
 * cost a few hashes, whatever its length: a thousand voters ask for theirs at once.
 */
import { emptyRoot, nodeHash } from './tree-hash.js';

export class MerkleTree {
  /** Roots of whole subtrees, those of 2^level leaves at `level`, from the left. */
  private readonly levels: Buffer[][] = [[]];

  /** How many leaves it has. */
  get size(): number {
    return this.levels[0]?.length ?? 0;
  }

  /** Adds one leaf hash at the end. */
  append(leaf: Buffer): void {
    let whole = leaf;
    for (let level = 0; ; level++) {
      const row = (this.levels[level] ??= []);
      const left = row.length % 2 === 1 ? row.at(-1) : undefined;
      row.push(whole);
      if (left === undefined) return;
      whole = nodeHash(left, whole);
    }
  }

  /** The root of its first leaves. */
  root(size = this.size): Buffer {
    this.checkSize(size);
    return size === 0 ? emptyRoot() : this.hashOf(0, size);
  }

  /** The audit path of the leaf at `index` (from 0) in the tree of the first `size` leaves. */
  inclusionProof(index: number, size = this.size): Buffer[] {
    this.checkSize(size);
    if (!Number.isInteger(index) || index < 0 || index >= size) {
      throw new RangeError(`no leaf ${index} in a tree of ${size}`);
    }
    const path: Buffer[] = [];
    let [from, to] = [0, size];
    while (to - from > 1) {
      const middle = from + splitOf(to - from);
      if (index < middle) {
        path.push(this.hashOf(middle, to));
        to = middle;
      } else {
        path.push(this.hashOf(from, middle));
        from = middle;
      }
    }
    return path.reverse();
  }

  /** The proof that the tree of the first `earlierSize` leaves is a prefix of that of the first `size`. */
  consistencyProof(earlierSize: number, size = this.size): Buffer[] {
    this.checkSize(size);
    if (!Number.isInteger(earlierSize) || earlierSize < 1 || earlierSize > size) {
      throw new RangeError(`no tree of ${earlierSize} within a tree of ${size}`);
    }
    const path: Buffer[] = [];
    let [from, to] = [0, size];
    while (earlierSize < to) {
      const middle = from + splitOf(to - from);
      if (earlierSize <= middle) {
        path.push(this.hashOf(middle, to));
        to = middle;
      } else {
        path.push(this.hashOf(from, middle));
        from = middle;
      }
    }
    // Where the earlier tree is a whole subtree from the first leaf on, its root is what the reader holds already.
    return from === 0 ? path.reverse() : [this.hashOf(from, to), ...path.reverse()];
  }

  /** The root over the leaves from one up to, not including, another, as RFC 9162 divides a tree. */
  private hashOf(from: number, to: number): Buffer {
    const length = to - from;
    const level = Math.log2(length);
    if (Number.isInteger(level)) {
      const whole = this.levels[level]?.[from / length];
      if (whole === undefined) throw new Error(`the tree lacks the subtree of ${length} leaves from ${from}`);
      return whole;
    }
    const middle = from + splitOf(length);
    return nodeHash(this.hashOf(from, middle), this.hashOf(middle, to));
  }

  private checkSize(size: number): void {
    if (!Number.isInteger(size) || size < 0 || size > this.size) {
      throw new RangeError(`no tree of ${size} leaves in one of ${this.size}`);
    }
  }
}

/** The largest power of two below the length: where RFC 9162 divides. */
function splitOf(length: number): number {
  return 2 ** Math.ceil(Math.log2(length) - 1);
}
