/** Proposals of parties for modifications, with the steps taken. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ModificationProposals1700000098000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE modification_proposal (
        "id" uuid NOT NULL, "party_id" uuid NOT NULL, "at" timestamptz NOT NULL, PRIMARY KEY ("id")
      );
      CREATE INDEX modification_proposal_party ON modification_proposal ("party_id");
      CREATE TABLE modification_proposal_step (
        "proposal_id" uuid NOT NULL, "no" integer NOT NULL, "at" timestamptz NOT NULL, "by" uuid NOT NULL,
        "step" jsonb NOT NULL, PRIMARY KEY ("proposal_id", "no"),
        CONSTRAINT "modification_proposal_step_of" FOREIGN KEY ("proposal_id") REFERENCES "modification_proposal" ("id")
      );
      CREATE INDEX modification_proposal_step_at ON modification_proposal_step ("at");
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE modification_proposal_step, modification_proposal');
  }
}
