/**
 * A reader of every stream that keeps its place in the database: for each entry of the types it cares about it adds a
 * job whose id comes from stream, number and purpose, and moves its cursor past what is done. Twice is once, and nothing
 * is passed over, even when Redis loses the jobs that wait.
 */
import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Database } from '../database/index.js';
import { Jobs } from '../jobs/index.js';
import { numbersOfTypes } from './journal-tables.js';
import { Journal } from './journal.js';

export interface Consumer {
  /** Names the cursor; never change it. */
  readonly name: string;
  /** The kind of stream it reads. */
  readonly kind: string;
  /** Entries of these types call for a job. */
  readonly types: ReadonlySet<string>;
  readonly purpose: string;
}

const SWEEP_MS = 5_000;
/** Of one stream at once: what waits is asked after each time, and an act may write thousands. */
const MOST_WAITING = 100;
/** An hour of trouble, since the cursor moves on past what was given up. */
const PATIENCE = { attempts: 13 };

@Injectable()
export class Consumers implements BeforeApplicationShutdown {
  private readonly logger = new Logger('consumers');
  private readonly registered: Consumer[] = [];
  private reading: Promise<void> = Promise.resolve();
  private readonly sweep = setInterval(() => {
    this.wake();
  }, SWEEP_MS).unref();
  private stopped = false;

  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    journal: Journal,
  ) {
    // Whatever else was written is passed over by the sweep: a thousand ballots wake nobody.
    journal.onMoved((_moved, entries) => {
      const calls = entries.some(({ entry }) => this.registered.some(({ types }) => types.has(entry.type)));
      if (calls) this.wake();
    });
    jobs.onDone(() => {
      this.wake();
    });
  }

  /** Adds a consumer; it reads on from its stored place. */
  register(consumer: Consumer): void {
    this.registered.push(consumer);
    this.wake();
  }

  /** Ends before the queue that it adds to. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.sweep);
    await this.reading;
  }

  private pending = false;

  private wake(): void {
    if (this.pending || this.stopped) return;
    this.pending = true;
    this.reading = this.reading.then(async () => {
      this.pending = false;
      for (const consumer of this.registered) {
        await this.readOn(consumer).catch((error: unknown) => {
          if (!this.stopped) this.logger.warn(`${consumer.name}: will read on later: ${String(error)}`);
        });
      }
    });
  }

  private async readOn(consumer: Consumer): Promise<void> {
    const { rows } = await this.database.pool.query<{ id: string; no: number; size: number }>(
      `SELECT s.id, s.size, coalesce(c.no, 0) AS no FROM journal_stream s
       LEFT JOIN journal_cursor c ON c.stream_id = s.id AND c.consumer = $1
       WHERE s.kind = $2 AND s.size > coalesce(c.no, 0)`,
      [consumer.name, consumer.kind],
    );
    for (const { id, no, size } of rows) await this.readStream(consumer, id, no, size);
  }

  private async readStream(consumer: Consumer, streamId: string, after: number, upTo: number): Promise<void> {
    const { name, types, purpose } = consumer;
    const numbers = await numbersOfTypes(this.database.pool, streamId, [...types], after, upTo, MOST_WAITING);
    const idOf = (no: number): string => `${streamId}-${String(no)}-${purpose}`;
    for (const no of numbers) await this.jobs.add(purpose, idOf(no), { streamId, no }, PATIENCE);
    const last = numbers.length < MOST_WAITING ? upTo : (numbers.at(-1) ?? upTo);
    let done = last;
    for (const no of numbers.toReversed()) if (!(await this.jobs.isOver(purpose, idOf(no)))) done = no - 1;
    if (done === after) return;
    await this.database.pool.query(
      `INSERT INTO journal_cursor (consumer, stream_id, no) VALUES ($1, $2, $3)
       ON CONFLICT (consumer, stream_id) DO UPDATE SET no = greatest(journal_cursor.no, excluded.no)`,
      [name, streamId, done],
    );
    if (done === last && last < upTo) await this.readStream(consumer, streamId, done, upTo);
  }
}
