/** The calendar of meetings; a number never repeats within a body. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Meetings1700000005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "meeting" (
        "id" uuid NOT NULL, "body_id" uuid NOT NULL, "body_name" text NOT NULL, "body_code" text NOT NULL,
        "number" integer, "title" text NOT NULL, "starts_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "ends_at" TIMESTAMP WITH TIME ZONE NOT NULL, "place" text NOT NULL, "stage" text NOT NULL,
        CONSTRAINT "PK_dccaf9e4c0e39067d82ccc7bb83" PRIMARY KEY ("id")
      );
      CREATE UNIQUE INDEX "meeting_number" ON "meeting" ("body_id", "number");
      CREATE INDEX "meeting_starts_at" ON "meeting" ("starts_at");
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "meeting"');
  }
}
