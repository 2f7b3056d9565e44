/** Packs of papers, and the words of files. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Packs1700000062000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE file_text ("hash" text PRIMARY KEY, "pages" text[] NOT NULL, "words" jsonb NOT NULL);
      CREATE TABLE pack (
        "fingerprint" text PRIMARY KEY, "done" integer NOT NULL, "fault" text, "pdf_hash" text, "html_hash" text,
        "at" timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX pack_at ON pack ("at");
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE pack; DROP TABLE file_text');
  }
}
