/** Files that people upload, and how a body numbers its papers. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Files1700000060000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE file (
        "place" uuid NOT NULL, "hash" text NOT NULL, "media" text NOT NULL, "bytes" bigint NOT NULL, "pages" integer,
        "by_person" uuid NOT NULL, "at" timestamptz NOT NULL DEFAULT now(), PRIMARY KEY ("place", "hash")
      );
      ALTER TABLE body ADD COLUMN paper_numbers text NOT NULL DEFAULT '{code}_{meeting}_{day}{month}_{paper}';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE file; ALTER TABLE body DROP COLUMN paper_numbers');
  }
}
