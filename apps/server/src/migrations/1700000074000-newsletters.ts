/** Newsletters: their rules, the draft of the next issue, the issues that were sent, and who gets them. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Newsletters1700000074000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "newsletter_rules" ("id" text PRIMARY KEY, "rules" jsonb NOT NULL);
      CREATE TABLE "newsletter_draft" (
        "id" text PRIMARY KEY, "version" integer NOT NULL, "date" date NOT NULL, "since" timestamptz NOT NULL,
        "gathered_at" timestamptz NOT NULL, "gathered" jsonb NOT NULL, "edits" jsonb NOT NULL
      );
      CREATE TABLE "newsletter_issue" (
        "number" integer PRIMARY KEY, "name" text NOT NULL, "date" date NOT NULL, "until" timestamptz NOT NULL,
        "sections" jsonb NOT NULL, "recipients" integer NOT NULL, "sent_at" timestamptz NOT NULL,
        "sent_by" text NOT NULL, "spread_at" timestamptz
      );
      CREATE TABLE "newsletter_subscriber" (
        "id" uuid PRIMARY KEY, "name" text NOT NULL, "organisation" text NOT NULL, "address" text NOT NULL,
        "leave_token" text NOT NULL, "confirm_hash" bytea, "asked_at" timestamptz NOT NULL, "confirmed_at" timestamptz
      );
      CREATE UNIQUE INDEX "newsletter_subscriber_address" ON "newsletter_subscriber" ("address");
      CREATE UNIQUE INDEX "newsletter_subscriber_leave" ON "newsletter_subscriber" ("leave_token");
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE "newsletter_subscriber", "newsletter_issue", "newsletter_draft", "newsletter_rules"',
    );
  }
}
