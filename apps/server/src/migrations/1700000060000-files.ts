/** Files that people upload. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Files1700000060000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE file (
        "place" uuid NOT NULL, "hash" text NOT NULL, "media" text NOT NULL, "bytes" bigint NOT NULL, "pages" integer,
        "by_person" uuid NOT NULL, "at" timestamptz NOT NULL DEFAULT now(), PRIMARY KEY ("place", "hash")
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE file');
  }
}
