/**
 * Signs what the journal became: twice a second, and where it is asked for, every stream that grew gets a checkpoint
 * that extends its last one.
 * A stream that is shorter in the database than it was signed is frozen, since something of it was lost.
 */
import { setImmediate } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import {
  encodeVerifierKey,
  readCheckpoint,
  type SignedHead,
  signGrowth,
  verifierKeyOf,
  writeTlogProof,
} from '@quorate/ledger';
import { Config } from '../config/index.js';
import { Database } from '../database/index.js';
import { Journal } from '../journal/index.js';
import { firstCovering, grownStreams, keepCheckpoint, leavesAfter, newestOf } from './checkpoint-tables.js';
import { Log } from './log.js';
import { SignedMemory } from './signed-memory.js';
import { StreamTrees } from './stream-trees.js';

const EVERY_MS = 500;
/** Leaves appended in one turn, so that nobody's ballot waits for a long stream. */
const TURN = 512;

@Injectable()
export class Checkpoints implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('checkpoints');
  private readonly memory: SignedMemory;
  private readonly trees: StreamTrees;
  private timer: NodeJS.Timeout | null = null;
  private signing: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly log: Log,
    config: Config,
  ) {
    this.memory = new SignedMemory(config.checkpointFolder);
    this.trees = new StreamTrees((streamId, after) => leavesAfter(database.pool, streamId, after, null));
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.freezeTheLost();
    this.timer = setInterval(() => {
      this.signing = this.signing.then(() => this.signGrown());
    }, EVERY_MS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    await this.signing;
  }

  /** The key that checkpoints of the stream are verified with, as `name+id+key`. */
  verifierKey(streamId: string): string {
    return encodeVerifierKey(verifierKeyOf(this.log.originOf(streamId), this.log.key.publicKey));
  }

  /** The newest checkpoint of the stream; null before the first. */
  newest(streamId: string): Promise<SignedHead | null> {
    return newestOf(this.database.pool, streamId);
  }

  /** The newest checkpoint over no more than so many entries; null where every one is over more. */
  newestWithin(streamId: string, size: number): Promise<SignedHead | null> {
    return newestOf(this.database.pool, streamId, size);
  }

  /** Hashes that prove the first `earlier` entries to be the beginning of the `size` that were signed; null where it cannot be. */
  async consistency(streamId: string, earlier: number, size: number): Promise<readonly Buffer[] | null> {
    if (earlier < 1 || earlier > size) return null;
    return (await this.trees.of(streamId, size)).consistencyProof(earlier, size);
  }

  /** Hashes that lead from the leaf of the entry to the root of the first `size` entries. */
  async inclusion(streamId: string, no: number, size: number): Promise<readonly Buffer[]> {
    return (await this.trees.of(streamId, size)).inclusionProof(no - 1, size);
  }

  /** The first checkpoint over the entry of this number, as signed; null until there is one. */
  firstOver(streamId: string, no: number): Promise<string | null> {
    return firstCovering(this.database.pool, streamId, no);
  }

  /** The first checkpoint over the entry, signed now where the turn has not come yet; null where there is no such entry. */
  async over(streamId: string, no: number): Promise<string | null> {
    const signed = await this.firstOver(streamId, no);
    if (signed !== null) return signed;
    const sizes = await this.journal.sizes([streamId]);
    if ((sizes.get(streamId) ?? 0) < no) return null;
    await this.signNow(streamId);
    return this.firstOver(streamId, no);
  }

  /** The proof file of an entry under the first checkpoint that covers it; null until one does. */
  async proofOf(streamId: string, no: number): Promise<string | null> {
    const checkpoint = await this.firstOver(streamId, no);
    const size = checkpoint === null ? null : (readCheckpoint(checkpoint)?.size ?? null);
    if (checkpoint === null || size === null) return null;
    const hashes = await this.inclusion(streamId, no, size);
    return writeTlogProof({ extra: null, index: no - 1, hashes, checkpoint });
  }

  /** Signs all there is of a stream now, and answers its newest checkpoint. */
  async signNow(streamId: string): Promise<SignedHead | null> {
    const signed = this.signing.then(() => this.sign(streamId));
    this.signing = signed.catch(() => undefined);
    await signed;
    return this.newest(streamId);
  }

  /** Signs the stream as it was with so many entries, as soon as what is being signed now is done. */
  signAt(streamId: string, size: number): void {
    this.signing = this.signing.then(() => this.orLater(() => this.sign(streamId, size)));
  }

  private async signGrown(): Promise<void> {
    await this.orLater(async () => {
      for (const streamId of await grownStreams(this.database.pool))
        await this.orLater(() => this.sign(streamId));
    });
  }

  private async orLater(sign: () => Promise<void>): Promise<void> {
    try {
      await sign();
    } catch (error) {
      this.logger.warn(`nothing was signed, the next turn tries again: ${String(error)}`);
    }
  }

  private async sign(streamId: string, upTo = Number.POSITIVE_INFINITY): Promise<void> {
    const { pool } = this.database;
    const newest = await newestOf(pool, streamId);
    const signed = newest?.range.size ?? 0;
    if (signed < this.memory.sizeOf(streamId)) {
      this.freeze(streamId);
      return;
    }
    // A turn may have signed more already: what somebody may know of up to here is signed for by itself all the same.
    let head = upTo < signed ? await newestOf(pool, streamId, upTo) : newest;
    for (;;) {
      const size = head?.range.size ?? 0;
      const atMost = Math.max(0, Math.min(TURN, upTo - size));
      const leaves = await leavesAfter(pool, streamId, size, atMost);
      if (leaves.length > 0) head = signGrowth(head, leaves, this.log.originOf(streamId), this.log.key);
      if (leaves.length < TURN) break;
      await setImmediate();
    }
    if (head === null) return;
    await keepCheckpoint(pool, streamId, head);
    if (head.range.size >= signed) this.memory.keep(streamId, head.note);
  }

  private async freezeTheLost(): Promise<void> {
    const signed = this.memory.sizes();
    const stored = await this.journal.sizes([...signed.keys()]);
    for (const [streamId, size] of signed) if ((stored.get(streamId) ?? 0) < size) this.freeze(streamId);
  }

  private freeze(streamId: string): void {
    this.journal.freeze(streamId);
    this.logger.error(
      `Stream ${streamId} is shorter in the database than it was signed. It takes nothing in until the newer database is back.`,
    );
  }
}
