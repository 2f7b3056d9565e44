/** People, their accounts and sessions, the set-up link and the tally of sign-in tries. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Identity1700000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "person" (
        "id" uuid NOT NULL, "name" text NOT NULL, "email" text NOT NULL, "party_id" uuid, PRIMARY KEY ("id")
      );
      CREATE UNIQUE INDEX "person_email" ON "person" ("email");
      CREATE INDEX "person_party" ON "person" ("party_id");

      CREATE TABLE "account" (
        "person_id" uuid NOT NULL, "password_hash" text, "administrator" boolean NOT NULL, "demonstration_part" text,
        "demonstration_position" integer, PRIMARY KEY ("person_id"),
        CONSTRAINT "account_of_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id") ON DELETE CASCADE
      );

      CREATE TABLE "session" (
        "id" uuid NOT NULL, "token_hash" bytea NOT NULL, "person_id" uuid NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "last_seen_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, PRIMARY KEY ("id"),
        CONSTRAINT "session_of_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id") ON DELETE CASCADE
      );
      CREATE UNIQUE INDEX "session_token" ON "session" ("token_hash");
      CREATE INDEX "session_person" ON "session" ("person_id");
      CREATE INDEX "session_expiry" ON "session" ("expires_at");

      CREATE TABLE "setup_link" (
        "token_hash" bytea NOT NULL, "used_at" TIMESTAMP WITH TIME ZONE, PRIMARY KEY ("token_hash")
      );

      CREATE TABLE "sign_in_tally" (
        "subject" text NOT NULL, "tries" integer NOT NULL, "began_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        PRIMARY KEY ("subject")
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "sign_in_tally", "setup_link", "session", "account", "person"');
  }
}
