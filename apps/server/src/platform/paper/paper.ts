/**
 * Pages to print or to keep, in PDF: tagged, so that they can be read aloud, and with fonts of their own, so that they
 * look the same everywhere. The same text gives the same bytes.
 */
import PDFDocument from 'pdfkit';
import { paperFont } from './paper-font.js';

export interface PaperFact {
  readonly term: string;
  readonly detail: string;
  /** Set in letters of one width: to be compared character by character. */
  readonly isCode?: boolean;
}

/** A list of facts, or paragraphs under a heading. */
export type PaperPart =
  | { readonly facts: readonly PaperFact[] }
  | { readonly heading: string; readonly paragraphs: readonly string[] };

export interface PaperText {
  readonly title: string;
  readonly lead: string;
  readonly parts: readonly PaperPart[];
  /** The time of what it tells. */
  readonly at: Date;
}

const MARGIN = 56;
const TERM_WIDTH = 130;
const INK = '#1c2126';
const MUTED = '#545c65';
const LINE = '#ddd8cc';
/** Letters beyond western Europe come from a second file. */
const FONTS = { text: ['latin-400', 'latin-ext-400'], strong: ['latin-700', 'latin-ext-700'] } as const;
const WIDER = '\\u0100-\\u200f\\u2027-\\u20ab\\u20ad-\\uffff';
const RUNS = new RegExp(`[${WIDER}]+|[^${WIDER}]+`, 'g');
const FROM_SECOND = new RegExp(`^[${WIDER}]`);

type Weight = keyof typeof FONTS;

/** Draws the pages. */
export function drawPaper({ title, lead, parts, at }: PaperText): Promise<Buffer> {
  const paper = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    font: '',
    info: { Title: title, Creator: 'Quorate', Producer: 'Quorate', CreationDate: at },
  });
  for (const name of Object.values(FONTS).flat()) paper.registerFont(name, paperFont(name));
  const page = paper.struct('Document');
  paper.addStructure(page);
  page.add(paper.struct('H1', {}, () => write(paper, title, 'strong', 22)));
  page.add(paper.struct('P', {}, () => write(paper.moveDown(0.4), lead, 'text', 11)));
  for (const part of parts) for (const element of elementsOf(paper, part)) page.add(element);
  page.end();
  return bytesOf(paper);
}

function elementsOf(paper: PDFKit.PDFDocument, part: PaperPart): PDFKit.PDFStructureElement[] {
  if ('facts' in part) {
    paper.moveDown(1);
    const list = paper.struct('L');
    for (const fact of part.facts) list.add(factOf(paper, fact));
    return [list];
  }
  return [
    paper.struct('H2', {}, () => write(paper.moveDown(1), part.heading, 'strong', 13)),
    ...part.paragraphs.map((text) =>
      paper.struct('P', {}, () => write(paper.moveDown(0.4), text, 'text', 10.5)),
    ),
  ];
}

interface Setting {
  readonly weight: Weight;
  readonly size: number;
  readonly colour?: string;
  readonly spacing?: number;
}

/** Sets a text from the left edge given, going on from font to font where its letters need it. */
function set(paper: PDFKit.PDFDocument, text: string, left: number, width: number, setting: Setting): void {
  const { weight, size, colour = INK, spacing = 0 } = setting;
  const runs = text.match(RUNS) ?? [' '];
  const [western, wider] = FONTS[weight];
  paper.fontSize(size).fillColor(colour);
  runs.forEach((run, at) => {
    paper.font(FROM_SECOND.test(run) ? wider : western);
    const options = { width, lineGap: 1.5, characterSpacing: spacing, continued: at < runs.length - 1 };
    if (at === 0) paper.text(run, left, paper.y, options);
    else paper.text(run, options);
  });
}

function write(paper: PDFKit.PDFDocument, text: string, weight: Weight, size: number): void {
  set(paper, text, MARGIN, paper.page.width - 2 * MARGIN, { weight, size });
}

/** One line of the list: the term at the left, the detail at the right, a hairline below. */
function factOf(
  paper: PDFKit.PDFDocument,
  { term, detail, isCode = false }: PaperFact,
): PDFKit.PDFStructureElement {
  const item = paper.struct('LI');
  let top = 0;
  const label = (): void => {
    paper.y += 6;
    top = paper.y;
    set(paper, term, MARGIN, TERM_WIDTH, { weight: 'text', size: 10, colour: MUTED });
  };
  const body = (): void => {
    paper.y = top;
    const setting: Setting = { weight: 'strong', size: isCode ? 9.5 : 10.5, spacing: isCode ? 0.4 : 0 };
    const left = MARGIN + TERM_WIDTH;
    set(paper, detail, left, paper.page.width - MARGIN - left, setting);
    paper.y += 4;
  };
  item.add(paper.struct('Lbl', {}, label)).add(paper.struct('LBody', {}, body));
  drawLine(paper);
  return item;
}

function drawLine(paper: PDFKit.PDFDocument): void {
  const { y } = paper;
  paper.markContent('Artifact', { type: 'Layout' });
  paper
    .moveTo(MARGIN, y)
    .lineTo(paper.page.width - MARGIN, y)
    .lineWidth(0.5)
    .strokeColor(LINE)
    .stroke()
    .endMarkedContent();
}

function bytesOf(paper: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    paper.on('data', (part: Buffer) => parts.push(part));
    paper.on('end', () => resolve(Buffer.concat(parts)));
    paper.on('error', reject);
    paper.end();
  });
}
