/** Secret addresses of people's own calendars. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CalendarAddresses1700000093000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE calendar_address (
        "person_id" uuid PRIMARY KEY, "token_hash" bytea NOT NULL, "made_at" timestamptz NOT NULL
      );
      CREATE UNIQUE INDEX calendar_address_token ON calendar_address ("token_hash");
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE calendar_address');
  }
}
