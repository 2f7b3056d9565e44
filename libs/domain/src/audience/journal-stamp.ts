/** What the journal adds to an entry when it is written, and what of that a reader is told. */

/** Who did it. */
export interface EntryAuthor {
  readonly personId: string;
  readonly name: string;
}

export interface JournalStamp {
  /** From 1, without gaps. */
  readonly no: number;
  /** Database time under the lock, ISO UTC. */
  readonly at: string;
  /** Null where a clock did it, and to readers below the body. */
  readonly by: EntryAuthor | null;
  /** Random, so that nobody finds by its hash what an entry says. Not with sealed content, whose commitment does the same, and not in the oldest journals. */
  readonly salt?: string;
}

/** The entry for a reader who is not told its author, nor the salt without which the author could be tried out. */
export function withoutAuthor<Entry extends JournalStamp>(entry: Entry): Entry {
  const { salt: _salt, ...told } = entry;
  return { ...told, by: null } as Entry;
}
