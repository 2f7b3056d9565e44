/** Deciding in writing: what a body does by default, which streams are written decisions, and which meeting was told of them. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

const FIRST = '{"workingDays": 5, "reminders": {"atOpening": true, "workingDaysLeft": [2, 0]}}';

export class WrittenDecisions1700000047000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE body ADD COLUMN writing jsonb NOT NULL DEFAULT '${FIRST}'`);
    await runner.query('ALTER TABLE body ALTER COLUMN writing DROP DEFAULT');
    await runner.query(
      `ALTER TABLE meeting ADD COLUMN conduct text NOT NULL DEFAULT 'meeting', ADD COLUMN reported uuid[] NOT NULL DEFAULT '{}'`,
    );
    await runner.query(
      'ALTER TABLE meeting ALTER COLUMN conduct DROP DEFAULT, ALTER COLUMN reported DROP DEFAULT',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE meeting DROP COLUMN conduct, DROP COLUMN reported');
    await runner.query('ALTER TABLE body DROP COLUMN writing');
  }
}
