/** A thread that reads the words of one file. */
import { parentPort, workerData } from 'node:worker_threads';
import type { FileMedia } from '@quorate/domain';
import { readText } from './read-text.js';
import { type WordsOfPage, wordsOfPages } from './words-of-pages.js';

export interface TextAsked {
  readonly path: string;
  readonly media: FileMedia;
}

export interface TextRead {
  readonly pages: readonly string[];
  readonly words: readonly WordsOfPage[];
}

const { path, media } = workerData as TextAsked;
const pages = await readText(path, media);
parentPort?.postMessage({ pages, words: wordsOfPages(pages) } satisfies TextRead);
