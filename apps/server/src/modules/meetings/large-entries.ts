/**
 * Entries that are too long for frames, such as the roster of a company with 20,000 lots: written and compressed once
 * for the thousands who read them at the same time.
 */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isOfBody, type MeetingEntry, type Reader } from '@quorate/domain';

const MOST_KEPT = 16;
/** Half of the time of a better one, and a tenth larger. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

const compressions = {
  br: (text: string) => promisify(brotliCompress)(text, BROTLI),
  gzip: promisify<string, Buffer>(gzip),
} as const;

export type Encoding = keyof typeof compressions;

/** The best of those that a request accepts; null where it wants the entry as it is. */
export function encodingFor(accepted: string): Encoding | null {
  const names = accepted.split(',').map((one) => one.split(';')[0]?.trim());
  return (['br', 'gzip'] as const).find((encoding) => names.includes(encoding)) ?? null;
}

export class LargeEntries {
  private readonly kept = new Map<string, Promise<Buffer>>();

  /** The entry as compressed JSON. Whoever may see it sees the same, save that below the body nobody is told its author. */
  compressed(meetingId: string, entry: MeetingEntry, reader: Reader, encoding: Encoding): Promise<Buffer> {
    const key = [meetingId, entry.no, isOfBody(reader), encoding].join(' ');
    const packed = this.kept.get(key) ?? compressions[encoding](JSON.stringify(entry));
    this.kept.delete(key);
    this.kept.set(key, packed);
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST_KEPT && oldest !== undefined) this.kept.delete(oldest);
    return packed;
  }
}
