/** Copies of what is held about a person, made when they ask. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DataCopies1700000095000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE data_copy (
        "id" uuid PRIMARY KEY, "person_id" uuid NOT NULL, "asked_at" timestamptz NOT NULL, "percent" integer NOT NULL,
        "ready_at" timestamptz, "hash" text, "bytes" bigint
      );
      CREATE UNIQUE INDEX data_copy_person ON data_copy ("person_id");
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE data_copy');
  }
}
