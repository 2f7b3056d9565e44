/** A thread that reads the words of one file. */
import { parentPort, workerData } from 'node:worker_threads';
import type { FileMedia } from '@quorate/domain';
import { readText } from './read-text.js';

export interface TextAsked {
  readonly path: string;
  readonly media: FileMedia;
}

const { path, media } = workerData as TextAsked;
parentPort?.postMessage(await readText(path, media));
