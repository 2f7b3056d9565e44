/** Room screen links that end: one for each meeting, with an edition; and when a meeting was closed. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DisplayLinks1700000007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "meeting" ADD "closed_at" TIMESTAMP WITH TIME ZONE;
      UPDATE meeting SET closed_at = (
        SELECT max(at) FROM journal_entry WHERE stream_id = meeting.id AND type = 'meeting.closed'
      ) WHERE stage = 'closed';
      CREATE TABLE "display_link" (
        "meeting_id" uuid NOT NULL, "edition" integer NOT NULL, "made_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        PRIMARY KEY ("meeting_id")
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "display_link"; ALTER TABLE "meeting" DROP COLUMN "closed_at"');
  }
}
