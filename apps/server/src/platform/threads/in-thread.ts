/** Work in a thread that is started for it and ends with it: whatever it chews on, nothing else waits, and it may neither last for ever nor eat all memory. */
import { Worker } from 'node:worker_threads';

export interface ThreadLimits {
  readonly withinMs: number;
  readonly memoryMb: number;
}

/** The thread took too long, too much, or broke. */
export class ThreadGaveUp extends Error {}

/** The first message of the thread that is given this data; throws ThreadGaveUp when none comes. */
export function inThread<Answer>(
  script: URL,
  data: unknown,
  { withinMs, memoryMb }: ThreadLimits,
): Promise<Answer> {
  const worker = new Worker(script, {
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
  return new Promise<Answer>((resolve, reject) => {
    const giveUp = (why: string): void => {
      reject(new ThreadGaveUp(why));
    };
    const late = setTimeout(() => {
      giveUp('took too long');
    }, withinMs);
    worker.once('message', resolve);
    worker.once('error', (error) => {
      giveUp(String(error));
    });
    worker.once('exit', () => {
      clearTimeout(late);
      giveUp('ended without an answer');
    });
  }).finally(() => worker.terminate());
}
