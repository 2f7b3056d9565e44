/** The journal's tables: streams with their head, entries as leaves, with the acts they answer, sealed contents and consumers' cursors. Entries can only be added. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Journal1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // No foreign key to the stream: entries are written only under its head's lock, and the check of each row cost
    // as much as all the rest of a batch.
    await runner.query(`
      CREATE TABLE journal_stream (
        id uuid PRIMARY KEY, kind text NOT NULL, size bigint NOT NULL, range bytea NOT NULL
      );
      CREATE TABLE journal_entry (
        stream_id uuid NOT NULL, no bigint NOT NULL, type text NOT NULL,
        at timestamptz NOT NULL, content text NOT NULL, leaf bytea NOT NULL, request text, digest text,
        PRIMARY KEY (stream_id, no)
      );
      CREATE TABLE journal_sealed (
        stream_id uuid NOT NULL, no bigint NOT NULL, content text NOT NULL, PRIMARY KEY (stream_id, no)
      );
      CREATE TABLE journal_cursor (
        consumer text NOT NULL, stream_id uuid NOT NULL, no bigint NOT NULL, PRIMARY KEY (consumer, stream_id)
      );
      CREATE FUNCTION journal_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'the journal is append-only'; END $$;
      CREATE TRIGGER journal_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON journal_entry
        FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE journal_cursor, journal_sealed, journal_entry, journal_stream;
      DROP FUNCTION journal_is_append_only();
    `);
  }
}
