/** Codes for when the phone is lost: ten, shown once, kept as hashes; each counts once. */
import { Injectable } from '@nestjs/common';
import { createHash, randomInt } from 'node:crypto';
import { Database } from '../../../platform/database/index.js';

const COUNT = 10;
/** Without those that look alike. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';
const LENGTH = 12;

function newCode(): string {
  const signs = Array.from({ length: LENGTH }, () => SIGNS.charAt(randomInt(SIGNS.length))).join('');
  return signs.replace(/(.{4})(?=.)/g, '$1-');
}

/** 59 bits of chance, so one plain hash is enough; as typed, with or without the hyphens. */
function hashOf(personId: string, code: string): Buffer {
  const plain = code.toLowerCase().replace(/[\s-]/g, '');
  return createHash('sha256').update(`${personId} ${plain}`).digest();
}

@Injectable()
export class RecoveryCodes {
  constructor(private readonly database: Database) {}

  /** Ten new ones; those before end. */
  async renew(personId: string): Promise<readonly string[]> {
    const codes = Array.from({ length: COUNT }, newCode);
    await this.database.pool.query(
      `WITH gone AS (DELETE FROM recovery_code WHERE person_id = $1)
       INSERT INTO recovery_code (person_id, code_hash) SELECT $1, unnest($2::bytea[])`,
      [personId, codes.map((code) => hashOf(personId, code))],
    );
    return codes;
  }

  /** True once for each code. */
  async use(personId: string, code: string): Promise<boolean> {
    const { rowCount } = await this.database.pool.query(
      'UPDATE recovery_code SET used_at = now() WHERE person_id = $1 AND code_hash = $2 AND used_at IS NULL',
      [personId, hashOf(personId, code)],
    );
    return rowCount === 1;
  }

  async left(personId: string): Promise<number> {
    const { rows } = await this.database.pool.query<{ left: number }>(
      'SELECT count(*)::int AS left FROM recovery_code WHERE person_id = $1 AND used_at IS NULL',
      [personId],
    );
    return rows[0]?.left ?? 0;
  }

  async end(personId: string): Promise<void> {
    await this.database.pool.query('DELETE FROM recovery_code WHERE person_id = $1', [personId]);
  }
}
