/** The words by which modifications, consultations and issues of the newsletter are found. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of what is there already, as far as its row tells it. */
const WORDS = {
  modification: `concat_ws(' · ', line->>'number', line->>'title', line->>'proposer')`,
  consultation: `concat_ws(' · ', title, about, kind, body_name)`,
  newsletter_issue: `concat_ws(' · ', name, (SELECT string_agg(word #>> '{}', ' · ')
    FROM jsonb_path_query(sections, '$[*].**.*') AS word WHERE jsonb_typeof(word) = 'string'))`,
} as const;

export class WordsOfPages1700000099000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, words] of Object.entries(WORDS)) {
      await runner.query(`
        ALTER TABLE ${table} ADD COLUMN "words" text;
        UPDATE ${table} SET "words" = ${words};
        ALTER TABLE ${table} ALTER COLUMN "words" SET NOT NULL;
        CREATE INDEX ${table}_words ON ${table} USING gin (to_tsvector('english', "words"));
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(WORDS)) await runner.query(`ALTER TABLE ${table} DROP COLUMN "words"`);
  }
}
