/** Minutes as a Word file, for those who edit and comment there. */
import { type MinutesBlock, type MinutesRun, type ReadSection, sayWithheld } from '@quorate/domain';
import {
  CarriageReturn,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  TextRun,
} from 'docx';
import { headingOf, leadOf, titleOf, type WrittenMinutes } from './written-minutes.js';

const NUMBERS = 'numbers';
/** More than one section has. */
const MOST_BLOCKS = 10_000;

function runOf({ text, bold, italic, href }: MinutesRun): TextRun | ExternalHyperlink {
  const lines = text.split('\n');
  const run = new TextRun({
    ...(bold ? { bold } : {}),
    ...(italic ? { italics: italic } : {}),
    ...(href === undefined ? {} : { style: 'Hyperlink' }),
    children: lines.flatMap((line, index) => (index === 0 ? [line] : [new CarriageReturn(), line])),
  });
  // A page of ours has no address in a file that is read elsewhere.
  return href === undefined || href.startsWith('/')
    ? run
    : new ExternalHyperlink({ link: href, children: [run] });
}

/** Every list counts by itself, so each has an `instance` of its own. */
function blockOf(block: MinutesBlock, instance: number): Paragraph[] {
  if ('runs' in block) {
    const children = block.runs.map(runOf);
    return [
      new Paragraph(block.kind === 'heading' ? { heading: HeadingLevel.HEADING_2, children } : { children }),
    ];
  }
  const list =
    block.kind === 'bullets'
      ? { bullet: { level: 0 } }
      : { numbering: { reference: NUMBERS, level: 0, instance } };
  return block.items.map((item) => new Paragraph({ ...list, children: item.map(runOf) }));
}

function sectionOf(section: ReadSection, at: number): Paragraph[] {
  const withheld = sayWithheld(section);
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, text: headingOf(section) }),
    ...section.blocks.flatMap((block, index) => blockOf(block, at * MOST_BLOCKS + index)),
    ...(withheld === null ? [] : [new Paragraph({ text: withheld })]),
  ];
}

export function minutesDocx(written: WrittenMinutes): Promise<Buffer> {
  const document = new Document({
    title: titleOf(written),
    creator: 'Quorate',
    styles: { default: { document: { run: { font: 'Calibri', size: 22, language: { value: 'en-GB' } } } } },
    numbering: {
      config: [{ reference: NUMBERS, levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.' }] }],
    },
    sections: [
      {
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, text: titleOf(written) }),
          ...leadOf(written).map((text) => new Paragraph({ text })),
          ...written.minutes.sections.flatMap(sectionOf),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}
