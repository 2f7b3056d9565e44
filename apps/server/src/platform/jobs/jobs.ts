/** Work that may wait: BullMQ, on PostgreSQL by default and on Redis when REDIS_URL is set. A job's id is derived from its cause, so the same cause twice is one job. */
import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationShutdown,
  type OnModuleDestroy,
} from '@nestjs/common';
import { Config } from '../config/index.js';
import { Database } from '../database/index.js';
import { KeptLane } from './kept-lane.js';
import { type JobData, type Lane, laneOnPostgres, laneOnRedis, type Pace, type Work } from './lane.js';

export type Handler = (data: JobData) => Promise<void>;

export interface Patience {
  /** Not before so long from now. */
  readonly delayMs?: number;
  /** How often it is tried, with pauses that double from a second. */
  readonly attempts?: number;
}

const KEPT = {
  removeOnComplete: { age: 7 * 86_400 },
  removeOnFail: { age: 30 * 86_400 },
  attempts: 5,
  backoff: { type: 'exponential', delay: 1_000 },
};

@Injectable()
export class Jobs implements OnModuleDestroy, BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly logger = new Logger('jobs');
  private readonly handlers = new Map<string, { readonly handler: Handler; readonly pace: Pace }>();
  private readonly listeners = new Set<() => void>();
  private readonly lanes: Readonly<Record<Pace, KeptLane>>;

  constructor({ redisUrl }: Config, { access }: Database) {
    const work: Work = (job) => this.do(job.name, job.data);
    const make = (pace: Pace): Lane =>
      this.heard(
        redisUrl === undefined ? laneOnPostgres(access, pace, work) : laneOnRedis(redisUrl, pace, work),
      );
    this.lanes = {
      quick: new KeptLane(() => make('quick'), this.logger),
      slow: new KeptLane(() => make('slow'), this.logger),
    };
  }

  /** Names who does the jobs of a purpose, and at which pace; call before `start`. */
  handle<Data extends JobData>(
    purpose: string,
    handler: (data: Data) => Promise<void>,
    pace: Pace = 'quick',
  ): void {
    // Whoever adds jobs of a purpose and whoever handles them agree on what they say.
    this.handlers.set(purpose, { handler: handler as Handler, pace });
  }

  /** Adds a job unless one with this id was added before. */
  async add(
    purpose: string,
    id: string,
    data: JobData,
    { delayMs = 0, attempts = KEPT.attempts }: Patience = {},
  ): Promise<void> {
    const { queue } = await this.laneOf(purpose).open();
    await queue.add(purpose, data, { ...KEPT, attempts, delay: Math.max(0, delayMs), jobId: id });
  }

  /** True when the job with this id was done, or given up; one that was lost with its queue is not. */
  async isOver(purpose: string, id: string): Promise<boolean> {
    const { queue } = await this.laneOf(purpose).open();
    const state = await queue.getJobState(id);
    return state === 'completed' || state === 'failed';
  }

  /** The queue of a pace, as it works now. */
  async queueOf(pace: Pace): Promise<Lane['queue']> {
    return (await this.lanes[pace].open()).queue;
  }

  /** Calls whenever a job of this process was done. */
  onDone(listener: () => void): void {
    this.listeners.add(listener);
  }

  /** Begins to work. */
  async start(): Promise<void> {
    await Promise.all(Object.values(this.lanes).map((lane) => lane.open()));
  }

  /** The consumers can end only when nothing they wait for is still to come. */
  onModuleDestroy(): void {
    for (const lane of Object.values(this.lanes)) lane.giveUp();
  }

  /** Jobs under way still have their database, which goes with the application. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(Object.values(this.lanes).map((lane) => lane.rest()));
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(Object.values(this.lanes).map((lane) => lane.close()));
  }

  private async do(purpose: string, data: JobData): Promise<void> {
    const handled = this.handlers.get(purpose);
    if (!handled) throw new Error(`nobody handles jobs for ${purpose}`);
    await handled.handler(data);
  }

  private laneOf(purpose: string): KeptLane {
    return this.lanes[this.handlers.get(purpose)?.pace ?? 'quick'];
  }

  private heard(lane: Lane): Lane {
    lane.worker.on('completed', () => {
      for (const listener of this.listeners) listener();
    });
    lane.worker.on('failed', (job, error) => {
      this.logger.error(`${job?.name ?? 'job'} failed: ${error.stack ?? error.message}`);
    });
    return lane;
  }
}
