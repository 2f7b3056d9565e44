/** The raw baseline of everything durable: one row, one INSERT, one commit, by a plain pg pool. */
import { randomUUID } from 'node:crypto';

import pg from 'pg';

/** Makes the table once and opens a pool; `cast` writes one ballot. */
export async function bareBallots(url, max) {
  const pool = new pg.Pool({ connectionString: url, max });
  // When a part fails, its database ends before its pools: the failure is what is to be seen.
  pool.on('error', () => undefined);
  await pool.query(`CREATE TABLE IF NOT EXISTS bare_ballot (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, poll_id int NOT NULL, voter_id uuid NOT NULL,
    choice text NOT NULL, cast_at timestamptz NOT NULL DEFAULT now(), UNIQUE (poll_id, voter_id))`);
  const statement = {
    name: 'bare-ballot',
    text: 'INSERT INTO bare_ballot (poll_id, voter_id, choice) VALUES ($1, $2, $3)',
  };
  return {
    cast: () => pool.query({ ...statement, values: [1, randomUUID(), 'approve'] }),
    end: () => pool.end(),
  };
}
