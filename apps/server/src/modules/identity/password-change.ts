/** A person changes their own password, knowing the one they have. */
import { Injectable } from '@nestjs/common';
import { accept, refuse, type Result } from '@quorate/domain';
import { Database } from '../../platform/database/index.js';
import { hashPassword, passwordMatches } from './passwords.js';

@Injectable()
export class PasswordChange {
  constructor(private readonly database: Database) {}

  /** Sets the new password; a link that was still out for the person ends. */
  async change(personId: string, current: string, next: string): Promise<Result<null>> {
    const { rows } = await this.database.pool.query<{ password_hash: string | null }>(
      'SELECT password_hash FROM account WHERE person_id = $1',
      [personId],
    );
    const passwordHash = rows[0]?.password_hash ?? null;
    if (passwordHash === null) {
      const sentence = 'You sign in with one click and have no password that could be changed.';
      return refuse('conflict', 'no-password', sentence);
    }
    if (!(await passwordMatches(passwordHash, current))) return WRONG;
    const { rowCount } = await this.database.pool.query(
      `WITH ended AS (UPDATE password_link SET ends_at = now() WHERE person_id = $1 AND used_at IS NULL)
       UPDATE account SET password_hash = $3 WHERE person_id = $1 AND password_hash = $2`,
      [personId, passwordHash, await hashPassword(next)],
    );
    return rowCount === 1 ? accept(null) : WRONG;
  }
}

const WRONG = refuse(
  'invalid',
  'password-wrong',
  'This is not your password now. Type it again; if you have forgotten it, sign out and choose “Forgot your password?”.',
  'current',
);
