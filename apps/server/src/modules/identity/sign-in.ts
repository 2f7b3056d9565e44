/** Finds out who wants to sign in, by password or, in the demonstration, by choosing a person. */
import { Injectable } from '@nestjs/common';
import type { DemonstrationPerson } from '@quorate/contracts';
import { accept, refuse, type Result } from '@quorate/domain';
import { Config } from '../../platform/config/index.js';
import { Database } from '../../platform/database/index.js';
import { passwordMatches } from './passwords.js';

@Injectable()
export class SignIn {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
  ) {}

  /** The person with this e-mail and password. A wrong e-mail gets the same answer, after the same time, as a wrong password. */
  async withPassword(email: string, password: string): Promise<Result<string>> {
    const { rows } = await this.database.pool.query<{ id: string; password_hash: string | null }>(
      'SELECT p.id, a.password_hash FROM person p JOIN account a ON a.person_id = p.id WHERE p.email = $1',
      [email.toLowerCase()],
    );
    const [account] = rows;
    const matches = await passwordMatches(account?.password_hash ?? null, password);
    if (account && matches) return accept(account.id);
    return refuse(
      'forbidden',
      'sign-in-failed',
      'The e-mail address or the password is not right. Check both and try again.',
    );
  }

  /** A person of the demonstration; refused everywhere else, and for accounts that have a password. */
  async asDemonstration(personId: string): Promise<Result<string>> {
    if (!this.config.demonstration) {
      return refuse(
        'forbidden',
        'no-demonstration',
        'This is not a demonstration. Sign in with e-mail and password.',
      );
    }
    const { rowCount } = await this.database.pool.query(
      'SELECT 1 FROM account WHERE person_id = $1 AND password_hash IS NULL',
      [personId],
    );
    if (rowCount === 1) return accept(personId);
    return refuse(
      'missing',
      'demonstration-person-unknown',
      'The demonstration has no such person. Choose one from the list.',
      'personId',
    );
  }

  /** The people offered for one-click sign-in; nobody outside the demonstration. */
  async demonstrationPeople(): Promise<DemonstrationPerson[]> {
    if (!this.config.demonstration) return [];
    const { rows } = await this.database.pool.query<DemonstrationPerson>(
      `SELECT p.id AS "personId", p.name, a.demonstration_part AS part FROM account a JOIN person p ON p.id = a.person_id
       WHERE a.demonstration_part IS NOT NULL AND a.password_hash IS NULL ORDER BY a.demonstration_position, p.name`,
    );
    return rows;
  }
}
