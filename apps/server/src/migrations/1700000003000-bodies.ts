/** Bodies with their officers, versions of rules, and seats with terms and alternates. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Bodies1700000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "body" (
        "id" uuid NOT NULL, "code" text NOT NULL, "name" text NOT NULL, "kind" text NOT NULL, "chair_id" uuid,
        "paper_working_days" integer NOT NULL, "notice_working_days" integer NOT NULL, PRIMARY KEY ("id")
      );
      CREATE UNIQUE INDEX "body_code" ON "body" ("code");

      CREATE TABLE "body_officer" (
        "body_id" uuid NOT NULL, "office" text NOT NULL, "person_id" uuid NOT NULL, "position" integer NOT NULL,
        PRIMARY KEY ("body_id", "office", "person_id"),
        CONSTRAINT "officer_of_body" FOREIGN KEY ("body_id") REFERENCES "body" ("id") ON DELETE CASCADE
      );
      CREATE INDEX "body_officer_person" ON "body_officer" ("person_id");

      CREATE TABLE "rule_set" (
        "body_id" uuid NOT NULL, "version" integer NOT NULL, "document" jsonb NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), PRIMARY KEY ("body_id", "version"),
        CONSTRAINT "rule_set_of_body" FOREIGN KEY ("body_id") REFERENCES "body" ("id") ON DELETE CASCADE
      );

      CREATE TABLE "seat" (
        "id" uuid NOT NULL, "body_id" uuid NOT NULL, "label" text NOT NULL, "constituency_id" text NOT NULL,
        "position" integer NOT NULL, PRIMARY KEY ("id"),
        CONSTRAINT "seat_of_body" FOREIGN KEY ("body_id") REFERENCES "body" ("id") ON DELETE CASCADE
      );
      CREATE UNIQUE INDEX "seat_label" ON "seat" ("body_id", "label");

      CREATE TABLE "seat_term" (
        "id" uuid NOT NULL, "seat_id" uuid NOT NULL, "member_id" uuid NOT NULL, "term_from" date, "term_until" date,
        "replaced_at" TIMESTAMP WITH TIME ZONE, PRIMARY KEY ("id"),
        CONSTRAINT "term_of_seat" FOREIGN KEY ("seat_id") REFERENCES "seat" ("id") ON DELETE CASCADE
      );
      CREATE UNIQUE INDEX "seat_term_current" ON "seat_term" ("seat_id") WHERE "replaced_at" IS NULL;
      CREATE INDEX "seat_term_member" ON "seat_term" ("member_id");

      CREATE TABLE "seat_alternate" (
        "seat_id" uuid NOT NULL, "person_id" uuid NOT NULL, "position" integer NOT NULL,
        PRIMARY KEY ("seat_id", "person_id"),
        CONSTRAINT "alternate_of_seat" FOREIGN KEY ("seat_id") REFERENCES "seat" ("id") ON DELETE CASCADE
      );
      CREATE INDEX "seat_alternate_person" ON "seat_alternate" ("person_id");
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE "seat_alternate", "seat_term", "seat", "rule_set", "body_officer", "body"',
    );
  }
}
