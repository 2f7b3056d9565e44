/** When the open vote of a meeting is over by itself, so that the clock finds it, whichever server runs and whenever it started. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class VoteClock1700000031000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE meeting ADD COLUMN vote_ends_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE meeting DROP COLUMN vote_ends_at');
  }
}
