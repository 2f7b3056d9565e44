/** The text of one version of the minutes, as it lies under its hash; and what each reader is given of it. */
import { type Audience, type Clearance, isOfBody, maySee, type Reader } from '../../audience/audience.js';

export interface MinutesRun {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  /** A page of ours, or an address on the web. */
  readonly href?: string;
}

export type MinutesBlock = {
  readonly key: string;
  readonly readers: Clearance;
  /** Entries of the journal that it was written from; none where a person wrote it. */
  readonly entryNos: readonly number[];
  /** Published as it stands, so that it is for everybody, also where its section is not. */
  readonly isPublished?: true;
} & (
  | { readonly kind: 'paragraph' | 'heading'; readonly runs: readonly MinutesRun[] }
  | { readonly kind: 'bullets' | 'numbers'; readonly items: readonly (readonly MinutesRun[])[] }
);

export interface MinutesTextSection {
  readonly key: string;
  /** "3", as on the agenda; null where it is no item. */
  readonly number: string | null;
  readonly heading: string;
  readonly readers: Audience;
  readonly blocks: readonly MinutesBlock[];
}

export interface MinutesText {
  readonly meetingId: string;
  readonly title: string;
  readonly date: string;
  readonly place: string;
  /** Random, so that the hash tells nothing of what a reader is not given. */
  readonly salt: string;
  readonly sections: readonly MinutesTextSection[];
}

/** none: all of it is here. part: some of the item is confidential. all: the whole item is. */
export type Withheld = 'none' | 'part' | 'all';

export interface ReadSection {
  readonly key: string;
  readonly number: string | null;
  readonly heading: string;
  readonly withheld: Withheld;
  readonly blocks: readonly MinutesBlock[];
}

/** The minutes as one reader has them. */
export interface ReadMinutes extends Pick<MinutesText, 'meetingId' | 'title' | 'date' | 'place'> {
  readonly sections: readonly ReadSection[];
}

/** "Part of this item is confidential."; null where all of it is here. */
export function sayWithheld({
  withheld,
  number,
  blocks,
}: Pick<ReadSection, 'withheld' | 'number' | 'blocks'>): string | null {
  switch (withheld) {
    case 'none':
      return null;
    case 'part':
      return number === null ? 'Part of this is confidential.' : 'Part of this item is confidential.';
    case 'all':
      return blocks.length === 0 ? 'This item is confidential.' : 'The rest of this item is confidential.';
  }
}

/** As it was hashed before anything could be published alone: without the mark, and for others than the body without numbers. */
function readBlock({ isPublished: _mark, ...block }: MinutesBlock, reader: Reader): MinutesBlock {
  return isOfBody(reader) ? block : { ...block, entryNos: [] };
}

/** Notes that the officers kept for themselves are no part of the minutes, so nothing says that they are missing. */
function readSection(section: MinutesTextSection, reader: Reader): ReadSection {
  const { key, number } = section;
  const mayRead = maySee(section.readers, reader);
  const seen = section.blocks.filter(({ readers, isPublished }) =>
    mayRead ? maySee(readers, reader) : isPublished,
  );
  const blocks = seen.map((block) => readBlock(block, reader));
  if (!mayRead) return { key: '', number, heading: 'Private item', withheld: 'all', blocks };
  const isPart = section.blocks.some(({ readers }) => readers !== 'officers' && !maySee(readers, reader));
  return { key, number, heading: section.heading, withheld: isPart ? 'part' : 'none', blocks };
}

/** What the reader may read of the text, and where something is left out. */
export function readMinutes(
  { meetingId, title, date, place, sections }: MinutesText,
  reader: Reader,
): ReadMinutes {
  return {
    ...{ meetingId, title, date, place },
    sections: sections
      .map((section) => readSection(section, reader))
      .filter(({ number, blocks, withheld }) => number !== null || blocks.length > 0 || withheld !== 'none'),
  };
}

/** The words of a block without its marks. */
export function wordsOfBlock(block: MinutesBlock): string {
  const lines = 'runs' in block ? [block.runs] : block.items;
  return lines.map((runs) => runs.map(({ text }) => text).join('')).join('\n');
}
