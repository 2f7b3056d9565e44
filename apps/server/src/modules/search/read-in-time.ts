/** Reads for a search, and gives up what takes so long that others would wait. */
import { accept, refuse, type Result } from '@quorate/domain';
import type { Pool, QueryResultRow } from 'pg';

const MOST_MS = 5_000;
/** What PostgreSQL says of a statement that it ended for its time. */
const CANCELLED = '57014';
const TOO_WIDE = refuse(
  'conflict',
  'search-too-wide',
  'This takes too long to look up. Give more words, or rarer ones.',
  'words',
);

/** The rows of the statement; refused where it takes longer than five seconds. */
export async function readInTime<Row extends QueryResultRow>(
  pool: Pool,
  sql: string,
  values: readonly unknown[],
): Promise<Result<Row[]>> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN READ ONLY');
    await client.query(`SET LOCAL statement_timeout = ${String(MOST_MS)}`);
    const { rows } = await client.query<Row>(sql, [...values]);
    return accept(rows);
  } catch (error) {
    if ((error as { code?: unknown }).code === CANCELLED) return TOO_WIDE;
    throw error;
  } finally {
    await client.query('ROLLBACK').finally(() => {
      client.release();
    });
  }
}
