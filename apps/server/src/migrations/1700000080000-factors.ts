/** Second factors: authenticators, recovery codes, passkeys; when a session showed one last; what bodies ask of their voters. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Factors1700000080000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "session" ADD COLUMN "proved_at" TIMESTAMP WITH TIME ZONE;
      CREATE TABLE "authenticator" (
        "person_id" uuid NOT NULL, "sealed_secret" bytea NOT NULL, "added_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "confirmed_at" TIMESTAMP WITH TIME ZONE, "last_step" bigint NOT NULL DEFAULT 0, PRIMARY KEY ("person_id"),
        CONSTRAINT "authenticator_of_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id") ON DELETE CASCADE
      );
      CREATE TABLE "recovery_code" (
        "person_id" uuid NOT NULL, "code_hash" bytea NOT NULL, "used_at" TIMESTAMP WITH TIME ZONE,
        PRIMARY KEY ("person_id", "code_hash"),
        CONSTRAINT "recovery_code_of_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id") ON DELETE CASCADE
      );
      CREATE TABLE "passkey" (
        "id" text NOT NULL, "person_id" uuid NOT NULL, "name" text NOT NULL, "public_key" bytea NOT NULL,
        "counter" bigint NOT NULL, "transports" text array NOT NULL, "added_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "used_at" TIMESTAMP WITH TIME ZONE, PRIMARY KEY ("id"),
        CONSTRAINT "passkey_of_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id") ON DELETE CASCADE
      );
      CREATE INDEX "passkey_person" ON "passkey" ("person_id");
      CREATE TABLE "sign_in_ticket" (
        "token_hash" bytea NOT NULL, "purpose" text NOT NULL, "person_id" uuid, "challenge" text,
        "ends_at" TIMESTAMP WITH TIME ZONE NOT NULL, "tries" integer NOT NULL DEFAULT 0, PRIMARY KEY ("token_hash"),
        CONSTRAINT "sign_in_ticket_of_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id") ON DELETE CASCADE
      );
      CREATE INDEX "sign_in_ticket_end" ON "sign_in_ticket" ("ends_at");
      CREATE TABLE "proof_rule" (
        "body_id" uuid NOT NULL, "required" boolean NOT NULL, "minutes" integer NOT NULL, PRIMARY KEY ("body_id"),
        CONSTRAINT "proof_rule_of_body" FOREIGN KEY ("body_id") REFERENCES "body" ("id") ON DELETE CASCADE
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE "proof_rule", "sign_in_ticket", "passkey", "recovery_code", "authenticator";
      ALTER TABLE "session" DROP COLUMN "proved_at";
    `);
  }
}
