/** Private notes on papers. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PaperNotes1700000084000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE paper_note (
        "person_id" uuid NOT NULL, "paper_id" uuid NOT NULL,
        "meeting_id" uuid NOT NULL, "version" integer NOT NULL, "text" text NOT NULL,
        "at" timestamptz NOT NULL DEFAULT now(), PRIMARY KEY ("person_id", "paper_id")
      );
      CREATE INDEX paper_note_meeting ON paper_note ("person_id", "meeting_id");
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE paper_note');
  }
}
