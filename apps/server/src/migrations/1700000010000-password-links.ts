/** One-time links by which people set their password. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PasswordLinks1700000010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "password_link" (
        "token_hash" bytea NOT NULL, "person_id" uuid NOT NULL, "given_by" uuid NOT NULL,
        "given_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ends_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "used_at" TIMESTAMP WITH TIME ZONE, PRIMARY KEY ("token_hash"),
        CONSTRAINT "password_link_of_person" FOREIGN KEY ("person_id") REFERENCES "person" ("id") ON DELETE CASCADE
      );
      CREATE INDEX "password_link_person" ON "password_link" ("person_id");
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "password_link"');
  }
}
