/** The link of a request for an account is made when it is mailed. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AccountRequestLinks1700000086000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account_request ALTER COLUMN "token_hash" DROP NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM account_request WHERE "token_hash" IS NULL');
    await runner.query('ALTER TABLE account_request ALTER COLUMN "token_hash" SET NOT NULL');
  }
}
