/** Requests to be erased, people who were, and mails that are not kept once they are handed over. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ErasureRequests1700000094000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE erasure_request (
        "id" uuid PRIMARY KEY, "person_id" uuid NOT NULL, "reason" text NOT NULL, "state" text NOT NULL,
        "asked_at" timestamptz NOT NULL, "decided_at" timestamptz, "decided_by" uuid, "decision_reason" text
      );
      CREATE UNIQUE INDEX erasure_request_waiting ON erasure_request ("person_id") WHERE state = 'waiting';
      ALTER TABLE person ADD COLUMN "erased_at" timestamptz;
      ALTER TABLE mail ADD COLUMN "passing" boolean NOT NULL DEFAULT false;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE mail DROP COLUMN "passing";
      ALTER TABLE person DROP COLUMN "erased_at";
      DROP TABLE erasure_request;
    `);
  }
}
