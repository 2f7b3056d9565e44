/** A RED paper as one person reads it: their name and the time on each page, so that a copy tells whose it was. */
import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { ukDate, ukTime } from '@quorate/domain';
import { inThread } from '../../platform/threads/index.js';
import type { Stamping } from './stamp.worker.js';

const SCRIPT = new URL('./stamp.worker.js', import.meta.url);
const LIMITS = { withinMs: 60_000, memoryMb: 512 };

/** Stamps one paper after the other: several readers at once do not take the whole machine. */
export class Stamps {
  private last: Promise<unknown> = Promise.resolve();

  /** The PDF with the stamp on each page. */
  stamp(pdf: Readable, number: string, reader: string, now: Date): Promise<Uint8Array> {
    const iso = now.toISOString();
    const line = `RED  ${number}  for ${reader}  ${ukDate(iso)}, ${ukTime(iso)} (UK time)`;
    const next = this.last.then(async () =>
      inThread<Uint8Array>(SCRIPT, { bytes: await buffer(pdf), line } satisfies Stamping, LIMITS),
    );
    this.last = next.catch(() => null);
    return next;
  }
}
