/** What a seat weighs in a vote by weight, and the party it votes for. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SeatWeights1700000046000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE seat ADD COLUMN weight bigint NOT NULL DEFAULT 1, ADD COLUMN party_id uuid',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE seat DROP COLUMN weight, DROP COLUMN party_id');
  }
}
