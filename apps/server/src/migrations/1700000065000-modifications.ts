/** Modifications are journals; what was kept by hand, with a typed stage and no dates, is dropped. The rules of the code are data. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Modifications1700000065000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE "modification";
      CREATE TABLE "modification" (
        "id" uuid NOT NULL, "serial" integer NOT NULL, "line" jsonb NOT NULL, PRIMARY KEY ("id")
      );
      CREATE UNIQUE INDEX "modification_serial" ON "modification" ("serial");
      CREATE TABLE "code" ("id" text NOT NULL, "rules" jsonb NOT NULL, PRIMARY KEY ("id"));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE "code", "modification";
      CREATE TABLE "modification" (
        "number" text NOT NULL, "title" text NOT NULL, "stage" text NOT NULL, "path" integer, "raised_on" date,
        "issue" text NOT NULL, "solution" text NOT NULL, PRIMARY KEY ("number")
      );
    `);
  }
}
