/** Consultations are journals: their list is made from them, and what was kept by hand is gone. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Consultations1700000068000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE "consultation";
      CREATE TABLE "consultation" (
        "id" uuid PRIMARY KEY, "body_id" uuid NOT NULL, "body_name" text NOT NULL, "about" text, "title" text NOT NULL,
        "kind" text NOT NULL, "usual_working_days" integer, "issued_at" timestamptz, "closes_at" timestamptz NOT NULL,
        "withdrawn" boolean NOT NULL
      );
      CREATE INDEX "consultation_closes_at" ON "consultation" ("closes_at");
      CREATE TABLE "consultation_draft" (
        "consultation_id" uuid NOT NULL, "party_id" uuid NOT NULL, "content" jsonb NOT NULL, "version" integer NOT NULL,
        "saved_by" text NOT NULL, "saved_at" timestamptz NOT NULL,
        PRIMARY KEY ("consultation_id", "party_id")
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE "consultation", "consultation_draft";
      CREATE TABLE "consultation" (
        "number" text NOT NULL, "kind" text NOT NULL, "title" text NOT NULL, "closes_at" timestamptz NOT NULL,
        PRIMARY KEY ("number", "kind")
      );
      CREATE INDEX "consultation_closes_at" ON "consultation" ("closes_at");
    `);
  }
}
