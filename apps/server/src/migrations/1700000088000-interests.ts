/** Declarations of interests as the acts that made them, what bodies ask of their registers, and interests declared in meetings. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Interests1700000088000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE interest_act (
        "person_id" uuid NOT NULL, "no" integer NOT NULL, "at" timestamptz NOT NULL, "act" jsonb NOT NULL,
        PRIMARY KEY ("person_id", "no")
      );
      CREATE TABLE interest_rule (
        "body_id" uuid NOT NULL, "kinds" jsonb NOT NULL, "review_months" integer NOT NULL, "is_public" boolean NOT NULL,
        PRIMARY KEY ("body_id")
      );
      CREATE TABLE meeting_interest (
        "meeting_id" uuid NOT NULL, "no" integer NOT NULL, "body_id" uuid NOT NULL, "item_id" uuid NOT NULL,
        "seat_id" uuid NOT NULL, "meeting_title" text NOT NULL, "item_title" text NOT NULL, "seat" text NOT NULL,
        "name" text NOT NULL, "text" text NOT NULL, "withdrawn" boolean NOT NULL, "level" text NOT NULL,
        "persons" uuid array NOT NULL, "at" timestamptz NOT NULL, PRIMARY KEY ("meeting_id", "no")
      );
      CREATE INDEX meeting_interest_body ON meeting_interest ("body_id", "at");
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE meeting_interest, interest_rule, interest_act');
  }
}
