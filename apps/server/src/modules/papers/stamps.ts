/** A RED paper as one person reads it: their name and the time on each page, so that a copy tells whose it was. */
import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { ukDate, ukTime } from '@quorate/domain';
import { InTurn, inThread } from '../../platform/threads/index.js';
import type { Stamping } from './stamp.worker.js';

const SCRIPT = new URL('./stamp.worker.js', import.meta.url);
const LIMITS = { withinMs: 60_000, memoryMb: 512 };

/** Stamps one paper after the other: several readers at once do not take the whole machine. */
export class Stamps {
  private readonly turns = new InTurn();

  /** The PDF with the stamp on each page. */
  stamp(pdf: Readable, number: string, reader: string, now: Date): Promise<Uint8Array> {
    const line = readerLine(number, reader, now);
    return this.turns.do(async () =>
      inThread<Uint8Array>(SCRIPT, { bytes: await buffer(pdf), line } satisfies Stamping, LIMITS),
    );
  }
}

/** "RED  SECP_99_1712_04  for Ann Member  17 December 2021, 10:00 (UK time)". */
export function readerLine(number: string, reader: string, now: Date): string {
  const iso = now.toISOString();
  return `RED  ${number}  for ${reader}  ${ukDate(iso)}, ${ukTime(iso)} (UK time)`;
}
