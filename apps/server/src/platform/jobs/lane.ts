/** One queue with its worker, on PostgreSQL or on Redis. The worker takes up jobs only once both stand, so that nothing is asked of a connection that never came about. */
import { createPostgresBackend, Queue, runMigrations, withBackend, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import type { ClientBase } from 'pg';
import { type Access, SteadyClient } from '../database/index.js';

/** What a job is about: ids and numbers, never contents. */
export type JobData = Readonly<Record<string, string | number>>;

/** Which entry caused the job. */
export type Cause = Readonly<{ streamId: string; no: number }>;

/** A job as its queue has it. */
export interface QueuedJob {
  readonly id?: string | undefined;
  readonly name: string;
  readonly data: JobData;
  readonly attemptsMade: number;
  readonly failedReason?: string | null | undefined;
  readonly finishedOn?: number | null | undefined;
  retry(state: 'failed', options: { readonly resetAttemptsMade: true }): Promise<void>;
}

export type Work = (job: { name: string; data: JobData }) => Promise<void>;

/** What both backends have in common of a queue and its worker. */
export interface Lane {
  readonly queue: {
    add(name: string, data: JobData, options: object): Promise<unknown>;
    getJobState(id: string): Promise<string>;
    getJob(id: string): Promise<QueuedJob | undefined>;
    getJobCounts(...states: ('waiting' | 'active' | 'delayed' | 'failed')[]): Promise<Record<string, number>>;
    /** The one that failed last first. */
    getFailed(from: number, to: number): Promise<QueuedJob[]>;
    waitUntilReady(): Promise<unknown>;
    close(): Promise<void>;
    on(event: 'error', listener: (error: Error) => void): unknown;
  };
  readonly worker: {
    run(): Promise<void>;
    waitUntilReady(): Promise<unknown>;
    close(): Promise<void>;
    on(event: 'error', listener: (error: Error) => void): unknown;
    on(event: 'completed', listener: () => void): unknown;
    on(event: 'failed', listener: (job: { name: string } | undefined, error: Error) => void): unknown;
  };
  /** True when it finds its server again by itself. */
  readonly heals: boolean;
}

/** quick: what people wait for, several at once. slow: what chews on files, one after the other, so that it never stands before anything else. */
export const PACES = {
  quick: { name: 'quorate', concurrency: 4 },
  slow: { name: 'quorate-slow', concurrency: 1 },
} as const;
export type Pace = keyof typeof PACES;

/** A server that refuses is asked again after a second; a job is not at fault for the processes that were killed over it. */
const WORKER = { autorun: false, runRetryDelay: 1_000, maxStalledCount: 10 };

/** Makes or brings up to date the tables of a lane on PostgreSQL. */
export async function makeQueueTables(owner: ClientBase): Promise<void> {
  await runMigrations(owner);
}

/** A lane on PostgreSQL; its tables must be there. */
export function laneOnPostgres(access: Access, pace: Pace, work: Work): Lane {
  const { name, concurrency } = PACES[pace];
  const backed = withBackend(createPostgresBackend);
  const connection = { ...access, max: 3, Client: SteadyClient };
  return {
    queue: new backed.Queue<JobData>(name, { connection }),
    worker: new backed.Worker<JobData>(name, work, { connection, concurrency, ...WORKER }),
    heals: false,
  };
}

/** A lane on Redis. */
export function laneOnRedis(url: string, pace: Pace, work: Work): Lane {
  const { name, concurrency } = PACES[pace];
  const connection = new Redis(url, { maxRetriesPerRequest: null });
  return {
    queue: new Queue<JobData>(name, { connection: new Redis(url) }),
    worker: new Worker<JobData>(name, work, { connection, concurrency, ...WORKER }),
    heals: true,
  };
}
