/** Blocks of running text on paper, each tagged as what it is: a paragraph, a heading within a part, a list. */
import { type PaperRun, setWords } from './lettering.js';

export type PaperBlock =
  | { readonly kind: 'paragraph' | 'heading'; readonly runs: readonly PaperRun[] }
  | { readonly kind: 'bullets' | 'numbers'; readonly items: readonly (readonly PaperRun[])[] };

/** Where the lines of a block begin and how long they may be, in points. */
export interface Column {
  readonly left: number;
  readonly width: number;
}

const SIZE = 10.5;
const INDENT = 18;

/** Draws a block and answers its tag. */
export function drawBlock(
  paper: PDFKit.PDFDocument,
  block: PaperBlock,
  column: Column,
): PDFKit.PDFStructureElement {
  if ('items' in block) {
    const list = paper.struct('L');
    block.items.forEach((item, at) => {
      list.add(itemOf(paper, block.kind === 'bullets' ? '–' : `${String(at + 1)}.`, item, column));
    });
    return list;
  }
  const isHeading = block.kind === 'heading';
  const runs = isHeading ? block.runs.map((run): PaperRun => ({ ...run, bold: true })) : block.runs;
  return paper.struct(isHeading ? 'H3' : 'P', {}, () =>
    setWords(paper.moveDown(0.4), runs, column.left, column.width, { size: SIZE }),
  );
}

/** The sign at the left, the words beside it; the sign goes over to the next page with the first line. */
function itemOf(
  paper: PDFKit.PDFDocument,
  sign: string,
  runs: readonly PaperRun[],
  { left, width }: Column,
): PDFKit.PDFStructureElement {
  let top = 0;
  const label = (): void => {
    paper.moveDown(0.3);
    if (paper.y + paper.currentLineHeight(true) > paper.page.maxY()) paper.addPage();
    top = paper.y;
    setWords(paper, [{ text: sign }], left, INDENT, { size: SIZE });
  };
  const body = (): void => {
    paper.y = top;
    setWords(paper, runs, left + INDENT, width - INDENT, { size: SIZE });
  };
  return paper
    .struct('LI')
    .add(paper.struct('Lbl', {}, label))
    .add(paper.struct('LBody', {}, body));
}
