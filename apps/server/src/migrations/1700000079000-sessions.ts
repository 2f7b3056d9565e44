/** Sessions say on which device they are; a password link may be asked for by its holder; mails with such links are not kept. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Sessions1700000079000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "session" ADD COLUMN "device" text NOT NULL DEFAULT 'A device of before';
      ALTER TABLE "password_link" ALTER COLUMN "given_by" DROP NOT NULL;
      ALTER TABLE "mail" ADD COLUMN "secret" boolean NOT NULL DEFAULT false;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "mail" DROP COLUMN "secret";
      DELETE FROM "password_link" WHERE "given_by" IS NULL;
      ALTER TABLE "password_link" ALTER COLUMN "given_by" SET NOT NULL;
      ALTER TABLE "session" DROP COLUMN "device";
    `);
  }
}
