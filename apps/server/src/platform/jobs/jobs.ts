/** Work that may wait: BullMQ, on PostgreSQL by default and on Redis when REDIS_URL is set. A job's id is derived from its cause, so the same cause twice is one job. */
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { createPostgresBackend, Queue, withBackend, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { Config } from '../config/index.js';
import { Database, SteadyClient } from '../database/index.js';

/** Which entry caused the job. */
export interface Cause {
  readonly streamId: string;
  readonly no: number;
}

export type Handler = (cause: Cause) => Promise<void>;

const QUEUE = 'quorate';
const KEPT = {
  removeOnComplete: { age: 7 * 86_400 },
  removeOnFail: { age: 30 * 86_400 },
  attempts: 5,
  backoff: { type: 'exponential', delay: 1_000 },
};

type Work = (job: { name: string; data: Cause }) => Promise<void>;

/** What both backends have in common of a queue and its worker. */
interface Lane {
  readonly queue: {
    add(name: string, data: Cause, options: object): Promise<unknown>;
    getJobState(id: string): Promise<string>;
    waitUntilReady(): Promise<unknown>;
    close(): Promise<void>;
    on(event: 'error', listener: (error: Error) => void): unknown;
  };
  readonly worker: {
    waitUntilReady(): Promise<unknown>;
    close(): Promise<void>;
    on(event: 'error', listener: (error: Error) => void): unknown;
    on(event: 'completed', listener: () => void): unknown;
    on(event: 'failed', listener: (job: { name: string } | undefined, error: Error) => void): unknown;
  };
}

@Injectable()
export class Jobs implements OnApplicationShutdown {
  private readonly logger = new Logger('jobs');
  private readonly handlers = new Map<string, Handler>();
  private readonly listeners = new Set<() => void>();
  private lane: Promise<Lane> | null = null;

  constructor(
    private readonly config: Config,
    private readonly database: Database,
  ) {}

  /** Names who does the jobs of a purpose; call before `start`. */
  handle(purpose: string, handler: Handler): void {
    this.handlers.set(purpose, handler);
  }

  /** Adds a job unless one with this id was added before. */
  async add(purpose: string, id: string, cause: Cause): Promise<void> {
    const { queue } = await this.open();
    await queue.add(purpose, cause, { ...KEPT, jobId: id });
  }

  /** True when the job with this id was done, or given up; one that was lost with its queue is not. */
  async isOver(id: string): Promise<boolean> {
    const { queue } = await this.open();
    const state = await queue.getJobState(id);
    return state === 'completed' || state === 'failed';
  }

  /** Calls whenever a job of this process was done. */
  onDone(listener: () => void): void {
    this.listeners.add(listener);
  }

  /** Makes the queue's tables and begins to work. */
  async start(): Promise<void> {
    await this.open();
  }

  async onApplicationShutdown(): Promise<void> {
    const lane = await this.lane;
    await lane?.worker.close();
    await lane?.queue.close();
  }

  private open(): Promise<Lane> {
    this.lane ??= this.begin();
    return this.lane;
  }

  private async begin(): Promise<Lane> {
    const work: Work = async (job) => {
      const handler = this.handlers.get(job.name);
      if (!handler) throw new Error(`nobody handles jobs for ${job.name}`);
      await handler(job.data);
    };
    const lane =
      this.config.redisUrl === undefined ? this.onPostgres(work) : this.onRedis(this.config.redisUrl, work);
    lane.queue.on('error', (error) => {
      this.logger.warn(error.message);
    });
    lane.worker.on('error', (error) => {
      this.logger.warn(error.message);
    });
    lane.worker.on('completed', () => {
      for (const listener of this.listeners) listener();
    });
    lane.worker.on('failed', (job, error) => {
      this.logger.error(`${job?.name ?? 'job'} failed: ${error.stack ?? error.message}`);
    });
    await Promise.all([lane.queue.waitUntilReady(), lane.worker.waitUntilReady()]);
    return lane;
  }

  private onPostgres(work: Work): Lane {
    const backed = withBackend(createPostgresBackend);
    const connection = { connectionString: this.database.url, max: 3, migrate: true, Client: SteadyClient };
    const queue = new backed.Queue<Cause>(QUEUE, { connection });
    return { queue, worker: new backed.Worker<Cause>(QUEUE, work, { connection, concurrency: 4 }) };
  }

  private onRedis(url: string, work: Work): Lane {
    const queue = new Queue<Cause>(QUEUE, { connection: new Redis(url) });
    const connection = new Redis(url, { maxRetriesPerRequest: null });
    return { queue, worker: new Worker<Cause>(QUEUE, work, { connection, concurrency: 4 }) };
  }
}
