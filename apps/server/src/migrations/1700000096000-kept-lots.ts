/** Lots of an earlier record date that a called meeting stands on, kept beside the seats of the body. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeptLots1700000096000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE seat ADD COLUMN "kept" boolean NOT NULL DEFAULT false');
    await runner.query('DROP INDEX "seat_label"');
    await runner.query('CREATE UNIQUE INDEX "seat_label" ON "seat" ("body_id", "label") WHERE NOT kept');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM seat WHERE kept');
    await runner.query('DROP INDEX "seat_label"');
    await runner.query('CREATE UNIQUE INDEX "seat_label" ON "seat" ("body_id", "label")');
    await runner.query('ALTER TABLE seat DROP COLUMN "kept"');
  }
}
