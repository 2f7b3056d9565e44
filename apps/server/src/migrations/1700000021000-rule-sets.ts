/** A body has several rule sets, each with its versions: one is its default, others can be retired. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RuleSets1700000021000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "rule_set" ADD COLUMN "rule_set_id" text, ADD COLUMN "retired" boolean NOT NULL DEFAULT false,
        ADD COLUMN "written_by" uuid;
      UPDATE "rule_set" SET "rule_set_id" = "document" ->> 'id';
      ALTER TABLE "rule_set" ALTER COLUMN "rule_set_id" SET NOT NULL, DROP CONSTRAINT "rule_set_pkey",
        ADD PRIMARY KEY ("body_id", "rule_set_id", "version");

      ALTER TABLE "body" ADD COLUMN "rule_set_id" text;
      UPDATE "body" SET "rule_set_id" =
        (SELECT "rule_set_id" FROM "rule_set" WHERE "body_id" = "body"."id" ORDER BY "version" DESC LIMIT 1);
      ALTER TABLE "body" ALTER COLUMN "rule_set_id" SET NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM "rule_set" USING "body"
        WHERE "body_id" = "body"."id" AND "rule_set"."rule_set_id" <> "body"."rule_set_id";
      ALTER TABLE "rule_set" DROP CONSTRAINT "rule_set_pkey", ADD PRIMARY KEY ("body_id", "version");
      ALTER TABLE "rule_set" DROP COLUMN "rule_set_id", DROP COLUMN "retired", DROP COLUMN "written_by";
      ALTER TABLE "body" DROP COLUMN "rule_set_id";
    `);
  }
}
