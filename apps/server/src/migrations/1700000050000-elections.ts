/** The list of elections, kept with their journals. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Elections1700000050000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE election (
        id uuid PRIMARY KEY,
        body_id uuid NOT NULL,
        body_name text NOT NULL,
        body_code text NOT NULL,
        title text NOT NULL,
        stage text NOT NULL,
        called_at timestamptz NOT NULL,
        nominations_close_at timestamptz NOT NULL,
        ballot_opens_on date NOT NULL,
        ballot_working_days integer NOT NULL,
        declared_at timestamptz,
        due_at timestamptz
      )`);
    await runner.query('CREATE INDEX election_body ON election (body_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE election');
  }
}
