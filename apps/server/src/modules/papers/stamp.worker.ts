/** A thread that writes on each page of a PDF who reads it. */
import { parentPort, workerData } from 'node:worker_threads';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { addStamped } from './stamp-pages.js';

export interface Stamping {
  readonly bytes: Uint8Array;
  readonly line: string;
}

async function stamped({ bytes, line }: Stamping): Promise<Uint8Array> {
  const made = await PDFDocument.create();
  const font = await made.embedFont(StandardFonts.HelveticaBold);
  await addStamped(made, await PDFDocument.load(bytes, { updateMetadata: false }), line, font);
  return made.save();
}

parentPort?.postMessage(await stamped(workerData as Stamping));
