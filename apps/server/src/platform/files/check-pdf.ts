/** A PDF may carry scripts, programs to start and other files; a paper is read and does nothing, so those are refused. */
import { readFile } from 'node:fs/promises';
import { EncryptedPDFError, PDFDict, PDFDocument, PDFName, PDFStream } from '@cantoo/pdf-lib';
import { FileFault } from './file-fault.js';

const ACTING = new Set(['/JavaScript', '/Launch', '/ImportData', '/SubmitForm', '/Rendition', '/RichMedia']);

/** Its number of pages. Throws a FileFault for what acts or is locked; any other error for a broken one. */
export async function checkPdf(path: string): Promise<number> {
  const document = await openPdf(await readFile(path));
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (object instanceof PDFDict && acts(object)) throw acting();
    if (object instanceof PDFStream && acts(object.dict)) throw acting();
  }
  return document.getPageCount();
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

/** True when it, or what is written inside it, starts something or carries a file. */
function acts(dict: PDFDict): boolean {
  return dict.entries().some(([key, value]) => {
    const name = key.asString();
    if (name === '/JS' || name === '/JavaScript' || name === '/EmbeddedFile' || name === '/EmbeddedFiles')
      return true;
    if ((name === '/S' || name === '/Subtype') && value instanceof PDFName && ACTING.has(value.asString()))
      return true;
    return value instanceof PDFDict && acts(value);
  });
}

function acting(): FileFault {
  return new FileFault(
    'pdf-acts',
    'This PDF carries a script or another file inside. Print it to PDF, which leaves those out, and upload that.',
  );
}
