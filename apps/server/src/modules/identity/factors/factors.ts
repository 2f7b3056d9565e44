/** The second factors of a person together: whether there is one, and whether what was given is one. */
import { Injectable } from '@nestjs/common';
import { accept, type Result } from '@quorate/domain';
import { Database } from '../../../platform/database/index.js';
import { Authenticators, CODE_WRONG } from './authenticators.js';
import { RecoveryCodes } from './recovery-codes.js';

export type FactorWay = 'passkey' | 'code';

/** In SQL, of the person with this id. */
export const hasFactorSql = (personId: string): string =>
  `(EXISTS (SELECT FROM passkey k WHERE k.person_id = ${personId})
    OR EXISTS (SELECT FROM authenticator t WHERE t.person_id = ${personId} AND t.confirmed_at IS NOT NULL))`;

@Injectable()
export class Factors {
  constructor(
    private readonly database: Database,
    private readonly authenticators: Authenticators,
    private readonly recovery: RecoveryCodes,
  ) {}

  /** The ways in which the person can show a second factor; none: they have none. */
  async waysOf(personId: string): Promise<readonly FactorWay[]> {
    const { rows } = await this.database.pool.query<{ passkey: boolean; code: boolean }>(
      `SELECT EXISTS (SELECT FROM passkey WHERE person_id = $1) AS passkey, EXISTS (
         SELECT FROM authenticator WHERE person_id = $1 AND confirmed_at IS NOT NULL) AS code`,
      [personId],
    );
    const [has] = rows;
    return [...(has?.passkey ? (['passkey'] as const) : []), ...(has?.code ? (['code'] as const) : [])];
  }

  /** A code of the app, or a recovery code; each counts once. */
  async checkCode(personId: string, code: string): Promise<Result<null>> {
    const isRight = /^\d{6}$/.test(code)
      ? await this.authenticators.use(personId, code)
      : await this.recovery.use(personId, code);
    return isRight ? accept(null) : CODE_WRONG;
  }

  /** With the last factor its recovery codes go too. */
  async tidy(personId: string): Promise<void> {
    if ((await this.waysOf(personId)).length === 0) await this.recovery.end(personId);
  }

  /** Takes all of them away; true when there was one. */
  async removeAll(personId: string): Promise<boolean> {
    const had = (await this.waysOf(personId)).length > 0;
    await this.database.pool.query(
      `WITH keys AS (DELETE FROM passkey WHERE person_id = $1), codes AS (DELETE FROM recovery_code WHERE person_id = $1)
       DELETE FROM authenticator WHERE person_id = $1`,
      [personId],
    );
    return had;
  }
}
