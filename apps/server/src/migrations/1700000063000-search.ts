/** Words that can be found, and who may read them. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Search1700000063000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE search_entry (
        "meeting_id" uuid NOT NULL, "subject_id" uuid NOT NULL, "part" integer NOT NULL, "page" integer NOT NULL, "version" integer, "body_id" uuid NOT NULL,
        "kind" text NOT NULL, "title" text NOT NULL, "words" text NOT NULL, "level" text NOT NULL,
        "persons" uuid[] NOT NULL, "at" timestamptz NOT NULL,
        "tsv" tsvector NOT NULL,
        PRIMARY KEY ("meeting_id", "subject_id", "part")
      );
      CREATE INDEX search_entry_tsv ON search_entry USING gin ("tsv");
      CREATE INDEX search_entry_at ON search_entry ("at");
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE search_entry');
  }
}
