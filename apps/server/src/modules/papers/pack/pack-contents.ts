/** What stands in the pack of one reader, in words and file by file. */
import { createHash } from 'node:crypto';
import {
  type AgendaItemNow,
  type MeetingState,
  type PackPages,
  type PaperNow,
  papersOf,
  planPack,
  ukDate,
  ukTime,
} from '@quorate/domain';

export interface PackReader {
  readonly personId: string | null;
  readonly name: string;
}

export interface PackPaper extends Pick<
  PaperNow,
  'paperId' | 'version' | 'number' | 'title' | 'owner' | 'classification' | 'supplement' | 'change' | 'file'
> {
  readonly pages: PackPages;
}

export interface PackItem extends Pick<AgendaItemNow, 'number' | 'title' | 'owner' | 'classification'> {
  readonly papers: readonly PackPaper[];
}

export interface PackContents {
  readonly meetingId: string;
  /** "Panel 99". */
  readonly title: string;
  /** "17 December 2021, 10:00 (UK time). Gowling WLG". */
  readonly lead: string;
  readonly items: readonly PackItem[];
  /** Whose name its RED papers carry; null without one. */
  readonly reader: PackReader | null;
}

/** Raised whenever packs come out differently from what is known of them. */
const LAYOUT = 1;

/** The papers that the reader is shown, on the pages that they have for everybody. */
export function packContents(whole: MeetingState, seen: MeetingState, reader: PackReader): PackContents {
  const pages = new Map(planPack(whole).map((part) => [part.paper.paperId, part.pages]));
  const items = seen.agenda.map((item) => ({
    ...{ number: item.number, title: item.title, owner: item.owner, classification: item.classification },
    papers: papersOf(seen.papers, item.itemId).flatMap((paper) => packPaper(paper, pages.get(paper.paperId))),
  }));
  const where = seen.place === '' ? '' : `. ${seen.place}`;
  const hasRed = items.some(({ papers }) => papers.some(({ classification }) => classification === 'RED'));
  return {
    meetingId: seen.meetingId,
    title: seen.title,
    lead: `${ukDate(seen.startsAt)}, ${ukTime(seen.startsAt)} (UK time)${where}`,
    items,
    reader: hasRed ? reader : null,
  };
}

function packPaper(paper: PaperNow, pages: PackPages | undefined): PackPaper[] {
  const { paperId, version, number, title, owner, classification, supplement, change, file } = paper;
  return pages === undefined
    ? []
    : [{ paperId, version, number, title, owner, classification, supplement, change, file, pages }];
}

/** Two readers who are shown the same have one pack. */
export function fingerprintOf(contents: PackContents): string {
  return createHash('sha256')
    .update(JSON.stringify([LAYOUT, contents]))
    .digest('hex');
}

export function packPapers({ items }: PackContents): PackPaper[] {
  return items.flatMap(({ papers }) => papers);
}

export function pagesInAll(contents: PackContents): number {
  return packPapers(contents).reduce((sum, { pages }) => sum + pages.count, 0);
}
