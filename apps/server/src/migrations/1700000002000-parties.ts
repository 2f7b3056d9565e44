/** Parties with the dated history of their categories. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Parties1700000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "party_category" (
        "id" text NOT NULL, "name" text NOT NULL, "plural" text NOT NULL, "position" integer NOT NULL,
        PRIMARY KEY ("id")
      );

      CREATE TABLE "party" (
        "id" uuid NOT NULL, "signifier" text NOT NULL, "name" text NOT NULL, "parent" text, "acceded" date NOT NULL,
        "withdrawn" date, PRIMARY KEY ("id")
      );
      CREATE UNIQUE INDEX "party_signifier" ON "party" ("signifier");

      CREATE TABLE "party_category_period" (
        "party_id" uuid NOT NULL, "category_id" text NOT NULL, "valid_from" date NOT NULL, "valid_until" date,
        PRIMARY KEY ("party_id", "category_id", "valid_from"),
        CONSTRAINT "period_of_party" FOREIGN KEY ("party_id") REFERENCES "party" ("id") ON DELETE CASCADE,
        CONSTRAINT "period_in_category" FOREIGN KEY ("category_id") REFERENCES "party_category" ("id")
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "party_category_period", "party", "party_category"');
  }
}
