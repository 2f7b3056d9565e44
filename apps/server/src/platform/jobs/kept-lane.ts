/**
 * Keeps a lane open. BullMQ on PostgreSQL remembers for ever that its first connection failed, and its worker then asks
 * again without a pause; so a lane that does not come about, or whose connection broke, is given up for a new one, after a pause.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '@nestjs/common';
import { isAway } from '../database/index.js';
import type { Lane } from './lane.js';

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 8_000;
const LONGEST_END_MS = 8_000;

export class KeptLane {
  private lane: Promise<Lane> | null = null;
  private readonly ending = new AbortController();

  constructor(
    private readonly make: () => Lane,
    private readonly logger: Logger,
  ) {}

  /** The lane that works, or the next one as soon as it does. */
  open(): Promise<Lane> {
    this.lane ??= this.begin(0);
    return this.lane;
  }

  /** Whoever still waits for a lane is refused. */
  giveUp(): void {
    this.ending.abort();
  }

  /** Takes up no more jobs; settles once those under way are done, or have had their time. One that is cut off is taken up again by whoever works next. */
  async rest(): Promise<void> {
    const lane = await this.lane?.catch(() => null);
    if (lane) await inTime(lane.worker.close());
  }

  /** Ends what is left of the lane, when nobody adds to it any more. */
  async close(): Promise<void> {
    const lane = await this.lane?.catch(() => null);
    if (lane) await inTime(lane.queue.close());
  }

  private async begin(afterMs: number): Promise<Lane> {
    const { signal } = this.ending;
    try {
      for (
        let waitMs = afterMs;
        ;
        waitMs = Math.min(Math.max(2 * waitMs, FIRST_PAUSE_MS), LONGEST_PAUSE_MS)
      ) {
        await pause(waitMs, undefined, { signal });
        const lane = await this.attempt();
        if (lane) return lane;
      }
    } catch (error) {
      this.lane = null;
      throw error;
    }
  }

  /** A lane at work; null when its server is away. */
  private async attempt(): Promise<Lane | null> {
    const lane = this.make();
    const { queue, worker } = lane;
    for (const part of [queue, worker]) {
      part.on('error', ({ message }) => {
        this.logger.warn(message);
      });
    }
    const stood = await Promise.allSettled([queue.waitUntilReady(), worker.waitUntilReady()]);
    const fault = stood.find((one) => one.status === 'rejected');
    if (fault) {
      void end(lane);
      if (isAway(fault.reason)) return null;
      throw fault.reason;
    }
    this.work(lane);
    return lane;
  }

  private work(lane: Lane): void {
    let isGivenUp = false;
    const giveUpFor = (error: unknown): void => {
      if (isGivenUp || this.ending.signal.aborted) return;
      isGivenUp = true;
      this.replace(lane, error);
    };
    lane.worker.on('error', (error) => {
      if (!lane.heals && isAway(error)) giveUpFor(error);
    });
    lane.worker.run().catch(giveUpFor);
  }

  private replace(lane: Lane, error: unknown): void {
    this.logger.warn(`begins anew after: ${String(error)}`);
    // What its jobs still do may end; it takes up no other from this moment.
    void end(lane);
    this.lane = this.begin(FIRST_PAUSE_MS);
    this.lane.catch((fault: unknown) => {
      if (!this.ending.signal.aborted) this.logger.error(`nobody works: ${String(fault)}`);
    });
  }
}

/** What waits for a server that is gone would wait for ever. */
async function inTime(closing: Promise<void>): Promise<void> {
  const ended = new AbortController();
  const late = pause(LONGEST_END_MS, undefined, { signal: ended.signal });
  await Promise.race([closing, late]).finally(() => {
    ended.abort();
  });
}

async function end({ worker, queue }: Lane): Promise<void> {
  await Promise.allSettled([worker.close(), queue.close()]);
}
