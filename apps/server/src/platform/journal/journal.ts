/** The journal: append-only, gapless, numbered streams. Every act that matters goes through `submit` and is answered after its commit. */
import { EventEmitter } from 'node:events';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { Result } from '@quorate/domain';
import { Database } from '../database/index.js';
import { KEY_REUSED, replyFrom, requestOf, type WrittenEntry } from './batch-decision.js';
import { JOURNAL_BEHIND } from './journal-behind.js';
import { countsOfTypes, entriesOfTypes, sizesOf } from './journal-tables.js';
import { StreamIntake } from './stream-intake.js';
import type { Ask, JournalEntry, RecordedEntry, StoredEntry, StreamKind, Written } from './stream-kind.js';
import { StreamMemory } from './stream-memory.js';

const FORGET_AFTER_MS = 10 * 60_000;

/** A stream moved on: entries up to `size` are committed. */
export interface Moved {
  readonly streamId: string;
  readonly size: number;
}

@Injectable()
export class Journal implements OnApplicationShutdown {
  /** By kind and stream: whoever asks for a stream as what it is not has a way in of their own, and fails by themselves. */
  private readonly intakes = new Map<string, StreamIntake<unknown, unknown>>();
  private readonly frozen = new Set<string>();
  /** Whose keys came again, in the last minute. */
  private readonly reused = new Set<string>();
  private readonly logger = new Logger('journal');
  private readonly moves = new EventEmitter();
  private readonly forgetting = setInterval(() => {
    this.forget();
  }, 60_000).unref();

  constructor(private readonly database: Database) {}

  /** Settles after the commit with numbers and answer, or with a refusal. */
  async submit<State, Command>(
    kind: StreamKind<State, Command>,
    ask: Ask<Command>,
  ): Promise<Result<Written>> {
    const { streamId, by } = ask;
    if (this.frozen.has(streamId)) return { ok: false, refusal: JOURNAL_BEHIND };
    const result = await this.intake(kind, streamId).submit(ask);
    if (!result.ok && result.refusal === KEY_REUSED) this.sayReused(by.personId, streamId);
    return result;
  }

  /** The folded state as of the database's head now. */
  async stateOf<State, Command>(kind: StreamKind<State, Command>, streamId: string): Promise<State> {
    const intake = this.intake(kind, streamId);
    await intake.catchUp();
    return intake.memory.head.state;
  }

  /** Entries after a number, up to the database's head now, or at least to `size` when this process knows that much. */
  async entriesAfter<State, Command>(
    kind: StreamKind<State, Command>,
    streamId: string,
    after: number,
    size = Number.POSITIVE_INFINITY,
  ): Promise<readonly RecordedEntry[]> {
    const intake = this.intake(kind, streamId);
    if (intake.memory.head.size < size) await intake.catchUp();
    return intake.memory.after(after);
  }

  /** The entries of the act that begins with this one; none where it begins no act. */
  async actFrom<State, Command>(
    kind: StreamKind<State, Command>,
    streamId: string,
    no: number,
  ): Promise<readonly StoredEntry[]> {
    const intake = this.intake(kind, streamId);
    if (intake.memory.head.size < no) await intake.catchUp();
    return intake.memory.actFrom(no);
  }

  /** The reply to one of a person's own keys; null when that act was never written. */
  async replyTo<State, Command>(
    kind: StreamKind<State, Command>,
    streamId: string,
    personId: string,
    key: string,
  ): Promise<Written | null> {
    const intake = this.intake(kind, streamId);
    await intake.catchUp();
    const done = intake.memory.done(requestOf(personId, key));
    return done ? replyFrom(kind, done.entries) : null;
  }

  /** Takes nothing more into the stream: part of it was lost. It can still be read. */
  freeze(streamId: string): void {
    this.frozen.add(streamId);
  }

  /** How many acts for the stream have come to this process and are not answered yet. */
  waiting(streamId: string): number {
    const theirs = [...this.intakes].filter(([key]) => key.endsWith(` ${streamId}`));
    return theirs.reduce((sum, [, intake]) => sum + intake.waiting, 0);
  }

  /** Sizes now, of those streams that exist. */
  sizes(streamIds: readonly string[]): Promise<Map<string, number>> {
    return sizesOf(this.database.pool, streamIds);
  }

  /** How many entries of these types each stream has; a stream with none is left out. */
  countsOfTypes(streamIds: readonly string[], types: readonly string[]): Promise<Map<string, number>> {
    return countsOfTypes(this.database.pool, streamIds, types);
  }

  /** The entries of these types, by stream and in order; for what is read of many streams, of which none is kept in memory. */
  entriesOfTypes(
    streamIds: readonly string[],
    types: readonly string[],
  ): Promise<Map<string, JournalEntry[]>> {
    return entriesOfTypes(this.database.pool, streamIds, types);
  }

  /** The streams of a kind in which a text such as an id stands, in an entry or sealed beside one: it reads all there is. */
  async naming(kind: string, text: string): Promise<string[]> {
    const { rows } = await this.database.pool.query<{ id: string }>(
      `SELECT id FROM journal_stream s WHERE kind = $1 AND (
         EXISTS (SELECT FROM journal_entry e WHERE e.stream_id = s.id AND strpos(e.content, $2) > 0)
         OR EXISTS (SELECT FROM journal_sealed j WHERE j.stream_id = s.id AND strpos(j.content, $2) > 0)) ORDER BY id`,
      [kind, text],
    );
    return rows.map(({ id }) => id);
  }

  /** Called after each commit of this process, once its askers were answered. */
  onMoved(listener: (moved: Moved, entries: readonly WrittenEntry[]) => void): void {
    this.moves.on('moved', listener);
  }

  onApplicationShutdown(): void {
    clearInterval(this.forgetting);
  }

  private intake<State, Command>(
    kind: StreamKind<State, Command>,
    streamId: string,
  ): StreamIntake<State, Command> {
    const key = `${kind.name} ${streamId}`;
    const existing = this.intakes.get(key);
    if (existing) return existing as unknown as StreamIntake<State, Command>;
    const made = new StreamIntake(this.database.pool, streamId, new StreamMemory(kind), (entries) => {
      setImmediate(() =>
        this.moves.emit('moved', { streamId, size: entries.at(-1)?.entry.no ?? 0 }, entries),
      );
    });
    this.intakes.set(key, made);
    return made;
  }

  /** Once a minute of each person in each stream: whoever sends many fills no disk. */
  private sayReused(personId: string, streamId: string): void {
    const whose = `${personId} in ${streamId}`;
    if (this.reused.has(whose)) return;
    this.reused.add(whose);
    this.logger.warn(`a key of ${whose} came again with something else; it was refused`);
  }

  private forget(): void {
    this.reused.clear();
    for (const [key, intake] of this.intakes) {
      if (intake.idleFor(FORGET_AFTER_MS)) this.intakes.delete(key);
    }
  }
}
