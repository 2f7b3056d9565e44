/** Writes who reads it on each page of a PDF. */
import { degrees, type PDFDocument, type PDFFont, type PDFPage, rgb } from '@cantoo/pdf-lib';

const RED = rgb(0.7, 0.1, 0.1);

/** The pages of `old` are put, as pictures of themselves, on new ones in `made`: whatever stands in them cannot move or hide what is written on those. */
export async function addDrawn(made: PDFDocument, old: PDFDocument): Promise<PDFPage[]> {
  const pages: PDFPage[] = [];
  for (const page of old.getPages()) {
    const { x, y, width, height } = page.getCropBox();
    const drawn = await made.embedPage(page, { left: x, bottom: y, right: x + width, top: y + height });
    const fresh = made.addPage([width, height]);
    fresh.drawPage(drawn);
    fresh.setRotation(page.getRotation());
    pages.push(fresh);
  }
  return pages;
}

/** The same with a line on each page, at the foot and across. */
export async function addStamped(
  made: PDFDocument,
  old: PDFDocument,
  line: string,
  font: PDFFont,
): Promise<PDFPage[]> {
  const pages = await addDrawn(made, old);
  for (const page of pages) stampPage(page, writable(font, line), font);
  return pages;
}

/** The line with `?` for each letter that the font lacks. */
export function writable(font: PDFFont, line: string): string {
  return [...line].map((letter) => (canWrite(font, letter) ? letter : '?')).join('');
}

function stampPage(page: PDFPage, words: string, font: PDFFont): void {
  const { width, height } = page.getSize();
  page.drawText(words, { x: 24, y: 12, size: 8, font, color: RED });
  const size = Math.min(28, (Math.hypot(width, height) * 0.8) / font.widthOfTextAtSize(words, 1));
  const reach = font.widthOfTextAtSize(words, size) / 2;
  const angle = Math.atan2(height, width);
  page.drawText(words, {
    x: width / 2 - reach * Math.cos(angle),
    y: height / 2 - reach * Math.sin(angle),
    ...{ size, font, color: RED, opacity: 0.18, rotate: degrees((angle * 180) / Math.PI) },
  });
}

function canWrite(font: PDFFont, letter: string): boolean {
  try {
    font.encodeText(letter);
    return true;
  } catch {
    return false;
  }
}
