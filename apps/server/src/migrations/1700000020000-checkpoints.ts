/** The log's name and public key, and every checkpoint that was signed. Checkpoints can only be added. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Checkpoints1700000020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE journal_log (name text PRIMARY KEY, public_key bytea NOT NULL);
      CREATE TABLE journal_checkpoint (
        stream_id uuid NOT NULL, size bigint NOT NULL, range bytea NOT NULL, note text NOT NULL,
        at timestamptz NOT NULL, PRIMARY KEY (stream_id, size)
      );
      CREATE TRIGGER journal_checkpoint_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON journal_checkpoint
        FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE journal_checkpoint, journal_log');
  }
}
