/** The register of modifications and their consultations. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Changes1700000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "modification" (
        "number" text NOT NULL, "title" text NOT NULL, "stage" text NOT NULL, "path" integer, "raised_on" date,
        "issue" text NOT NULL, "solution" text NOT NULL, PRIMARY KEY ("number")
      );

      CREATE TABLE "consultation" (
        "number" text NOT NULL, "kind" text NOT NULL, "title" text NOT NULL,
        "closes_at" TIMESTAMP WITH TIME ZONE NOT NULL, PRIMARY KEY ("number", "kind")
      );
      CREATE INDEX "consultation_closes_at" ON "consultation" ("closes_at");
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "consultation", "modification"');
  }
}
