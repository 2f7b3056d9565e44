/** A thread that makes the PDF of one pack and tells how far it is. */
import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadProgress } from '../../../platform/threads/index.js';
import { assemblePack, type Assembly } from './assemble-pack.js';

function tell(done: number): void {
  parentPort?.postMessage({ done } satisfies ThreadProgress);
}

parentPort?.postMessage(await assemblePack(workerData as Assembly, tell));
