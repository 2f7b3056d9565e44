/**
 * The registrar of secret votes: keeps the keys that sign papers, the blinded value and signature beside each place that
 * took one, and the sealed shares of scrutineers. Nothing here can be recognised in a box.
 */
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { accept, refuse, type Result } from '@quorate/domain';
import {
  issuePaper,
  type IssuingKey,
  issuingKeyText,
  makeIssuingKey,
  readBlinded,
} from '@quorate/secret-ballot/server';
import { RegistrarDatabase } from '../../platform/database/index.js';

export interface GroupKey {
  readonly group: string;
  readonly issuingKey: string;
}

/** A share sealed to the device of one person. */
export interface SealedFor {
  readonly personId: string;
  readonly sealed: string;
}

const PAPERS_OVER = refuse(
  'conflict',
  'papers-over',
  'The vote is over, so no more ballot papers are given out.',
  'voteId',
);

@Injectable()
export class Registrar {
  constructor(private readonly database: RegistrarDatabase) {}

  /** The keys that sign the papers of each group: made at the first call, the same ever after. */
  async makeKeys(round: string, groups: readonly string[]): Promise<GroupKey[]> {
    const { pool } = this.database;
    const known = await this.keysOf(round);
    for (const group of groups) {
      if (known.has(group)) continue;
      const { privateKey } = await makeIssuingKey();
      await pool.query(
        'INSERT INTO registrar.issuing_key (round, cell, private_key) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
        [round, group, privateKey.export({ type: 'pkcs8', format: 'der' })],
      );
    }
    const made = await this.keysOf(round);
    return groups.map((group) => {
      const key = made.get(group);
      if (key === undefined) throw new Error(`the key of ${group} was not kept`);
      return { group, issuingKey: issuingKeyText(key.publicKey) };
    });
  }

  /** True once a paper was signed for the place. */
  async hasSigned(round: string, place: number): Promise<boolean> {
    return (await this.issuedTo(round, place)) !== null;
  }

  /** Whether this is a blinded paper that the key of the group can sign. */
  async checkBlinded(round: string, group: string, blinded: string): Promise<Result<unknown>> {
    const key = (await this.keysOf(round)).get(group);
    return key === undefined ? PAPERS_OVER : readBlinded(key, blinded);
  }

  /** The signature for the paper of this place, which may have one: the same blinded value gets the same again, another none. */
  async issue(round: string, group: string, place: number, blinded: string): Promise<Result<string>> {
    const key = (await this.keysOf(round)).get(group);
    if (key === undefined) return PAPERS_OVER;
    const before = await this.issuedTo(round, place);
    const decided = issuePaper(key, before, blinded);
    if (!decided.ok) return decided;
    const { paper, isRepeat } = decided.value;
    if (isRepeat) return accept(paper.blindSignature);
    await this.database.pool.query(
      `INSERT INTO registrar.issued_paper (round, place, blinded, blind_signature) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING`,
      [round, place, blinded, paper.blindSignature],
    );
    // Two devices may have asked at once: whichever was written has the paper.
    const kept = issuePaper(key, await this.issuedTo(round, place), blinded);
    return kept.ok ? accept(kept.value.paper.blindSignature) : kept;
  }

  /** Keeps the shares of a new key; each is found by its hash in the notice, so that one of another key never is. */
  async keepShares(round: string, shares: readonly (SealedFor & { readonly hash: string })[]): Promise<void> {
    await this.database.pool.query(
      `INSERT INTO registrar.share (round, holder, hash, sealed)
       SELECT $1, * FROM unnest($2::uuid[], $3::text[], $4::text[]) ON CONFLICT DO NOTHING`,
      [
        round,
        shares.map(({ personId }) => personId),
        shares.map(({ hash }) => hash),
        shares.map(({ sealed }) => sealed),
      ],
    );
  }

  /** The sealed share of a person by its hash; null when there is none (any more). */
  async shareOf(round: string, holder: string, hash: string): Promise<string | null> {
    const { rows } = await this.database.pool.query<{ sealed: string }>(
      'SELECT sealed FROM registrar.share WHERE round = $1 AND holder = $2 AND hash = $3',
      [round, holder, hash],
    );
    return rows[0]?.sealed ?? null;
  }

  /** Keeps a person's share as it was sealed for the others. */
  async giveShares(round: string, giver: string, shares: readonly SealedFor[]): Promise<void> {
    await this.database.pool.query(
      `INSERT INTO registrar.given_share (round, giver, holder, sealed)
       SELECT $1, $2, * FROM unnest($3::uuid[], $4::text[]) ON CONFLICT DO NOTHING`,
      [round, giver, shares.map(({ personId }) => personId), shares.map(({ sealed }) => sealed)],
    );
  }

  /** The shares that others have sealed for this person, each with who gave it. */
  async givenTo(round: string, holder: string): Promise<SealedFor[]> {
    const { rows } = await this.database.pool.query<SealedFor>(
      `SELECT giver AS "personId", sealed FROM registrar.given_share
       WHERE round = $1 AND holder = $2 ORDER BY giver`,
      [round, holder],
    );
    return rows;
  }

  /** No more papers are signed: the private keys are gone. */
  async stopIssuing(round: string): Promise<void> {
    await this.database.pool.query('DELETE FROM registrar.issuing_key WHERE round = $1', [round]);
  }

  /** The round is over: keys and shares are destroyed; who took a paper stands in the journal. */
  async forget(round: string): Promise<void> {
    for (const table of ['issuing_key', 'share', 'given_share']) {
      await this.database.pool.query(`DELETE FROM registrar.${table} WHERE round = $1`, [round]);
    }
  }

  private async keysOf(round: string): Promise<ReadonlyMap<string, IssuingKey>> {
    const { rows } = await this.database.pool.query<{ cell: string; private_key: Buffer }>(
      'SELECT cell, private_key FROM registrar.issuing_key WHERE round = $1',
      [round],
    );
    return new Map(
      rows.map(({ cell, private_key: key }) => {
        const privateKey = createPrivateKey({ key, type: 'pkcs8', format: 'der' });
        return [cell, { privateKey, publicKey: createPublicKey(privateKey) }];
      }),
    );
  }

  private async issuedTo(round: string, place: number) {
    const { rows } = await this.database.pool.query<{ blinded: string; blindSignature: string }>(
      `SELECT blinded, blind_signature AS "blindSignature" FROM registrar.issued_paper
       WHERE round = $1 AND place = $2`,
      [round, place],
    );
    return rows[0] ?? null;
  }
}
