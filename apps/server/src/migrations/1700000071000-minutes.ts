/** Minutes: what a body asks of them, the document they are worked on in, and the texts of their versions. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Minutes1700000071000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE body ADD COLUMN minutes jsonb NOT NULL
        DEFAULT '{"headlineWorkingDays": 2, "minutesWorkingDays": 5, "chairApproves": false}';
      CREATE TABLE minutes_document (
        "meeting_id" uuid PRIMARY KEY, "no" integer NOT NULL, "bytes" integer NOT NULL, "record_no" integer NOT NULL
      );
      CREATE TABLE minutes_change (
        "meeting_id" uuid NOT NULL, "no" integer NOT NULL, "content" bytea NOT NULL, "by_person" uuid,
        "at" timestamptz NOT NULL DEFAULT now(), PRIMARY KEY ("meeting_id", "no")
      );
      CREATE TABLE minutes_text (
        "meeting_id" uuid NOT NULL, "hash" text NOT NULL, "content" text NOT NULL,
        "at" timestamptz NOT NULL DEFAULT now(), PRIMARY KEY ("meeting_id", "hash")
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE minutes_text; DROP TABLE minutes_change; DROP TABLE minutes_document; ALTER TABLE body DROP COLUMN minutes',
    );
  }
}
