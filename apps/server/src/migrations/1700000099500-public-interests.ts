/** Since when everybody reads the register of interests of a body. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PublicInterests1700000099500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE interest_rule ADD COLUMN "public_since" timestamptz;
      UPDATE interest_rule SET "public_since" = now() WHERE "is_public";
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE interest_rule DROP COLUMN "public_since"');
  }
}
