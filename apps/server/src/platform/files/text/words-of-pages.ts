/** The words of pages without their marks, in pieces short enough to be looked through at once. */
import { plainWords } from '../../html/index.js';

export interface WordsOfPage {
  /** From 0. */
  readonly page: number;
  readonly words: string;
}

const MOST_LETTERS = 10_000;
/** Of one file: what comes after that is not found. */
const MOST_PIECES = 2_000;

/** Cut between words where there is a gap. */
export function wordsOfPages(pages: readonly string[]): WordsOfPage[] {
  const pieces: WordsOfPage[] = [];
  for (const [page, html] of pages.entries()) {
    let rest = plainWords(html).trim();
    while (rest !== '' && pieces.length < MOST_PIECES) {
      const words = firstOf(rest);
      pieces.push({ page, words });
      rest = rest.slice(words.length).trim();
    }
  }
  return pieces;
}

function firstOf(text: string): string {
  if (text.length <= MOST_LETTERS) return text;
  const gap = text.lastIndexOf(' ', MOST_LETTERS);
  return text.slice(0, gap > MOST_LETTERS / 2 ? gap : MOST_LETTERS);
}
