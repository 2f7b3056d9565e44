/** Mails as they were written, sent or kept. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Mail1700000048000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE mail (
        "id" text NOT NULL, "to_name" text NOT NULL, "to_address" text NOT NULL, "subject" text NOT NULL,
        "text" text NOT NULL, "written_at" timestamptz NOT NULL DEFAULT now(), "sent_at" timestamptz, "fault" text,
        PRIMARY KEY ("id")
      );
      CREATE INDEX mail_written_at ON mail (written_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE mail');
  }
}
