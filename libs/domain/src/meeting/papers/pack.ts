/** The pack of a meeting: its papers in the order of the agenda, on pages that have the same number for every reader. */
import type { MeetingState } from '../meeting-state.js';
import { papersOf, type PaperNow, saySupplement } from './paper.js';

/** The numbers on the pages of one paper: 12, 13, 14; S2-1, S2-2; SECP_99_1712_04-1. */
export interface PackPages {
  /** Written before each number; empty within the run of the pack. */
  readonly prefix: string;
  readonly first: number;
  readonly count: number;
}

export interface PackPart {
  readonly paper: PaperNow;
  readonly pages: PackPages;
}

/**
 * The standing papers with their pages, from the meeting as it is whole, so that a page has one number whoever may read it.
 * One run goes over what came with the agenda, also where that was replaced or taken back since: no later act moves a page.
 * A supplement counts by itself, and so does what was RED when it came, whose length a gap in the run would tell.
 */
export function planPack({ agendaOrder, papers }: MeetingState): PackPart[] {
  const parts: PackPart[] = [];
  let next = 1;
  for (const itemId of agendaOrder) {
    const runs = new Map<string, number>();
    for (const paper of papers.filter((one) => one.itemId === itemId && isInRun(one))) {
      runs.set(paper.paperId, next);
      next += pagesOf(calledVersion(paper) ?? paper);
    }
    for (const paper of papersOf(papers, itemId)) parts.push({ paper, pages: pagesIn(runs, paper) });
  }
  return parts;
}

/** "12", or "S2-1"; `nth` from 0. */
export function sayPage({ prefix, first }: PackPages, nth = 0): string {
  return `${prefix}${first + nth}`;
}

/** "page 12" or "pages 12 to 18". */
export function sayPages(pages: PackPages): string {
  if (pages.count === 1) return `page ${sayPage(pages)}`;
  return `pages ${sayPage(pages)} to ${sayPage(pages, pages.count - 1)}`;
}

const calledVersion = ({ versions }: PaperNow) => versions.findLast(({ supplement }) => supplement === null);

const isInRun = (paper: PaperNow): boolean => paper.cameAs !== 'RED' && calledVersion(paper) !== undefined;

/** What has no pages of its own is named on one. */
const pagesOf = ({ file }: Pick<PaperNow, 'file'>): number => file.pages ?? 1;

function pagesIn(runs: ReadonlyMap<string, number>, paper: PaperNow): PackPages {
  const count = pagesOf(paper);
  const supplement = saySupplement(paper);
  if (supplement !== null) return { prefix: `${supplement}-`, first: 1, count };
  const first = runs.get(paper.paperId);
  return first === undefined ? { prefix: `${paper.number}-`, first: 1, count } : { prefix: '', first, count };
}
