/**
 * The minutes while they are worked on, as the rules see them: sections of blocks, each of which knows whether the record
 * wrote it or a person. The text itself with its marks lies in the shared document of the editors.
 */
import type { Clearance } from '../../audience/audience.js';

export interface MinutesDocBlock {
  /** Of the paragraph of the record it came from; null, or a name to comment on, for what a person wrote. */
  readonly key: string | null;
  /** What the record said when this was written or last taken over; null for what a person wrote. */
  readonly wrote: string | null;
  /** What the record says now, where a person changed the words meanwhile; '' where it says this no longer; null where there is nothing to say. */
  readonly offer: string | null;
  readonly entryNos: readonly number[];
  /** Who reads as much in the record. */
  readonly given: Clearance;
  /** Whom a person opened it up or closed it to, within the readers of its section; null: as given. */
  readonly readers: Clearance | null;
  readonly text: string;
  /** True of words alone: no bold, no link, no list. */
  readonly plain: boolean;
}

export interface MinutesDocSection<Block extends MinutesDocBlock = MinutesDocBlock> {
  /** An item's id, or opening, questions or close. */
  readonly key: string;
  readonly blocks: readonly Block[];
}

export interface MinutesDocument<Block extends MinutesDocBlock = MinutesDocBlock> {
  readonly sections: readonly MinutesDocSection<Block>[];
  /** Keys of all that the record ever wrote into it: one that is gone was struck by a person. */
  readonly written: readonly string[];
}

export const EMPTY_DOCUMENT: MinutesDocument = { sections: [], written: [] };

/** True of what nobody changed since the record wrote it. */
export function isAsWritten({ wrote, text, plain }: MinutesDocBlock): boolean {
  return wrote !== null && plain && text === wrote;
}

/** Who reads the block, of those who read its section. */
export function readersOfBlock({ given, readers }: Pick<MinutesDocBlock, 'given' | 'readers'>): Clearance {
  return readers ?? given;
}
