/** What people are told: the news of each, what they chose, their digests, the browsers that are told by push, and the keys of this house. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class News1700000076000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE news (
        "id" text PRIMARY KEY, "person_id" uuid NOT NULL, "body_id" uuid NOT NULL, "body_name" text NOT NULL,
        "kind" text NOT NULL, "title" text NOT NULL, "link" text NOT NULL, "at" timestamptz NOT NULL,
        "mail" text NOT NULL, "in_inbox" boolean NOT NULL, "push" boolean NOT NULL, "read_at" timestamptz, "digest" text
      );
      CREATE INDEX news_of_person ON news ("person_id", "at");
      CREATE INDEX news_for_digest ON news ("mail") WHERE mail = 'digest';
      CREATE TABLE news_choice (
        "person_id" uuid NOT NULL, "body_id" uuid NOT NULL, "kind" text NOT NULL,
        "mail" boolean NOT NULL, "inbox" boolean NOT NULL, "push" boolean NOT NULL,
        PRIMARY KEY ("person_id", "body_id", "kind")
      );
      CREATE TABLE digest_rule (
        "person_id" uuid PRIMARY KEY, "rhythm" text NOT NULL, "at" text NOT NULL, "zone" text NOT NULL,
        "weekday" integer NOT NULL
      );
      CREATE TABLE push_subscription (
        "endpoint" text PRIMARY KEY, "person_id" uuid NOT NULL, "p256dh" text NOT NULL, "auth" text NOT NULL
      );
      CREATE INDEX push_subscription_of_person ON push_subscription ("person_id");
      CREATE TABLE kept_key ("name" text PRIMARY KEY, "public_part" text NOT NULL, "secret" text NOT NULL);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE kept_key; DROP TABLE push_subscription; DROP TABLE digest_rule; DROP TABLE news_choice; DROP TABLE news',
    );
  }
}
