/** Claims of members for their expenses with the steps taken, and what bodies pay. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Expenses1700000089000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE expense_claim (
        "id" uuid NOT NULL, "body_id" uuid NOT NULL, "meeting_id" uuid NOT NULL, "claimant_id" uuid NOT NULL,
        "version" integer NOT NULL, "state" text NOT NULL, "lines" jsonb NOT NULL, "notes" text NOT NULL,
        "at" timestamptz NOT NULL, PRIMARY KEY ("id")
      );
      CREATE INDEX expense_claim_body ON expense_claim ("body_id", "state");
      CREATE INDEX expense_claim_claimant ON expense_claim ("claimant_id");
      CREATE UNIQUE INDEX expense_claim_draft ON expense_claim ("claimant_id", "meeting_id") WHERE state = 'draft';
      CREATE TABLE expense_step (
        "claim_id" uuid NOT NULL, "no" integer NOT NULL, "at" timestamptz NOT NULL, "by" uuid NOT NULL, "step" jsonb NOT NULL,
        PRIMARY KEY ("claim_id", "no"),
        CONSTRAINT "expense_step_of_claim" FOREIGN KEY ("claim_id") REFERENCES "expense_claim" ("id") ON DELETE CASCADE
      );
      CREATE INDEX expense_step_at ON expense_step ("at");
      CREATE TABLE expense_rule (
        "body_id" uuid NOT NULL, "currency" text NOT NULL, "claim_days" integer NOT NULL, "kinds" jsonb NOT NULL,
        PRIMARY KEY ("body_id")
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE expense_rule, expense_step, expense_claim');
  }
}
