/** Browsers in which a person signed in before, and tallies of sign-in tries that slow instead of locking. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KnownBrowsers1700000008000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM "sign_in_tally";
      ALTER TABLE "sign_in_tally" RENAME COLUMN "began_at" TO "last_at";
      CREATE TABLE "known_browser" (
        "token_hash" bytea NOT NULL, "person_id" uuid NOT NULL, "seen_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        PRIMARY KEY ("token_hash", "person_id"),
        CONSTRAINT "known_browser_of_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id") ON DELETE CASCADE
      );
      CREATE INDEX "known_browser_person" ON "known_browser" ("person_id");
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE "known_browser"; ALTER TABLE "sign_in_tally" RENAME COLUMN "last_at" TO "began_at"',
    );
  }
}
