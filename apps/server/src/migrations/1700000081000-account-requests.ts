/** Requests for accounts, requests to change details of parties, and whom parties may agree to have told. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AccountRequests1700000081000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "account_request" (
        "id" uuid NOT NULL, "name" text NOT NULL, "organisation" text NOT NULL, "email" text NOT NULL,
        "reason" text NOT NULL, "state" text NOT NULL, "token_hash" bytea NOT NULL,
        "asked_at" TIMESTAMP WITH TIME ZONE NOT NULL, "decided_at" TIMESTAMP WITH TIME ZONE, "decided_by" uuid,
        "decision_reason" text, "person_id" uuid, PRIMARY KEY ("id")
      );
      CREATE INDEX "account_request_state" ON "account_request" ("state", "asked_at");
      CREATE UNIQUE INDEX "account_request_token" ON "account_request" ("token_hash");
      CREATE INDEX "account_request_email" ON "account_request" ("email");
      CREATE TABLE "party_detail_request" (
        "id" uuid NOT NULL, "party_id" uuid NOT NULL, "asked_by" uuid NOT NULL,
        "asked_at" TIMESTAMP WITH TIME ZONE NOT NULL, "asked" jsonb NOT NULL, "was" jsonb NOT NULL,
        "holds_from" date NOT NULL, "other" text NOT NULL, "consents" text array NOT NULL, "state" text NOT NULL,
        "decided_at" TIMESTAMP WITH TIME ZONE, "decided_by" uuid, "decision_reason" text, PRIMARY KEY ("id")
      );
      CREATE INDEX "party_detail_request_party" ON "party_detail_request" ("party_id", "asked_at");
      CREATE TABLE "detail_recipient" (
        "id" text NOT NULL, "name" text NOT NULL, "position" integer NOT NULL, PRIMARY KEY ("id")
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "detail_recipient", "party_detail_request", "account_request"');
  }
}
