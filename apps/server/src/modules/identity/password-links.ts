/** Links by which people set a first or a new password: given by an administrator, once usable, for seven days, one at a time. */
import { Injectable } from '@nestjs/common';
import { accept, refuse, type Result } from '@quorate/domain';
import { createHash } from 'node:crypto';
import { DataSource } from 'typeorm';
import { Database } from '../../platform/database/index.js';
import { hashPassword } from './passwords.js';
import { newToken, tokenHash } from './token.js';

export interface PasswordLink {
  readonly token: string;
  readonly endsAt: Date;
}

export interface ForgottenLink extends PasswordLink {
  readonly name: string;
  readonly email: string;
}

export interface LinkHolder {
  readonly name: string;
  readonly email: string;
  /** True when the person can sign in already and gets a new password. */
  readonly hasPassword: boolean;
}

/** Stands for an address where the address itself is not to be written down. */
export function addressKey(email: string): string {
  return createHash('sha256').update(email.toLowerCase()).digest('hex');
}

const WORKS = 'l.used_at IS NULL AND l.ends_at > now()';

@Injectable()
export class PasswordLinks {
  constructor(
    private readonly database: Database,
    private readonly dataSource: DataSource,
  ) {}

  /** A new link for the person; those given before end. */
  async give(personId: string, givenBy: string): Promise<Result<PasswordLink>> {
    const { rows } = await this.database.pool.query<{ oneClick: boolean }>(
      `SELECT a.demonstration_part IS NOT NULL AS "oneClick" FROM person p LEFT JOIN account a ON a.person_id = p.id
       WHERE p.id = $1 AND p.erased_at IS NULL`,
      [personId],
    );
    const [person] = rows;
    if (!person) return refuse('missing', 'person-unknown', 'There is no such person.');
    if (person.oneClick) {
      const sentence = 'A person of the demonstration signs in with one click and has no password.';
      return refuse('conflict', 'no-password-needed', sentence);
    }
    const token = newToken();
    const { rows: given } = await this.database.pool.query<{ ends_at: Date }>(
      `WITH ended AS (UPDATE password_link l SET ends_at = now() WHERE l.person_id = $2 AND ${WORKS})
       INSERT INTO password_link (token_hash, person_id, given_by, given_at, ends_at)
       VALUES ($1, $2, $3, now(), now() + interval '7 days') RETURNING ends_at`,
      [tokenHash(token), personId, givenBy],
    );
    return accept({ token, endsAt: given[0]?.ends_at ?? new Date() });
  }

  /**
   * A link for whoever has a password and forgot it: for an hour, at most three in an hour, and those given before stay,
   * since anybody may ask. Null when there is no such account, or it had enough. Whose it is tells the key of their address.
   */
  async forgotten(key: string): Promise<ForgottenLink | null> {
    const token = newToken();
    const rows = await this.dataSource.transaction(async (manager) => {
      // Of several that ask for one address at once, each sees what was given before.
      await manager.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`forgotten ${key}`]);
      return manager.query<Omit<ForgottenLink, 'token'>[]>(
        `WITH holder AS (
           SELECT p.id, p.name, p.email FROM person p JOIN account a ON a.person_id = p.id
           WHERE encode(sha256(convert_to(p.email, 'UTF8')), 'hex') = $2 AND a.password_hash IS NOT NULL AND a.demonstration_part IS NULL AND (
             SELECT count(*) FROM password_link l
             WHERE l.person_id = p.id AND l.given_by IS NULL AND l.given_at > now() - interval '1 hour') < 3
         ), given AS (
           INSERT INTO password_link (token_hash, person_id, given_by, given_at, ends_at)
           SELECT $1, id, NULL, now(), now() + interval '1 hour' FROM holder RETURNING ends_at
         ) SELECT name, email, ends_at AS "endsAt" FROM holder, given`,
        [tokenHash(token), key],
      );
    });
    return rows[0] ? { token, ...rows[0] } : null;
  }

  /** Whose link it is, while it can be used. */
  async holder(token: string): Promise<Result<LinkHolder>> {
    const { rows } = await this.database.pool.query<LinkHolder>(
      `SELECT p.name, p.email, a.password_hash IS NOT NULL AS "hasPassword"
       FROM password_link l JOIN person p ON p.id = l.person_id LEFT JOIN account a ON a.person_id = p.id
       WHERE l.token_hash = $1 AND ${WORKS}`,
      [tokenHash(token)],
    );
    return rows[0] ? accept(rows[0]) : SPENT;
  }

  /** Sets the password and answers whose it is now; of several at once, one is first, and no other link works after it. */
  async use(token: string, password: string): Promise<Result<string>> {
    const holder = await this.holder(token);
    if (!holder.ok) return holder;
    const { rows } = await this.database.pool.query<{ person_id: string }>(
      `WITH used AS (
         UPDATE password_link l SET used_at = now() WHERE l.token_hash = $1 AND ${WORKS} RETURNING person_id
       ), ended AS (
         UPDATE password_link l SET ends_at = now() FROM used
         WHERE l.person_id = used.person_id AND l.token_hash <> $1 AND ${WORKS}
       )
       INSERT INTO account (person_id, password_hash, administrator) SELECT person_id, $2, false FROM used
       ON CONFLICT (person_id) DO UPDATE SET password_hash = excluded.password_hash RETURNING person_id`,
      [tokenHash(token), await hashPassword(password)],
    );
    return rows[0] ? accept(rows[0].person_id) : SPENT;
  }
}

const SPENT = refuse(
  'missing',
  'password-link-spent',
  'This link was used, replaced or has ended. Ask for a new one with “Forgot your password?” on the sign-in page, or ask the administrator of your organisation.',
);
