/** Letters on paper: words set in the fonts of the house, going on from font to font where a letter or a mark needs it. */
import { paperFont } from './paper-font.js';

/** Words of one kind. */
export interface PaperRun {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
}

export interface Setting {
  readonly size: number;
  readonly colour?: string;
  readonly spacing?: number;
}

const INK = '#1c2126';
/** Letters beyond western Europe come from a second file. */
const FONTS = [
  ...['latin-400-normal', 'latin-700-normal', 'latin-400-italic', 'latin-700-italic'],
  ...['latin-ext-400-normal', 'latin-ext-700-normal', 'latin-ext-400-italic', 'latin-ext-700-italic'],
] as const;
const WIDER = '\\u0100-\\u200f\\u2027-\\u20ab\\u20ad-\\uffff';
const PIECES = new RegExp(`[${WIDER}]+|[^${WIDER}]+`, 'g');
const IS_WIDER = new RegExp(`^[${WIDER}]`);

/** Makes the fonts known to a document; only those that are used go into its file. */
export function registerFonts(paper: PDFKit.PDFDocument): void {
  for (const name of FONTS) paper.registerFont(name, paperFont(name));
}

function fontOf(piece: string, { bold, italic }: PaperRun): string {
  const subset = IS_WIDER.test(piece) ? 'latin-ext' : 'latin';
  return `${subset}-${bold === true ? '700' : '400'}-${italic === true ? 'italic' : 'normal'}`;
}

/** Sets words from the left edge given, where the page stands, in lines of that width. */
export function setWords(
  paper: PDFKit.PDFDocument,
  runs: readonly PaperRun[],
  left: number,
  width: number,
  { size, colour = INK, spacing = 0 }: Setting,
): void {
  const pieces = runs.flatMap((run) =>
    (run.text.match(PIECES) ?? []).map((text) => ({ text, font: fontOf(text, run) })),
  );
  paper.fontSize(size).fillColor(colour);
  if (pieces.length === 0) pieces.push({ text: ' ', font: 'latin-400-normal' });
  pieces.forEach(({ text, font }, at) => {
    paper.font(font);
    const options = { width, lineGap: 1.5, characterSpacing: spacing, continued: at < pieces.length - 1 };
    if (at === 0) paper.text(text, left, paper.y, options);
    else paper.text(text, options);
  });
}
