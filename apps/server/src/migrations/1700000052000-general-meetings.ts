/** General meetings: the rule of notice of a body, and terms that are found by their seat, since thousands of lots come and go at once. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class GeneralMeetings1700000052000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE body ADD COLUMN notice jsonb');
    await runner.query('CREATE INDEX seat_term_seat ON seat_term (seat_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX seat_term_seat');
    await runner.query('ALTER TABLE body DROP COLUMN notice');
  }
}
