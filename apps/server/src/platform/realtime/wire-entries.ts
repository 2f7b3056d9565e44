/**
 * The entries of a stream as frames carry them: what the reader may see of them. One that is too long for thousands of
 * sockets comes apart: it is named, without its data, and whoever wants it reads it at an address of its own.
 */
import type { Reader } from '@quorate/domain';
import type { JournalEntry, RecordedEntry, StreamKind } from '../journal/index.js';

const MOST_CHARACTERS = 128 * 1024;

/** True for an entry that frames only name. */
export function isApart({ length }: RecordedEntry): boolean {
  return length > MOST_CHARACTERS;
}

/** The part of the entries that the reader may see, the long ones without their data. */
export function wireEntries(
  kind: StreamKind<unknown, unknown>,
  recorded: readonly RecordedEntry[],
  reader: Reader,
): readonly JournalEntry[] {
  const seen = kind.view(
    recorded.map(({ entry }) => entry),
    reader,
  );
  const apart = new Set(recorded.filter(isApart).map(({ entry }) => entry.no));
  return apart.size === 0
    ? seen
    : seen.map((entry) => (apart.has(entry.no) ? { ...entry, data: null } : entry));
}
