/** What the public may read, with the journal entry it comes from. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Publications1700000006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "publication" (
        "stream_id" uuid NOT NULL, "no" integer NOT NULL, "subject_id" uuid NOT NULL, "kind" text NOT NULL,
        "text" text NOT NULL, "meeting_title" text NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "PK_publication" PRIMARY KEY ("stream_id", "no")
      );
      CREATE INDEX "publication_at" ON "publication" ("at");
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "publication"');
  }
}
