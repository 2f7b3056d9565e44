/** A PDF may carry scripts, programs to start, forms that send and other files; a paper is read and does nothing, so those are refused. */
import { readFile } from 'node:fs/promises';
import {
  EncryptedPDFError,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import { FileFault } from './file-fault.js';

/** Kinds of action that do more than go to a place in the paper, or to a page of the web when somebody presses. */
const ACTING = new Set([
  ...['/JavaScript', '/Launch', '/ImportData', '/SubmitForm', '/ResetForm', '/Rendition', '/Movie', '/Sound'],
  ...['/RichMedia', '/GoToR', '/GoToE', '/Hide', '/SetOCGState', '/Trans', '/GoTo3DView', '/FileAttachment'],
]);
/** What carries scripts, files, or acts without anybody's pressing. */
const CARRYING = new Set(['/JS', '/JavaScript', '/EF', '/EmbeddedFile', '/EmbeddedFiles', '/XFA', '/AA']);
/** The largest side that PDF knows, in points. */
const MOST_POINTS = 14_401;
/** Nothing that is written down lies deeper. */
const MOST_DEPTH = 60;

/** Its number of pages. Throws a FileFault for what acts or is locked; any other error for a broken one. */
export async function checkPdf(path: string): Promise<number> {
  const document = await openPdf(await readFile(path));
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (acts(object, document, 0)) throw acting();
  }
  checkPages(document);
  return document.getPageCount();
}

/** Each page has a size that can be shown, and stands upright or on a side. Throws for one that has not. */
function checkPages(document: PDFDocument): void {
  const pages = document.getPages();
  const isOdd = pages.some((page) => {
    const { x, y, width, height } = page.getCropBox();
    const sizes = [x, y, width, height].every((size) => Math.abs(size) < MOST_POINTS);
    return !sizes || width < 1 || height < 1 || page.getRotation().angle % 90 !== 0;
  });
  if (pages.length > 0 && !isOdd) return;
  throw new FileFault(
    'pdf-odd',
    'This PDF has no pages, or pages that cannot be shown as they are. Print it to PDF and upload that.',
  );
}

async function openPdf(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(bytes, { updateMetadata: false });
  } catch (error) {
    if (!(error instanceof EncryptedPDFError)) throw error;
    throw new FileFault(
      'pdf-locked',
      'This PDF is locked with a password. Save it without one and upload that.',
    );
  }
}

/** True when it, or what is written inside it, starts something or carries a file. What it refers to is looked at by itself. */
function acts(object: PDFObject, document: PDFDocument, depth: number): boolean {
  if (depth > MOST_DEPTH) return true;
  if (object instanceof PDFArray) return object.asArray().some((one) => acts(one, document, depth + 1));
  const dict = object instanceof PDFStream ? object.dict : object;
  if (!(dict instanceof PDFDict)) return false;
  return dict.entries().some(([key, value]) => {
    const name = key.asString();
    if (CARRYING.has(name)) return true;
    if (name === '/S' || name === '/Subtype' || name === '/Type') return isActing(value, document);
    if (name === '/OpenAction') return opensElsewhere(value, document);
    return acts(value, document, depth + 1);
  });
}

function isActing(value: PDFObject, { context }: PDFDocument): boolean {
  const named = value instanceof PDFRef ? context.lookup(value) : value;
  return named instanceof PDFName && ACTING.has(named.asString());
}

/** A paper opens at a page of its own. */
function opensElsewhere(value: PDFObject, { context }: PDFDocument): boolean {
  const action = value instanceof PDFRef ? context.lookup(value) : value;
  if (!(action instanceof PDFDict)) return false;
  return action.lookup(PDFName.of('S')) !== PDFName.of('GoTo');
}

function acting(): FileFault {
  return new FileFault(
    'pdf-acts',
    'This PDF carries a script, a form that sends, or another file inside. Print it to PDF, which leaves those out, and upload that.',
  );
}
