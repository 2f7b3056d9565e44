/** The papers of a meeting: each lies under an item, has a number and a class of its own, and keeps its versions. */
import type { Classification } from '../../audience/audience.js';
import type { KeptFile } from '../../file/kept-file.js';

/** A paper as each of its entries says it again in full: a reader may first hear of it in any of them. */
export interface Paper {
  readonly paperId: string;
  readonly itemId: string;
  /** "SECP_99_1712_01". */
  readonly number: string;
  readonly title: string;
  readonly owner: string;
  readonly classification: Classification;
  /** Persons who may read a RED paper; empty for the others. */
  readonly namedPersons: readonly string[];
  /** From 1. */
  readonly version: number;
  /** "S2" is the second supplement of the meeting: issued, or changed, once it was called. Null before. */
  readonly supplement: number | null;
  /** What is new; empty for what stood in the agenda as it was called. */
  readonly change: string;
  readonly file: KeptFile;
}

export interface PaperVersion {
  readonly version: number;
  readonly supplement: number | null;
  readonly change: string;
  readonly file: KeptFile;
  readonly at: string;
}

export interface PaperNow extends Paper {
  /** Those the reader was shown, the newest last. */
  readonly versions: readonly PaperVersion[];
  /** The class that the reader first knew it under. */
  readonly cameAs: Classification;
  /** Why it was taken back, or null. It keeps its number. */
  readonly withdrawn: string | null;
}

/** Those of the item that stand, in the order of their numbers. */
export function papersOf(papers: readonly PaperNow[], itemId: string): PaperNow[] {
  return papers.filter((paper) => paper.itemId === itemId && paper.withdrawn === null);
}

/** "S2", or null for a paper that came with the agenda. */
export function saySupplement({ supplement }: Pick<Paper, 'supplement'>): string | null {
  return supplement === null ? null : `S${supplement}`;
}
