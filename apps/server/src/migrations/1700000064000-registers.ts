/** The registers of decisions and actions. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Registers1700000064000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE register_row (
        "meeting_id" uuid NOT NULL, "subject_id" uuid NOT NULL, "body_id" uuid NOT NULL, "kind" text NOT NULL,
        "title" text NOT NULL, "text" text NOT NULL, "number" text, "owner" text, "due" date, "status" text,
        "note" text NOT NULL, "level" text NOT NULL, "persons" uuid[] NOT NULL, "at" timestamptz NOT NULL,
        PRIMARY KEY ("meeting_id", "subject_id")
      );
      CREATE INDEX register_row_at ON register_row ("kind", "at");
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE register_row');
  }
}
