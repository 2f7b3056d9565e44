/**
 * The one way in to a stream. While a transaction commits, asks wait in memory and go together in the next one, so a
 * lone ask waits for nothing and a thousand share one lock and one flush to disk.
 */
import { setImmediate } from 'node:timers/promises';
import type { Result } from '@quorate/domain';
import type { Pool, PoolClient } from 'pg';
import { Batch, type BatchDecision, type Head } from './batch-decision.js';
import { JOURNAL_BEHIND } from './journal-behind.js';
import { beginStream, lockHead, readEntries, writeBatch } from './journal-tables.js';
import type { Ask, StreamIndex, Written } from './stream-kind.js';
import type { StreamMemory } from './stream-memory.js';

const MOST_IN_A_BATCH = 512;
/** Decided and sent together: the database writes one part while the next is decided. */
const PART = 64;

interface Waiting<Command> {
  readonly ask: Ask<Command>;
  settle(result: Result<Written>): void;
  fail(error: unknown): void;
}

export class StreamIntake<State, Command> {
  private readonly queue: Waiting<Command>[] = [];
  private running = false;
  private underWay = 0;
  private lastUsed = Date.now();
  private looking: Promise<void> = Promise.resolve();
  private nextLook: Promise<void> | null = null;

  constructor(
    private readonly pool: Pool,
    private readonly streamId: string,
    readonly memory: StreamMemory<State, Command>,
    private readonly committed: (entries: BatchDecision<State>['entries']) => void,
  ) {}

  /** Idle for at least `ms` with nothing waiting. */
  idleFor(ms: number): boolean {
    return !this.running && this.queue.length === 0 && Date.now() - this.lastUsed >= ms;
  }

  /** Acts that are not answered yet. */
  get waiting(): number {
    return this.queue.length + this.underWay;
  }

  /** Settles after the commit, or with the refusal; rejects only when the database could not be reached. */
  submit(ask: Ask<Command>): Promise<Result<Written>> {
    return new Promise((settle, fail) => {
      this.queue.push({ ask, settle, fail });
      if (!this.running) void this.run();
    });
  }

  /** Brings the memory up to the database's head, outside any batch. All who ask while one look is under way share the next. */
  catchUp(): Promise<void> {
    this.lastUsed = Date.now();
    if (this.nextLook) return this.nextLook;
    const look = this.looking.then(() => this.look());
    this.nextLook = look;
    this.looking = look.catch(() => undefined);
    return look;
  }

  private async look(): Promise<void> {
    this.nextLook = null;
    const entries = await readEntries(this.pool, this.streamId, this.memory.head.size);
    this.memory.learn(entries, null);
  }

  private async run(): Promise<void> {
    this.running = true;
    while (this.queue.length > 0) {
      // All who arrived in this turn of the event loop go together; else the first would go alone and the rest wait.
      await setImmediate();
      this.lastUsed = Date.now();
      const batch = this.queue.splice(0, MOST_IN_A_BATCH);
      this.underWay = batch.length;
      try {
        const decision = await this.withRetry(batch.map((waiting) => waiting.ask));
        batch.forEach((waiting, index) => {
          const result = decision.results[index];
          if (result instanceof Error) waiting.fail(result);
          else if (result) waiting.settle(result);
        });
        if (decision.entries.length > 0) this.committed(decision.entries);
      } catch (error) {
        for (const waiting of batch) waiting.fail(error);
      }
      this.underWay = 0;
    }
    this.running = false;
  }

  /** A connection lost while committing leaves the outcome unknown; the entries that are there tell on the second try. */
  private async withRetry(asks: readonly Ask<Command>[]): Promise<BatchDecision<State>> {
    try {
      return await this.commit(asks);
    } catch {
      return this.commit(asks);
    }
  }

  private async commit(asks: readonly Ask<Command>[]): Promise<BatchDecision<State>> {
    const client = await this.pool.connect();
    let broken = true;
    try {
      const decision = await this.transaction(client, asks);
      broken = false;
      this.memory.advance(decision.entries, decision.head);
      return decision;
    } finally {
      client.release(broken);
    }
  }

  private async transaction(
    client: PoolClient,
    asks: readonly Ask<Command>[],
  ): Promise<BatchDecision<State>> {
    const begun = client.query('BEGIN');
    const begins = asks.some((ask) => ask.begins)
      ? beginStream(client, this.streamId, this.memory.kind.name)
      : null;
    const locking = lockHead(client, this.streamId);
    const [, , head] = await Promise.all([begun, begins, locking]);
    if ((head?.size ?? 0) < this.memory.head.size) {
      await client.query('ROLLBACK');
      return behind(this.memory.head, asks.length);
    }
    if (head && head.size > this.memory.head.size) {
      this.memory.learn(await readEntries(client, this.streamId, this.memory.head.size), head.range);
    }
    const before: Head<State> = { ...this.memory.head, ...(head ? { range: head.range } : {}) };
    const done = this.memory.done.bind(this.memory);
    const batch = new Batch(this.memory.kind, before, done, head?.now ?? '');
    const writing: Promise<unknown>[] = [];
    for (let from = 0; from < asks.length; from += PART) {
      const parts = await batch.decide(asks.slice(from, from + PART));
      writing.push(...parts.map((part) => writeBatch(client, this.streamId, part)));
      // One that fails while the next is decided is told by all of them together, below.
      void Promise.allSettled(writing);
    }
    if (writing.length === 0) {
      await client.query('ROLLBACK');
      return batch.decision;
    }
    writing.push(...this.indexing(client, before.state, batch.decision.head.state), client.query('COMMIT'));
    await Promise.all(writing);
    return batch.decision;
  }

  private indexing(client: PoolClient, before: State, after: State): Promise<unknown>[] {
    const index: StreamIndex<State> | null = this.memory.kind.index;
    if (!index) return [];
    const old = index.row(before);
    const row = index.row(after);
    const values = index.columns.map((column) => row[column] ?? null);
    if (index.columns.every((column) => (old[column] ?? null) === (row[column] ?? null))) return [];
    return [client.query(index.sql, [this.streamId, ...values])];
  }
}

/** The database is another than the one that answered before, such as a standby that lagged: everything is refused. */
function behind<State>(head: Head<State>, asks: number): BatchDecision<State> {
  return {
    head,
    entries: [],
    results: Array.from({ length: asks }, () => ({ ok: false, refusal: JOURNAL_BEHIND })),
  };
}
