/**
 * Brings minutes that are worked on up to date with the record. What nobody touched follows the record; what a person
 * wrote stays, with the new sentence offered beside it; what a person struck stays struck.
 */
import { moreClosed } from '../../audience/audience.js';
import type { KeyedParagraph, KeyedSection } from './key-minutes.js';
import {
  isAsWritten,
  type MinutesDocBlock,
  type MinutesDocSection,
  type MinutesDocument,
  readersOfBlock,
} from './minutes-document.js';

function writtenBlock({ key, text, entryNos, given }: KeyedParagraph): MinutesDocBlock {
  return { key, wrote: text, offer: null, entryNos, given, readers: null, text, plain: true };
}

/** A person's words beside what the record says now: they never open up by themselves, and the new sentence is offered. */
function beside<Block extends MinutesDocBlock>(block: Block, now: KeyedParagraph): Block {
  const { entryNos } = now;
  const given = moreClosed(block.given, now.given);
  if (now.text === block.text && block.plain)
    return { ...block, wrote: now.text, offer: null, entryNos, given };
  return { ...block, offer: now.text === block.wrote ? null : now.text, entryNos, given };
}

function followed<Block extends MinutesDocBlock>(block: Block, now: KeyedParagraph | undefined): Block[] {
  if (now === undefined) return isAsWritten(block) ? [] : [{ ...block, offer: '' }];
  if (!isAsWritten(block)) return [beside(block, now)];
  const { text, entryNos, given } = now;
  return [{ ...block, text, wrote: text, offer: null, entryNos, given }];
}

/** A paragraph that was copied is the words of whoever copied it. */
function ownCopy<Block extends MinutesDocBlock>(block: Block): Block {
  return { ...block, key: null, wrote: null, offer: null, readers: readersOfBlock(block) };
}

/** Puts what the record says anew after the paragraph that stands before it in the record. */
function insertNew<Block extends MinutesDocBlock>(
  blocks: readonly (Block | MinutesDocBlock)[],
  section: KeyedSection,
  isKnown: (key: string) => boolean,
): (Block | MinutesDocBlock)[] {
  const made = [...blocks];
  let after = -1;
  for (const paragraph of section.paragraphs) {
    const at = made.findIndex(({ key }) => key === paragraph.key);
    if (at >= 0) after = at;
    else if (!isKnown(paragraph.key)) {
      after += 1;
      made.splice(after, 0, writtenBlock(paragraph));
    }
  }
  return made;
}

/** The document with the record as it stands now. */
export function refreshMinutes<Block extends MinutesDocBlock>(
  document: MinutesDocument<Block>,
  record: readonly KeyedSection[],
): MinutesDocument<Block | MinutesDocBlock> {
  const paragraphs = new Map(
    record.flatMap((section) => section.paragraphs.map((one): [string, KeyedParagraph] => [one.key, one])),
  );
  const taken = new Set<string>();
  const kept = document.sections.map((section) => ({
    key: section.key,
    blocks: section.blocks.flatMap((block) => {
      if (block.key === null || block.wrote === null) return [block];
      if (taken.has(block.key)) return [ownCopy(block)];
      taken.add(block.key);
      return followed(block, paragraphs.get(block.key));
    }),
  }));
  const known = new Set([...document.written, ...taken]);
  const sections: MinutesDocSection<Block | MinutesDocBlock>[] = [...kept];
  let after = -1;
  for (const section of record) {
    const at = sections.findIndex(({ key }) => key === section.key);
    const blocks = insertNew(sections[at]?.blocks ?? [], section, (key) => known.has(key));
    if (at >= 0) sections[at] = { key: section.key, blocks };
    else sections.splice(after + 1, 0, { key: section.key, blocks });
    after = at >= 0 ? at : after + 1;
  }
  const inRecord = new Set(record.map(({ key }) => key));
  return {
    sections: sections.filter(({ key, blocks }) => inRecord.has(key) || blocks.length > 0),
    // What the record took back is written again when it comes back; what a person struck is not.
    written: [...new Set([...document.written, ...paragraphs.keys()])].filter(
      (key) => paragraphs.has(key) || !wasTakenBack(document, kept, key),
    ),
  };
}

/** True where the record itself took out what nobody had touched. */
function wasTakenBack(before: MinutesDocument, after: readonly MinutesDocSection[], key: string): boolean {
  const has = (sections: readonly MinutesDocSection[]): boolean =>
    sections.some(({ blocks }) => blocks.some((block) => block.key === key));
  return has(before.sections) && !has(after);
}
