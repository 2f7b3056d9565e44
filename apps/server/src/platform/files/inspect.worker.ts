/** A thread that looks into one file: whatever the file holds, nobody's ballot waits for it, and the thread goes when it takes too long. */
import { parentPort, workerData } from 'node:worker_threads';
import { FileFault } from './file-fault.js';
import { inspectFile, type Inspected } from './inspect-file.js';

export type InspectionAnswer =
  | { readonly inspected: Inspected }
  | { readonly fault: { readonly code: string; readonly sentence: string } };

async function answerFor(path: string): Promise<InspectionAnswer> {
  try {
    return { inspected: await inspectFile(path) };
  } catch (error) {
    if (error instanceof FileFault) return { fault: { code: error.code, sentence: error.sentence } };
    const sentence = 'This file is damaged, or not what it says it is. Save it anew and upload that.';
    return { fault: { code: 'file-broken', sentence } };
  }
}

parentPort?.postMessage(await answerFor(workerData as string));
