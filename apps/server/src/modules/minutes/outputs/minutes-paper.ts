/** Minutes as a tagged PDF. */
import { type ReadSection, sayWithheld } from '@quorate/domain';
import { drawPaper, type PaperPart } from '../../../platform/paper/index.js';
import { headingOf, leadOf, titleOf, type WrittenMinutes } from './written-minutes.js';

function partOf(section: ReadSection): PaperPart {
  const withheld = sayWithheld(section);
  const said = withheld ?? (section.blocks.length === 0 ? 'Nothing on record.' : null);
  return {
    heading: headingOf(section),
    blocks: [
      ...section.blocks,
      ...(said === null ? [] : [{ kind: 'paragraph', runs: [{ text: said }] } as const]),
    ],
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
