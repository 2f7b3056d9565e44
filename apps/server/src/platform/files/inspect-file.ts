/** Looks into a file that somebody sent: what it is by its content, whatever it is called, and whether it may be kept. */
import { createReadStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { FILE_MEDIA, type FileMedia, SAY_FILE_KINDS } from '@quorate/domain';
import { fileTypeFromFile } from 'file-type';
import { FileFault } from './file-fault.js';

export interface Inspected {
  readonly media: FileMedia;
  /** Of a PDF. */
  readonly pages: number | null;
  /** It was written anew, without what does not belong in it. */
  readonly isRewritten: boolean;
}

/** 6,000 by 6,000. */
const MOST_DOTS = 36_000_000;
const HTML_BEGINS = /^\s*(<!--[\s\S]*?-->\s*)*<(!doctype html|html)\b/i;

/** What reads a kind is loaded when one comes. Throws a FileFault for a file that is not taken, and any other error for one that cannot be read. */
export async function inspectFile(path: string): Promise<Inspected> {
  const media = await mediaOf(path);
  switch (media) {
    case 'application/pdf':
      return { media, pages: await (await import('./check-pdf.js')).checkPdf(path), isRewritten: false };
    case 'text/html': {
      const { cleanHtml } = await import('../html/index.js');
      await writeFile(path, cleanHtml(await readFile(path, 'utf8')));
      return { media, pages: null, isRewritten: true };
    }
    case 'image/png':
      await checkPng(path);
      return { media, pages: null, isRewritten: false };
    case 'image/jpeg':
      return { media, pages: null, isRewritten: false };
    default:
      await (await import('./check-archive.js')).checkArchive(path);
      return { media, pages: null, isRewritten: false };
  }
}

/** Width and height stand at the beginning; what opens it makes four bytes of each dot, however small the file is. */
async function checkPng(path: string): Promise<void> {
  const [head] = (await createReadStream(path, { start: 16, end: 23 }).toArray()) as Buffer[];
  if (head === undefined || head.length < 8) throw new Error('the picture ends before it begins');
  if (head.readUInt32BE(0) * head.readUInt32BE(4) <= MOST_DOTS) return;
  const sentence =
    'This picture is too large to be shown. Make it smaller, at most 6,000 dots on each side, and upload that.';
  throw new FileFault('picture-too-large', sentence);
}

async function mediaOf(path: string): Promise<FileMedia> {
  const found = await fileTypeFromFile(path);
  if (found !== undefined) {
    if (found.mime in FILE_MEDIA) return found.mime as FileMedia;
    throw notTaken(`by its content it is ${found.ext.toUpperCase()}`);
  }
  if (HTML_BEGINS.test(await beginningOf(path))) return 'text/html';
  throw notTaken('by its content it is none of these');
}

async function beginningOf(path: string): Promise<string> {
  const pieces = createReadStream(path, { encoding: 'utf8', end: 64 * 1024 });
  return (await pieces.toArray()).join('');
}

function notTaken(what: string): FileFault {
  return new FileFault(
    'file-not-taken',
    `These are taken: ${SAY_FILE_KINDS}. This file is not, since ${what}, whatever its name.`,
  );
}
