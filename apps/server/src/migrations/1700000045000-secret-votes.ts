/** Secret votes: what the registrar keeps beside places and people, and the boxes, each in the schema of its own role. Without times. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SecretVotes1700000045000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE registrar.issuing_key (
        round uuid NOT NULL, cell text NOT NULL, private_key bytea NOT NULL, PRIMARY KEY (round, cell)
      );
      CREATE TABLE registrar.issued_paper (
        round uuid NOT NULL, place integer NOT NULL, blinded text NOT NULL, blind_signature text NOT NULL,
        PRIMARY KEY (round, place)
      );
      CREATE TABLE registrar.share (
        round uuid NOT NULL, holder uuid NOT NULL, hash text NOT NULL, sealed text NOT NULL,
        PRIMARY KEY (round, holder, hash)
      );
      CREATE TABLE registrar.given_share (
        round uuid NOT NULL, giver uuid NOT NULL, holder uuid NOT NULL, sealed text NOT NULL,
        PRIMARY KEY (round, giver, holder)
      );

      CREATE TABLE box.box (
        id uuid NOT NULL PRIMARY KEY, round uuid NOT NULL UNIQUE, may_change boolean NOT NULL, seed bytea NOT NULL,
        groups jsonb NOT NULL, is_open boolean NOT NULL, root text, ballots integer NOT NULL, is_gone boolean NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    // The tables of single boxes go with the others of the schema.
    await runner.query(`
      DROP TABLE registrar.given_share, registrar.share, registrar.issued_paper, registrar.issuing_key;
      DO $$
      DECLARE name text;
      BEGIN
        FOR name IN SELECT format('%I.%I', schemaname, tablename) FROM pg_tables WHERE schemaname = 'box' LOOP
          EXECUTE 'DROP TABLE ' || name;
        END LOOP;
      END $$;
    `);
  }
}
