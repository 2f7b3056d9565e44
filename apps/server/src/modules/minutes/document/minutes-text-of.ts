/** The shared document as the text of a version: headings and readers from the journal, words and marks from the document, by an allow-list. */
import {
  type KeyedParagraph,
  keyMinutes,
  type MeetingEntry,
  type MeetingState,
  type MinutesBlock,
  type MinutesRun,
  type MinutesText,
  readersOfBlock,
  readersOfSection,
} from '@quorate/domain';
import type * as Y from 'yjs';
import { elementsIn, readShared, runsIn, type SharedBlock } from './minutes-shape.js';

/** A page of ours, or one on the web. */
const HREF = /^(?:https?:\/\/|mailto:|\/(?!\/))\S{1,2000}$/;

function runOf({ text, marks }: ReturnType<typeof runsIn>[number]): MinutesRun {
  const link = marks['link'] as { href?: unknown } | undefined;
  const href = typeof link?.href === 'string' && HREF.test(link.href) ? link.href : null;
  return {
    text,
    ...(marks['bold'] === undefined ? {} : { bold: true }),
    ...(marks['italic'] === undefined ? {} : { italic: true }),
    ...(href === null ? {} : { href }),
  };
}

const runsOf = (element: Y.XmlElement): MinutesRun[] => runsIn(element).map(runOf);
const hasWords = (runs: readonly MinutesRun[]): boolean => runs.some(({ text }) => text.trim() !== '');

/** True of a headline in the words in which it was published, which nobody closed to others. */
function isPublished(block: SharedBlock, said: KeyedParagraph | undefined): boolean {
  return said?.isPublished === true && block.text === said.text && readersOfBlock(block) === 'public';
}

/** Null for a block without words. */
function blockOf(block: SharedBlock, key: string, said: KeyedParagraph | undefined): MinutesBlock | null {
  const { element, entryNos } = block;
  const mark = isPublished(block, said) ? ({ isPublished: true } as const) : {};
  const facts = { key, readers: readersOfBlock(block), entryNos, ...mark };
  if (element.nodeName === 'bulletList' || element.nodeName === 'orderedList') {
    const items = elementsIn(element)
      .map((item) => elementsIn(item).flatMap(runsOf))
      .filter(hasWords);
    const kind = element.nodeName === 'bulletList' ? 'bullets' : 'numbers';
    return items.length === 0 ? null : { ...facts, kind, items };
  }
  const runs = runsOf(element);
  const kind = element.nodeName === 'heading' ? 'heading' : 'paragraph';
  return hasWords(runs) ? { ...facts, kind, runs } : null;
}

/** `state` is the whole meeting and `entries` what its officers see. */
export function minutesTextOf(
  document: Y.Doc,
  state: MeetingState,
  entries: readonly MeetingEntry[],
  salt: string,
): MinutesText {
  const record = keyMinutes(entries);
  const { title, date, place } = record;
  const headings = new Map(record.sections.map((section) => [section.key, section]));
  const sections = readShared(document).sections.map(({ key, blocks }) => {
    const known = headings.get(key);
    return {
      key,
      number: known?.number ?? null,
      heading: known?.heading ?? 'An item that was taken off the agenda',
      readers: readersOfSection(state, key),
      blocks: blocks.flatMap((block, index) => {
        // What a person wrote is named by its place: it is asked about within one version only.
        const said = known?.paragraphs.find((paragraph) => paragraph.key === block.key);
        const made = blockOf(block, block.key ?? `${key}/own/${String(index + 1)}`, said);
        return made === null ? [] : [made];
      }),
    };
  });
  return { meetingId: state.meetingId, title, date, place, salt, sections };
}
