/** Work in a thread that is started for it and ends with it: whatever it chews on, nothing else waits, and it may neither last for ever nor eat all memory. */
import { Worker } from 'node:worker_threads';

export interface ThreadLimits {
  readonly withinMs: number;
  /** Of its objects; the bytes of files and pictures are not counted, so those are limited where they come in. */
  readonly memoryMb: number;
}

/** The thread took too long, too much, or broke. */
export class ThreadGaveUp extends Error {}

/** What a thread says before its answer, as often as it likes. */
export interface ThreadProgress {
  readonly done: number;
}

/** The answer of the thread that is given this data: its first message that tells no progress; throws ThreadGaveUp when none comes. */
export function inThread<Answer>(
  script: URL,
  data: unknown,
  { withinMs, memoryMb }: ThreadLimits,
  heard: (progress: ThreadProgress) => void = () => undefined,
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
    worker.on('message', (said: ThreadProgress | Answer) => {
      if (isProgress(said)) heard(said);
      else resolve(said);
    });
    worker.once('error', (error) => {
      giveUp(String(error));
    });
    worker.once('exit', () => {
      clearTimeout(late);
      giveUp('ended without an answer');
    });
  }).finally(() => worker.terminate());
}

function isProgress(said: unknown): said is ThreadProgress {
  return typeof said === 'object' && said !== null && 'done' in said;
}
