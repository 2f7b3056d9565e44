/** Files as people upload them, and some as only an enemy would. */
import { PDFDocument, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib';
import { strToU8, zipSync } from 'fflate';

export const UPLOAD = { 'content-type': 'application/octet-stream' };

/** A PDF with one line on each page. */
export async function aPdf(...lines: string[]): Promise<Buffer> {
  const document = await PDFDocument.create();
  for (const line of lines) document.addPage([595, 842]).drawText(line, { x: 50, y: 700, size: 14 });
  return Buffer.from(await document.save());
}

/** One whose page lies askew. */
export async function aPdfAskew(): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.addPage().node.set(PDFName.of('Rotate'), PDFNumber.of(45));
  return Buffer.from(await document.save());
}

/** The beginning and the end of a picture with so many dots on each side. */
export function aPng(side: number): Buffer {
  const head = Buffer.alloc(25);
  head.writeUInt32BE(13, 0);
  head.write('IHDR', 4);
  head.writeUInt32BE(side, 8);
  head.writeUInt32BE(side, 12);
  head[16] = 8;
  const chunk = (name: string): Buffer =>
    Buffer.concat([Buffer.alloc(4), Buffer.from(name), Buffer.alloc(4)]);
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), head, chunk('IDAT'), chunk('IEND')]);
}

/** One that runs a script when it is opened. */
export async function aPdfWithScript(): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.addPage();
  document.catalog.set(
    PDFName.of('OpenAction'),
    document.context.obj({ S: 'JavaScript', JS: PDFString.of('app.alert(1)') }),
  );
  return Buffer.from(await document.save());
}

const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Override PartName="/word/document.xml" ContentType="${WORD_TYPE}.document.main+xml"/></Types>`;

/** A Word file that says the text, with further parts in its archive. */
export function aWordFile(text: string, parts: Readonly<Record<string, Uint8Array>> = {}): Buffer {
  const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const document = `<w:document ${space}><w:body><w:p><w:r><w:t>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</w:t></w:r></w:p></w:body></w:document>`;
  const word = { '[Content_Types].xml': strToU8(TYPES), 'word/document.xml': strToU8(document) };
  return Buffer.from(zipSync({ ...word, ...parts }, { level: 1 }));
}

const BOMB_BYTES = 201 * 1024 * 1024;

/** A Word file of some hundred kilobytes that unpacks to 201 MB. */
export function aBomb(): Buffer {
  return aWordFile('small', { 'word/media/image1.bmp': new Uint8Array(BOMB_BYTES) });
}

/** The same, with another size than its own written in its index. */
export function aLyingBomb(bomb: Buffer): Buffer {
  const bytes = Buffer.from(bomb);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(BOMB_BYTES);
  for (let at = bytes.indexOf(size); at !== -1; at = bytes.indexOf(size, at + 4))
    bytes.writeUInt32LE(1000, at);
  return bytes;
}

/** The beginning of a program for Linux, and of one for Windows. */
export const PROGRAMS = {
  linux: Buffer.concat([Buffer.from('7f454c46020101000000000000000000', 'hex'), Buffer.alloc(200)]),
  windows: Buffer.concat([Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), Buffer.alloc(200)]),
};
