/** The record date of a company's body, which the notice of its meetings says. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RecordDates1700000054000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE body ADD COLUMN record_date date');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE body DROP COLUMN record_date');
  }
}
