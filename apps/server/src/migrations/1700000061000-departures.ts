/** When and why the member of a seat leaves it before the term ends. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Departures1700000061000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE seat_term ADD COLUMN leaving jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE seat_term DROP COLUMN leaving');
  }
}
