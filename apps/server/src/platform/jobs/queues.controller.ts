/** The queues for administrators: what waits, what was given up and why, and trying that again; nothing else can be done to a job. */
import { Controller } from '@nestjs/common';
import {
  type DeadLetter,
  type InputOf,
  QUEUES,
  type QueueView,
  queueRoutes,
  type ReplyOf,
} from '@quorate/contracts';
import { Handles, Input, problemOf, RequestRefused } from '../http/index.js';
import { Jobs } from './jobs.js';
import type { Pace, QueuedJob } from './lane.js';

const MOST = 100;

@Controller()
export class QueuesController {
  constructor(private readonly jobs: Jobs) {}

  @Handles(queueRoutes.see)
  async see(): Promise<ReplyOf<typeof queueRoutes.see>> {
    const dead = await Promise.all(QUEUES.map((queue) => this.deadOf(queue)));
    return {
      queues: await Promise.all(QUEUES.map((queue) => this.viewOf(queue))),
      dead: dead
        .flat()
        .toSorted((one, other) => other.at.localeCompare(one.at))
        .slice(0, MOST),
    };
  }

  @Handles(queueRoutes.retry)
  async retry(@Input() { body }: InputOf<typeof queueRoutes.retry>): Promise<void> {
    const queue = await this.jobs.queueOf(body.queue);
    const job = await queue.getJob(body.id);
    if (job === undefined || (await queue.getJobState(body.id)) !== 'failed') {
      const sentence =
        'This job is not among those that were given up, or not any more. Load the page again.';
      throw new RequestRefused(problemOf(409, 'not-given-up', sentence));
    }
    await job.retry('failed', { resetAttemptsMade: true });
  }

  private async viewOf(pace: Pace): Promise<QueueView> {
    const queue = await this.jobs.queueOf(pace);
    const counts = await queue.getJobCounts('waiting', 'active', 'delayed', 'failed');
    const { waiting = 0, active = 0, delayed = 0, failed = 0 } = counts;
    return { queue: pace, waiting, active, delayed, failed };
  }

  private async deadOf(pace: Pace): Promise<DeadLetter[]> {
    const failed = await (await this.jobs.queueOf(pace)).getFailed(0, MOST - 1);
    return failed.map((job) => deadLetter(pace, job));
  }
}

function deadLetter(
  queue: Pace,
  { id = '', name, data, attemptsMade, failedReason, finishedOn }: QueuedJob,
): DeadLetter {
  return {
    ...{ queue, id, purpose: name, about: data, attempts: attemptsMade },
    reason: failedReason ?? '',
    at: new Date(finishedOn ?? 0).toISOString(),
  };
}
