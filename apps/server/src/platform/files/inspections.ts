/** Has files looked into by threads of their own, one after the other. */
import { InTurn, inThread, ThreadGaveUp } from '../threads/index.js';
import { FileFault } from './file-fault.js';
import type { Inspected } from './inspect-file.js';
import type { InspectionAnswer } from './inspect.worker.js';

const SCRIPT = new URL('./inspect.worker.js', import.meta.url);
const LIMITS = { withinMs: 60_000, memoryMb: 512 };

export class Inspections {
  private readonly turns = new InTurn();

  /** What the file is; throws a FileFault when it is not taken. */
  of(path: string): Promise<Inspected> {
    return this.turns.do(() => inspect(path));
  }
}

async function inspect(path: string): Promise<Inspected> {
  try {
    const answer = await inThread<InspectionAnswer>(SCRIPT, path, LIMITS);
    if ('inspected' in answer) return answer.inspected;
    throw new FileFault(answer.fault.code, answer.fault.sentence);
  } catch (error) {
    if (!(error instanceof ThreadGaveUp)) throw error;
    const sentence = 'This file takes too much to read. Print it to PDF, or split it, and upload that.';
    throw new FileFault('file-too-hard', sentence);
  }
}
