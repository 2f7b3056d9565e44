/** A clock of the journal that a test sets: what reads the time of the database reads it from here. */
import type { TestDatabase } from './database.js';

/** Puts it before the true clock; to be called before a server connects. */
export async function addDatabaseClock(database: TestDatabase): Promise<void> {
  await database.query('CREATE SCHEMA test_clock');
  await database.query(
    "CREATE TABLE test_clock.shift AS SELECT interval '0' AS by, NULL::timestamptz AS stopped",
  );
  await database.query(
    `CREATE FUNCTION test_clock.clock_timestamp() RETURNS timestamptz LANGUAGE sql VOLATILE
     AS $$ SELECT coalesce(stopped, pg_catalog.clock_timestamp() + by) FROM test_clock.shift $$`,
  );
  await database.query('GRANT USAGE ON SCHEMA test_clock TO PUBLIC');
  await database.query('GRANT SELECT ON test_clock.shift TO PUBLIC');
  const [row] = await database.query<{ name: string }>('SELECT current_database() AS name');
  const path = 'public, test_clock, pg_catalog';
  await database.query(`ALTER DATABASE "${row?.name ?? ''}" SET search_path = ${path}`);
}

/** It reads this time now, and runs on from there; null is the true time again. */
export async function setDatabaseClock(database: TestDatabase, at: string | null): Promise<void> {
  await database.query(
    `UPDATE test_clock.shift SET stopped = NULL, by = coalesce($1::timestamptz - pg_catalog.clock_timestamp(), interval '0')`,
    [at],
  );
}

/** It reads this time, to the millisecond, until it is set again. */
export async function stopDatabaseClock(database: TestDatabase, at: string): Promise<void> {
  await database.query('UPDATE test_clock.shift SET stopped = $1', [at]);
}
