/** The SQL of the journal: lock the head, read what is missing, write a batch. Nothing hot but the head row itself. */
import { decodeRange, encodeRange, emptyRange, type CompactRange, type JsonValue } from '@quorate/ledger';
import type { ClientBase, Pool } from 'pg';
import type { BatchPart } from './batch-decision.js';
import type { JournalEntry, RecordedEntry } from './stream-kind.js';

export interface LockedHead {
  readonly size: number;
  readonly range: CompactRange;
  /** Database time read after the lock was granted, ISO UTC. */
  readonly now: string;
}

/** Begins a stream unless it is there. */
export async function beginStream(client: ClientBase, streamId: string, kind: string): Promise<void> {
  await client.query({
    name: 'journal-begin',
    text: 'INSERT INTO journal_stream (id, kind, size, range) VALUES ($1, $2, 0, $3) ON CONFLICT DO NOTHING',
    values: [streamId, kind, encodeRange(emptyRange)],
  });
}

/** Takes the head row's lock; null when there is no such stream. The clock is read after the lock is granted. */
export async function lockHead(client: ClientBase, streamId: string): Promise<LockedHead | null> {
  const { rows } = await client.query<{ size: number; range: Buffer; now: Date }>({
    name: 'journal-lock',
    text: `WITH head AS MATERIALIZED (SELECT size, range FROM journal_stream WHERE id = $1 FOR UPDATE)
           SELECT size, range, clock_timestamp() AS now FROM head`,
    values: [streamId],
  });
  const row = rows[0];
  return row ? { size: row.size, range: decodeRange(row.range), now: row.now.toISOString() } : null;
}

interface EntryRow {
  readonly content: string;
  readonly request: string | null;
  readonly digest: string | null;
  readonly sealed: string | null;
}

/** Entries after a number, in order, with their sealed content and the acts they began. */
export async function readEntries(
  client: ClientBase | Pool,
  streamId: string,
  after: number,
): Promise<RecordedEntry[]> {
  const { rows } = await client.query<EntryRow>({
    name: 'journal-read',
    text: `SELECT e.content, e.request, e.digest, s.content AS sealed FROM journal_entry e
           LEFT JOIN journal_sealed s ON s.stream_id = e.stream_id AND s.no = e.no
           WHERE e.stream_id = $1 AND e.no > $2 ORDER BY e.no`,
    values: [streamId, after],
  });
  return rows.map(({ content, request, digest, sealed }) => ({
    entry: JSON.parse(content) as JournalEntry,
    sealed: sealed === null ? null : (JSON.parse(sealed) as JsonValue),
    act: request === null || digest === null ? null : { request, digest },
    length: content.length,
  }));
}

/** Numbers of the first entries of some types, after one number and up to another. */
export async function numbersOfTypes(
  pool: Pool,
  streamId: string,
  types: readonly string[],
  after: number,
  upTo: number,
  most: number,
): Promise<number[]> {
  const { rows } = await pool.query<{ no: number }>({
    name: 'journal-numbers-of-types',
    text: `SELECT no FROM journal_entry WHERE stream_id = $1 AND no > $2 AND no <= $3 AND type = ANY($4) ORDER BY no LIMIT $5`,
    values: [streamId, after, upTo, types, most],
  });
  return rows.map((row) => row.no);
}

/** How many entries of these types each stream has; a stream with none is left out. */
export async function countsOfTypes(
  pool: Pool,
  streamIds: readonly string[],
  types: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await pool.query<{ stream_id: string; count: number }>({
    name: 'journal-counts-of-types',
    text: `SELECT stream_id, count(*)::int AS count FROM journal_entry WHERE stream_id = ANY($1) AND type = ANY($2) GROUP BY stream_id`,
    values: [streamIds, types],
  });
  return new Map(rows.map(({ stream_id, count }) => [stream_id, count]));
}

/** The entries of these types, by stream and in order. */
export async function entriesOfTypes(
  pool: Pool,
  streamIds: readonly string[],
  types: readonly string[],
): Promise<Map<string, JournalEntry[]>> {
  const { rows } = await pool.query<{ stream_id: string; content: string }>({
    name: 'journal-entries-of-types',
    text: `SELECT stream_id, content FROM journal_entry WHERE stream_id = ANY($1) AND type = ANY($2) ORDER BY stream_id, no`,
    values: [streamIds, types],
  });
  const entries = new Map<string, JournalEntry[]>();
  for (const { stream_id, content } of rows) {
    const theirs = entries.get(stream_id) ?? [];
    theirs.push(JSON.parse(content) as JournalEntry);
    entries.set(stream_id, theirs);
  }
  return entries;
}

/** Writes the entries, sealed contents and the new length in one statement. */
export async function writeBatch(
  client: ClientBase,
  streamId: string,
  { entries, length }: BatchPart,
): Promise<void> {
  const sealed = entries.filter((written) => written.sealed !== null);
  await client.query({
    name: 'journal-write',
    text: `WITH entries AS (
             INSERT INTO journal_entry (stream_id, no, type, at, content, leaf, request, digest)
             SELECT $1, * FROM unnest($2::bigint[], $3::text[], $4::timestamptz[], $5::text[], $6::bytea[], $7::text[], $8::text[])
           ), sealed AS (
             INSERT INTO journal_sealed (stream_id, no, content) SELECT $1, * FROM unnest($9::bigint[], $10::text[])
           )
           UPDATE journal_stream SET size = $11, range = $12 WHERE id = $1`,
    values: [
      streamId,
      entries.map(({ entry }) => entry.no),
      entries.map(({ entry }) => entry.type),
      entries.map(({ entry }) => entry.at),
      entries.map(({ content }) => content),
      entries.map(({ leaf }) => leaf),
      entries.map(({ act }) => act?.request ?? null),
      entries.map(({ act }) => act?.digest ?? null),
      sealed.map(({ entry }) => entry.no),
      sealed.map((written) => JSON.stringify(written.sealed)),
      length.size,
      encodeRange(length.range),
    ],
  });
}

/** Sizes of the streams that exist among these. */
export async function sizesOf(pool: Pool, streamIds: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await pool.query<{ id: string; size: number }>({
    name: 'journal-sizes',
    text: 'SELECT id, size FROM journal_stream WHERE id = ANY($1)',
    values: [streamIds],
  });
  return new Map(rows.map((row) => [row.id, row.size]));
}
