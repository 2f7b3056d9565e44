/** Word and Excel files are archives: looked through before anything else opens them, so that a small file neither unpacks into a vast one nor runs or loads anything. */
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { FileFault } from './file-fault.js';

const MOST_UNPACKED = 200 * 1024 * 1024;
const MOST_PARTS = 5_000;
const RUNNING_TYPES = /vbaProject|macroEnabled|activeX|oleObject/i;

const bomb = (): FileFault =>
  new FileFault(
    'file-unpacks-too-large',
    'This file unpacks to more than is taken, as only harmful files do. Save it anew from the program that made it.',
  );
const carries = (): FileFault =>
  new FileFault(
    'file-has-macros',
    'This file has macros, other files, or links to what it loads from elsewhere in it. Save it without them, as .docx or .xlsx, or as PDF.',
  );

/** True for the text of a part that makes the file run or load something. */
type Harm = (text: string) => boolean;

/** Throws a FileFault for what unpacks to too much, whatever it says of itself, or runs or loads something; any other error for a broken archive. */
export async function checkArchive(path: string): Promise<void> {
  const archive = await openPromise(path);
  try {
    let unpacked = 0;
    if (archive.entryCount > MOST_PARTS) throw bomb();
    for await (const part of archive.eachEntry()) {
      if (unpacked + part.uncompressedSize > MOST_UNPACKED) throw bomb();
      if (isHarmful(part.fileName)) throw carries();
      unpacked += await checkPart(archive, part);
    }
  } finally {
    archive.close();
  }
}

function isHarmful(name: string): boolean {
  if (/vbaProject|activeX/i.test(name)) return true;
  return /\/embeddings\//i.test(name) && !/\.(docx|xlsx|pptx)$/i.test(name);
}

function harmOf(name: string): Harm | null {
  if (/\[Content_Types\]\.xml$/i.test(name)) return (text) => RUNNING_TYPES.test(text);
  return /\.rels$/i.test(name) ? loadsFromElsewhere : null;
}

/** A link that somebody presses may lead elsewhere; what is loaded by itself may not. */
function loadsFromElsewhere(relationships: string): boolean {
  const tags = relationships.match(/<Relationship\b[^>]*>/gi) ?? [];
  return tags.some((tag) => /TargetMode\s*=\s*["']External/i.test(tag) && !/\/hyperlink["']/i.test(tag));
}

/** Its size as it unpacks: the reader ends it where the archive said too little. */
async function checkPart(archive: ZipFile, part: Entry): Promise<number> {
  const harm = harmOf(part.fileName);
  const read: Buffer[] = [];
  let bytes = 0;
  for await (const piece of await archive.openReadStreamPromise(part)) {
    bytes += (piece as Buffer).length;
    if (harm !== null) read.push(piece as Buffer);
  }
  if (harm?.(Buffer.concat(read).toString('utf8')) === true) throw carries();
  return bytes;
}
