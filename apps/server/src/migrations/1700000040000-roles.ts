/**
 * Schemas of their own for the registrar and the box of secret ballots, and sealed contents that nobody alters. The roles
 * that work in them and their rights are given at each start: a role belongs to the whole server, not to one database.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Roles1700000040000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA registrar;
      CREATE SCHEMA box;
      CREATE TRIGGER journal_sealed_unaltered BEFORE UPDATE OR TRUNCATE ON journal_sealed
        FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER journal_sealed_unaltered ON journal_sealed;
      DROP SCHEMA box;
      DROP SCHEMA registrar;
    `);
  }
}
