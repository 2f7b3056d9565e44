/** Whose an action is, where it is somebody of the body, so that they can be reminded. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ActionOwners1700000092000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE register_row ADD COLUMN "owner_id" uuid');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE register_row DROP COLUMN "owner_id"');
  }
}
