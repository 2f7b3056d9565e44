/** The words by which modifications, consultations and issues of the newsletter are found. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['modification', 'consultation', 'newsletter_issue'] as const;

export class WordsOfPages1700000099000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await runner.query(`
        ALTER TABLE ${table} ADD COLUMN "words" text NOT NULL DEFAULT '';
        ALTER TABLE ${table} ALTER COLUMN "words" DROP DEFAULT;
        CREATE INDEX ${table}_words ON ${table} USING gin (to_tsvector('english', "words"));
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`ALTER TABLE ${table} DROP COLUMN "words"`);
  }
}
