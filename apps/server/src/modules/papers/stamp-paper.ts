/** A RED paper as one person reads it: their name and the time on each page, so that a copy tells whose it was. */
import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { ukDate, ukTime } from '@quorate/domain';
import { inThread } from '../../platform/threads/index.js';
import type { Stamping } from './stamp.worker.js';

const SCRIPT = new URL('./stamp.worker.js', import.meta.url);
const LIMITS = { withinMs: 60_000, memoryMb: 512 };

/** The PDF with the stamp on each page. */
export async function stampPaper(
  pdf: Readable,
  number: string,
  reader: string,
  now: Date,
): Promise<Uint8Array> {
  const iso = now.toISOString();
  const line = `RED  ${number}  for ${reader}  ${ukDate(iso)}, ${ukTime(iso)} (UK time)`;
  return inThread<Uint8Array>(SCRIPT, { bytes: await buffer(pdf), line } satisfies Stamping, LIMITS);
}
