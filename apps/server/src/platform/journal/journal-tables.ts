/** The SQL of the journal: lock the head, read what is missing, write a batch. Nothing hot but the head row itself. */
import { decodeRange, encodeRange, emptyRange, type CompactRange, type JsonValue } from '@quorate/ledger';
import type { ClientBase, Pool } from 'pg';
import type { BatchDecision, KeptReply } from './batch-decision.js';
import type { JournalEntry, StoredEntry } from './stream-kind.js';

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

/** The stored replies among these requests. */
export async function keptReplies(
  client: ClientBase | Pool,
  streamId: string,
  requests: readonly string[],
): Promise<Map<string, KeptReply>> {
  const { rows } = await client.query<{ request: string; digest: string; reply: string }>({
    name: 'journal-replies',
    text: 'SELECT request, digest, reply FROM journal_reply WHERE stream_id = $1 AND request = ANY($2)',
    values: [streamId, requests],
  });
  return new Map(rows.map((row) => [row.request, { digest: row.digest, reply: row.reply }]));
}

/** Entries after a number, in order, with their sealed content. */
export async function readEntries(
  client: ClientBase | Pool,
  streamId: string,
  after: number,
): Promise<StoredEntry[]> {
  const { rows } = await client.query<{ content: string; sealed: string | null }>({
    name: 'journal-read',
    text: `SELECT e.content, s.content AS sealed FROM journal_entry e
           LEFT JOIN journal_sealed s ON s.stream_id = e.stream_id AND s.no = e.no
           WHERE e.stream_id = $1 AND e.no > $2 ORDER BY e.no`,
    values: [streamId, after],
  });
  return rows.map((row) => ({
    entry: JSON.parse(row.content) as JournalEntry,
    sealed: row.sealed === null ? null : (JSON.parse(row.sealed) as JsonValue),
  }));
}

/** Numbers of the entries of some types, after one number and up to another. */
export async function numbersOfTypes(
  pool: Pool,
  streamId: string,
  types: readonly string[],
  after: number,
  upTo: number,
): Promise<number[]> {
  const { rows } = await pool.query<{ no: number }>({
    name: 'journal-numbers-of-types',
    text: `SELECT no FROM journal_entry WHERE stream_id = $1 AND no > $2 AND no <= $3 AND type = ANY($4) ORDER BY no`,
    values: [streamId, after, upTo, types],
  });
  return rows.map((row) => row.no);
}

/** Writes the entries, sealed contents, replies and the new head in one statement. */
export async function writeBatch(
  client: ClientBase,
  streamId: string,
  batch: BatchDecision<unknown>,
): Promise<void> {
  const sealed = batch.entries.filter((written) => written.sealed !== null);
  const replies = [...batch.replies];
  await client.query({
    name: 'journal-write',
    text: `WITH entries AS (
             INSERT INTO journal_entry (stream_id, no, type, at, content, leaf)
             SELECT $1, * FROM unnest($2::bigint[], $3::text[], $4::timestamptz[], $5::text[], $6::bytea[])
           ), sealed AS (
             INSERT INTO journal_sealed (stream_id, no, content) SELECT $1, * FROM unnest($7::bigint[], $8::text[])
           ), replies AS (
             INSERT INTO journal_reply (stream_id, request, digest, reply)
             SELECT $1, * FROM unnest($9::text[], $10::text[], $11::text[])
           )
           UPDATE journal_stream SET size = $12, range = $13 WHERE id = $1`,
    values: [
      streamId,
      batch.entries.map((written) => written.entry.no),
      batch.entries.map((written) => written.entry.type),
      batch.entries.map((written) => written.entry.at),
      batch.entries.map((written) => written.content),
      batch.entries.map((written) => written.leaf),
      sealed.map((written) => written.entry.no),
      sealed.map((written) => JSON.stringify(written.sealed)),
      replies.map(([request]) => request),
      replies.map(([, kept]) => kept.digest),
      replies.map(([, kept]) => kept.reply),
      batch.head.size,
      encodeRange(batch.head.range),
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
