/** What the journal must know of one kind of stream; the rules themselves are pure functions of the domain. */
import type { Audience, EntryAuthor, JournalStamp, Reader, Result } from '@quorate/domain';

/** An entry as the journal stores it. */
export interface JournalEntry extends JournalStamp {
  readonly type: string;
  readonly audience: Audience;
  /** Plain JSON; its kind of stream knows the shape. */
  readonly data: unknown;
}

/** An entry with the content that is kept apart from it, to which it only commits. */
export interface StoredEntry {
  readonly entry: JournalEntry;
  /** Plain JSON; null when there is none. */
  readonly sealed: unknown;
}

/** What somebody asked for: the key of their own, and what it stands for. */
export interface Act {
  readonly request: string;
  readonly digest: string;
}

export interface RecordedEntry extends StoredEntry {
  /** On the first entry of each act; null on those that follow from the same one. */
  readonly act: Act | null;
  /** Of its canonical JSON, in characters. */
  readonly length: number;
}

/** What a decision wants written. */
export interface Proposal {
  readonly type: string;
  readonly audience: Audience;
  readonly data: unknown;
  readonly sealed: unknown;
  /** Whose act it was, where somebody else writes it down afterwards; left out: the asker's. */
  readonly by?: EntryAuthor;
}

export interface StreamKind<State, Command> {
  readonly name: string;
  readonly initial: State;
  fold(state: State, entries: readonly StoredEntry[]): State;
  decide(state: State, command: Command, by: Author, now: string): Result<readonly Proposal[]>;
  /** What the asker is told besides the entry numbers; a repeated command is told the same, from the stored entries. */
  answer(written: readonly StoredEntry[]): unknown;
  /** Entries that may wait to be pushed together, such as ballots. */
  isQuiet(type: string): boolean;
  /** The part of the entries that the reader may see. */
  view(entries: readonly JournalEntry[], reader: Reader): readonly JournalEntry[];
  /** The row other modules list by; null keeps none. Written in the same transaction when it changed. */
  index: StreamIndex<State> | null;
}

export interface StreamIndex<State> {
  /** Columns of the row; equal values are not written again. */
  row(state: State): Readonly<Record<string, string | number | null>>;
  /** SQL that writes the row: $1 is the stream id, $2.. the values in the order of `columns`. */
  readonly columns: readonly string[];
  readonly sql: string;
}

/** Who asks, with what the rules need to know of them. */
export interface Author {
  readonly personId: string;
  readonly name: string;
  readonly roles: readonly string[];
}

/** One act asked of a stream. */
export interface Ask<Command> {
  readonly streamId: string;
  readonly by: Author;
  /** Chosen by the asker; one for each act. */
  readonly key: string;
  /** What the key stands for: a repeat with another is refused. */
  readonly digest: string;
  readonly command: Command;
  /** The command begins the stream. */
  readonly begins: boolean;
}

/** The reply to an act, the same for every repeat of it. */
export interface Written {
  readonly from: number;
  readonly to: number;
  readonly at: string;
  /** Merkle leaf hash of the first entry, hex. */
  readonly leaf: string;
  readonly answer: unknown;
}
