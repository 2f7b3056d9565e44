/** A thread that writes on each page of a PDF who reads it. */
import { parentPort, workerData } from 'node:worker_threads';
import { degrees, type PDFFont, PDFDocument, type PDFPage, rgb, StandardFonts } from '@cantoo/pdf-lib';

export interface Stamping {
  readonly bytes: Uint8Array;
  /** One line, at the foot and across the page. */
  readonly line: string;
}

const RED = rgb(0.7, 0.1, 0.1);

/** The pages are put, as pictures of themselves, on new ones: whatever stands in them cannot move or hide the stamp. */
async function stamped({ bytes, line }: Stamping): Promise<Uint8Array> {
  const old = await PDFDocument.load(bytes, { updateMetadata: false });
  const made = await PDFDocument.create();
  const font = await made.embedFont(StandardFonts.HelveticaBold);
  const words = [...line].map((letter) => (canWrite(font, letter) ? letter : '?')).join('');
  for (const page of old.getPages()) {
    const { x, y, width, height } = page.getCropBox();
    const drawn = await made.embedPage(page, { left: x, bottom: y, right: x + width, top: y + height });
    const fresh = made.addPage([width, height]);
    fresh.drawPage(drawn);
    fresh.setRotation(page.getRotation());
    stampPage(fresh, words, font);
  }
  return made.save();
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

parentPort?.postMessage(await stamped(workerData as Stamping));
