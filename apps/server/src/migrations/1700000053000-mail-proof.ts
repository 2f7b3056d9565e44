/** What is shown of a mail as proof that it was sent, and the files that go with mails. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MailProof1700000053000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE mail ADD COLUMN answer text, ADD COLUMN attempts integer NOT NULL DEFAULT 0,
        ADD COLUMN files text[] NOT NULL DEFAULT '{}';
      CREATE TABLE mail_file (
        "hash" text NOT NULL, "name" text NOT NULL, "media" text NOT NULL, "content" bytea NOT NULL, PRIMARY KEY ("hash")
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE mail_file; ALTER TABLE mail DROP COLUMN answer, DROP COLUMN attempts, DROP COLUMN files',
    );
  }
}
