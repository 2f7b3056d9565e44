/**
 * Pages to print or to keep, in PDF: tagged, so that they can be read aloud, and with fonts of their own, so that they
 * look the same everywhere. The same text gives the same bytes.
 */
import PDFDocument from 'pdfkit';
import { registerFonts, setWords } from './lettering.js';
import { drawBlock, type PaperBlock } from './paper-block.js';

export interface PaperFact {
  readonly term: string;
  readonly detail: string;
  /** Set in letters of one width: to be compared character by character. */
  readonly isCode?: boolean;
}

/** A list of facts, or text under a heading: plain paragraphs, or blocks with marks and lists. */
export type PaperPart =
  | { readonly facts: readonly PaperFact[] }
  | { readonly heading: string; readonly paragraphs: readonly string[] }
  | { readonly heading: string; readonly blocks: readonly PaperBlock[] };

export interface PaperText {
  readonly title: string;
  readonly lead: string;
  readonly parts: readonly PaperPart[];
  /** The time of what it tells. */
  readonly at: Date;
}

const MARGIN = 56;
const TERM_WIDTH = 130;
const MUTED = '#545c65';
const LINE = '#ddd8cc';

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
  registerFonts(paper);
  const page = paper.struct('Document');
  paper.addStructure(page);
  page.add(paper.struct('H1', {}, () => write(paper, title, 22)));
  page.add(
    paper.struct('P', {}, () =>
      setWords(paper.moveDown(0.4), [{ text: lead }], MARGIN, lineWidth(paper), { size: 11 }),
    ),
  );
  for (const part of parts) addPart(paper, page, part);
  page.end();
  return bytesOf(paper);
}

/** What is drawn stands where the page stands when it is added, so each element is added before the next is made. */
function addPart(paper: PDFKit.PDFDocument, page: PDFKit.PDFStructureElement, part: PaperPart): void {
  if ('facts' in part) {
    paper.moveDown(1);
    const list = paper.struct('L');
    page.add(list);
    for (const fact of part.facts) addFact(paper, list, fact);
    return;
  }
  const blocks =
    'blocks' in part
      ? part.blocks
      : part.paragraphs.map((text): PaperBlock => ({ kind: 'paragraph', runs: [{ text }] }));
  const column = { left: MARGIN, width: lineWidth(paper) };
  page.add(paper.struct('H2', {}, () => write(paper.moveDown(1), part.heading, 13)));
  for (const block of blocks) page.add(drawBlock(paper, block, column));
}

const lineWidth = (paper: PDFKit.PDFDocument): number => paper.page.width - 2 * MARGIN;

/** A heading over the whole line. */
function write(paper: PDFKit.PDFDocument, text: string, size: number): void {
  setWords(paper, [{ text, bold: true }], MARGIN, lineWidth(paper), { size });
}

/** One line of the list: the term at the left, the detail at the right, a hairline below. */
function addFact(
  paper: PDFKit.PDFDocument,
  list: PDFKit.PDFStructureElement,
  { term, detail, isCode = false }: PaperFact,
): void {
  const item = paper.struct('LI');
  let top = 0;
  const label = (): void => {
    paper.y += 6;
    top = paper.y;
    setWords(paper, [{ text: term }], MARGIN, TERM_WIDTH, { size: 10, colour: MUTED });
  };
  const body = (): void => {
    paper.y = top;
    const setting = { size: isCode ? 9.5 : 10.5, spacing: isCode ? 0.4 : 0 };
    const left = MARGIN + TERM_WIDTH;
    setWords(paper, [{ text: detail, bold: true }], left, paper.page.width - MARGIN - left, setting);
    paper.y += 4;
  };
  list.add(item.add(paper.struct('Lbl', {}, label)).add(paper.struct('LBody', {}, body)));
  drawLine(paper);
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
