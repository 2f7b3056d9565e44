/** Mails may have a page beside their text, and an address by which their reader leaves the list they go to. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MailPages1700000073000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE mail ADD COLUMN html text, ADD COLUMN unsubscribe text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE mail DROP COLUMN html, DROP COLUMN unsubscribe');
  }
}
