/** The SQL of the checkpoints: which streams grew since they were signed, what grew, and what was signed. */
import { decodeRange, encodeRange, leafHash, type SignedHead } from '@quorate/ledger';
import type { Pool } from 'pg';

/** Streams with entries beyond their newest checkpoint. */
export async function grownStreams(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>({
    name: 'checkpoint-grown',
    text: `SELECT id FROM journal_stream s WHERE size > coalesce(
             (SELECT max(size) FROM journal_checkpoint c WHERE c.stream_id = s.id), 0)`,
  });
  return rows.map((row) => row.id);
}

/** The newest checkpoint of the stream, or the newest over no more than so many entries; null while there is none. */
export async function newestOf(
  pool: Pool,
  streamId: string,
  size: number | null = null,
): Promise<SignedHead | null> {
  const { rows } = await pool.query<{ range: Buffer; note: string }>({
    name: 'checkpoint-newest',
    text: `SELECT range, note FROM journal_checkpoint
           WHERE stream_id = $1 AND size <= coalesce($2, size) ORDER BY size DESC LIMIT 1`,
    values: [streamId, size],
  });
  const [row] = rows;
  return row ? { range: decodeRange(row.range), note: row.note } : null;
}

/** The first checkpoint that covers so many entries; null while there is none. */
export async function firstCovering(pool: Pool, streamId: string, size: number): Promise<string | null> {
  const { rows } = await pool.query<{ note: string }>({
    name: 'checkpoint-covering',
    text: 'SELECT note FROM journal_checkpoint WHERE stream_id = $1 AND size >= $2 ORDER BY size LIMIT 1',
    values: [streamId, size],
  });
  return rows[0]?.note ?? null;
}

/** Leaf hashes after a number, at most so many, made anew from what is stored: the column `leaf` is not believed. */
export async function leavesAfter(
  pool: Pool,
  streamId: string,
  after: number,
  atMost: number | null,
): Promise<Buffer[]> {
  const { rows } = await pool.query<{ content: string }>({
    name: 'checkpoint-leaves',
    text: 'SELECT content FROM journal_entry WHERE stream_id = $1 AND no > $2 ORDER BY no LIMIT $3',
    values: [streamId, after, atMost],
  });
  return rows.map((row) => leafHash(Buffer.from(row.content)));
}

/** Keeps the checkpoint; another process may have signed the same one. */
export async function keepCheckpoint(
  pool: Pool,
  streamId: string,
  { range, note }: SignedHead,
): Promise<void> {
  await pool.query({
    name: 'checkpoint-keep',
    text: `INSERT INTO journal_checkpoint (stream_id, size, range, note, at) VALUES ($1, $2, $3, $4, clock_timestamp())
           ON CONFLICT DO NOTHING`,
    values: [streamId, range.size, encodeRange(range), note],
  });
}
