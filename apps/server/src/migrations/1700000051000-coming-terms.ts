/** Terms that members were declared for, which the clock begins and ends. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ComingTerms1700000051000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE coming_term (
        id uuid PRIMARY KEY,
        source uuid NOT NULL,
        seat_id uuid NOT NULL,
        member_id uuid NOT NULL,
        term_from date NOT NULL,
        term_until date NOT NULL,
        begun_at timestamptz,
        ended_at timestamptz,
        CONSTRAINT coming_term_in_seat FOREIGN KEY (seat_id) REFERENCES seat (id) ON DELETE CASCADE
      )`);
    await runner.query('CREATE UNIQUE INDEX coming_term_once ON coming_term (source, seat_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE coming_term');
  }
}
