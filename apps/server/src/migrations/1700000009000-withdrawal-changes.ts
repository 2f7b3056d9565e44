/** Withdrawals of parties that were moved or taken back, with the reason. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WithdrawalChanges1700000009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "withdrawal_change" (
        "id" uuid NOT NULL, "party_id" uuid NOT NULL, "was" date NOT NULL, "became" date, "reason" text NOT NULL,
        "changed_by" uuid, "changed_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), PRIMARY KEY ("id"),
        CONSTRAINT "withdrawal_change_of_party" FOREIGN KEY ("party_id") REFERENCES "party" ("id") ON DELETE CASCADE
      );
      CREATE INDEX "withdrawal_change_party" ON "withdrawal_change" ("party_id");
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "withdrawal_change"');
  }
}
