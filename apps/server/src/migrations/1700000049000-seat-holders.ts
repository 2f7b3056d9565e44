/** Whose lot of shares a seat is. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SeatHolders1700000049000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE seat ADD COLUMN holder_id uuid, ADD COLUMN holder_name text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE seat DROP COLUMN holder_id, DROP COLUMN holder_name');
  }
}
