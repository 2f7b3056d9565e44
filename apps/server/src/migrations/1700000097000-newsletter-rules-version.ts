/** The rules of the newsletter have a version, which whoever changes them has read. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NewsletterRulesVersion1700000097000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "newsletter_rules" ADD "version" integer NOT NULL DEFAULT 1');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "newsletter_rules" DROP COLUMN "version"');
  }
}
