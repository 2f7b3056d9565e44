/** Minutes as a tagged PDF. */
import { type MinutesBlock, type ReadSection, sayWithheld, wordsOfBlock } from '@quorate/domain';
import { drawPaper, type PaperPart } from '../../../platform/paper/index.js';
import { headingOf, leadOf, titleOf, type WrittenMinutes } from './written-minutes.js';

/** A list keeps its numbers or dashes; a heading within an item stands by itself. */
function linesOf(block: MinutesBlock): string[] {
  if ('runs' in block) return [wordsOfBlock(block)];
  return block.items.map((item, index) => {
    const words = item.map(({ text }) => text).join('');
    return block.kind === 'numbers' ? `${String(index + 1)}. ${words}` : `– ${words}`;
  });
}

function partOf(section: ReadSection): PaperPart {
  const withheld = sayWithheld(section);
  const words = section.blocks.flatMap(linesOf);
  const paragraphs = withheld === null ? words : [...words, withheld];
  return {
    heading: headingOf(section),
    paragraphs: paragraphs.length === 0 ? ['Nothing on record.'] : paragraphs,
  };
}

export function minutesPaper(written: WrittenMinutes): Promise<Buffer> {
  return drawPaper({
    title: titleOf(written),
    lead: leadOf(written).join(' '),
    parts: written.minutes.sections.map(partOf),
    at: new Date(written.version.at),
  });
}
