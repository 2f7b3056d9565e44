/** Word and Excel files are archives: looked through before anything else opens them, so that a small file does not unpack into a vast one. */
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { FileFault } from './file-fault.js';

const MOST_UNPACKED = 200 * 1024 * 1024;
const MOST_PARTS = 5_000;

const bomb = (): FileFault =>
  new FileFault(
    'file-unpacks-too-large',
    'This file unpacks to more than is taken, as only harmful files do. Save it anew from the program that made it.',
  );
const macros = (): FileFault =>
  new FileFault(
    'file-has-macros',
    'This file has macros in it. Save it without them, as .docx or .xlsx, or as PDF.',
  );

/** Throws a FileFault for what unpacks to too much, whatever it says of itself, or carries macros; any other error for a broken archive. */
export async function checkArchive(path: string): Promise<void> {
  const archive = await openPromise(path);
  try {
    let unpacked = 0;
    if (archive.entryCount > MOST_PARTS) throw bomb();
    for await (const part of archive.eachEntry()) {
      if (/vbaProject\.bin$/i.test(part.fileName)) throw macros();
      if (unpacked + part.uncompressedSize > MOST_UNPACKED) throw bomb();
      unpacked += await unpackedSize(archive, part);
    }
  } finally {
    archive.close();
  }
}

/** As it unpacks: the reader ends it where the archive said too little. */
async function unpackedSize(archive: ZipFile, part: Entry): Promise<number> {
  let bytes = 0;
  for await (const piece of await archive.openReadStreamPromise(part)) bytes += (piece as Buffer).length;
  return bytes;
}
