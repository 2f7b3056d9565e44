/** Calculates in a thread of its own, one case after the other; the thread is started by the first case. */
import { Worker } from 'node:worker_threads';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Calculation, CalculatorCase, Result } from '@quorate/domain';
import type { CaseAnswered, CaseAsked } from './calculate.worker.js';

interface Waiting {
  readonly resolve: (calculated: Result<Calculation>) => void;
  readonly reject: (error: Error) => void;
}

@Injectable()
export class Calculator implements OnApplicationShutdown {
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private asked = 0;

  /** The outcome with every figure and the explanation, or what is wrong with the case. */
  calculate(asked: CalculatorCase): Promise<Result<Calculation>> {
    this.asked += 1;
    const id = this.asked;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.worker ??= this.start();
      this.worker.postMessage({ id, asked } satisfies CaseAsked);
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.worker?.terminate();
  }

  private start(): Worker {
    const worker = new Worker(new URL('./calculate.worker.js', import.meta.url));
    worker.unref();
    worker.on('message', (answer: CaseAnswered) => {
      const { resolve, reject } = this.waiting.get(answer.id) ?? {};
      this.waiting.delete(answer.id);
      if ('error' in answer) reject?.(new Error(answer.error));
      else resolve?.(answer.calculated);
    });
    worker.on('error', (error) => {
      this.worker = null;
      for (const { reject } of this.waiting.values())
        reject(error instanceof Error ? error : new Error(String(error)));
      this.waiting.clear();
    });
    return worker;
  }
}
