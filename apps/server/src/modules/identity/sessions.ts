/** Sign-ins that hold: 12 hours idle, 7 days at most. Who the caller is stands before every request, so it is looked up in batches. */
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { type Caller, CallerSource, NOBODY } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { BatchedLookup } from '../../platform/lookup/index.js';
import { hasFactorSql } from './factors/index.js';
import { newToken, tokenHash } from './token.js';

export const SESSION_SECONDS = 7 * 24 * 3600;
/** As PostgreSQL says it. */
export const SESSION_IDLE = `interval '12 hours'`;
/** An ended session or a lost right acts within this in the other processes; in this one at once. */
const REMEMBER_MS = 500;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

export interface HeldSession {
  readonly id: string;
  readonly device: string;
  readonly since: Date;
  readonly lastUsed: Date;
}

interface CallerRow {
  readonly token_hash: Buffer;
  readonly id: string;
  readonly person_id: string;
  readonly name: string;
  readonly administrator: boolean;
  readonly stale: boolean;
  readonly has_factor: boolean;
  readonly proved_at: Date | null;
}

@Injectable()
export class Sessions extends CallerSource {
  private readonly callers = new BatchedLookup<Caller>({
    rememberMs: REMEMBER_MS,
    mostKept: 10_000,
    otherwise: NOBODY,
    ask: (keys) => this.find(keys),
  });

  constructor(private readonly database: Database) {
    super();
  }

  async callerOf(sessionToken: string | null): Promise<Caller> {
    if (sessionToken === null || !TOKEN.test(sessionToken)) return NOBODY;
    return this.callers.find(keyOf(sessionToken));
  }

  /** Begins a session and answers its token, which is kept nowhere else. */
  async start(personId: string, device: string, isProved = false): Promise<string> {
    const token = newToken();
    await this.database.pool.query(
      `INSERT INTO session (id, token_hash, person_id, device, created_at, last_seen_at, proved_at, expires_at)
       VALUES ($1, $2, $3, $4, now(), now(), CASE WHEN $6 THEN now() END, now() + make_interval(secs => $5))`,
      [randomUUID(), tokenHash(token), personId, device, SESSION_SECONDS, isProved],
    );
    return token;
  }

  /** Ends the session of this token and answers its id; null when there was none. */
  async end(sessionToken: string): Promise<string | null> {
    const { rows } = await this.database.pool.query<{ id: string }>(
      'DELETE FROM session WHERE token_hash = $1 RETURNING id',
      [tokenHash(sessionToken)],
    );
    this.callers.forget(keyOf(sessionToken));
    return rows[0]?.id ?? null;
  }

  /** Those of the person that still hold, the latest used first. */
  async listOf(personId: string): Promise<readonly HeldSession[]> {
    const { rows } = await this.database.pool.query<HeldSession>(
      `SELECT id, device, created_at AS since, last_seen_at AS "lastUsed" FROM session
       WHERE person_id = $1 AND expires_at > now() AND last_seen_at > now() - ${SESSION_IDLE}
       ORDER BY last_seen_at DESC, id`,
      [personId],
    );
    return rows;
  }

  /** Ends one session of the person; false when they have no such session. */
  async endOne(personId: string, sessionId: string): Promise<boolean> {
    const { rowCount } = await this.database.pool.query(
      'DELETE FROM session WHERE id = $2 AND person_id = $1',
      [personId, sessionId],
    );
    this.callers.forget();
    return rowCount === 1;
  }

  /** Ends every session of the person but one and answers their ids. */
  async endAllOf(personId: string, keptSessionId: string | null): Promise<readonly string[]> {
    const { rows } = await this.database.pool.query<{ id: string }>(
      'DELETE FROM session WHERE person_id = $1 AND id IS DISTINCT FROM $2 RETURNING id',
      [personId, keptSessionId],
    );
    this.callers.forget();
    return rows.map(({ id }) => id);
  }

  /** What is known of callers has changed. */
  forgetCallers(): void {
    this.callers.forget();
  }

  private async find(keys: readonly string[]): Promise<ReadonlyMap<string, Caller>> {
    const { rows } = await this.database.pool.query<CallerRow>(
      `SELECT s.token_hash, s.id, s.person_id, p.name, a.administrator, s.last_seen_at < now() - interval '1 minute' AS stale,
         s.proved_at, ${hasFactorSql('s.person_id')} AS has_factor
       FROM session s JOIN account a USING (person_id) JOIN person p ON p.id = s.person_id
       WHERE s.token_hash = ANY ($1) AND s.expires_at > now() AND s.last_seen_at > now() - ${SESSION_IDLE}`,
      [keys.map((key) => Buffer.from(key, 'base64'))],
    );
    await this.touch(rows.filter(({ stale }) => stale).map(({ id }) => id));
    return new Map(rows.map((row) => [row.token_hash.toString('base64'), callerOfRow(row)]));
  }

  private async touch(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.database.pool.query('UPDATE session SET last_seen_at = now() WHERE id = ANY ($1)', [ids]);
  }
}

function keyOf(token: string): string {
  return tokenHash(token).toString('base64');
}

function callerOfRow({ id, person_id, name, administrator, has_factor, proved_at }: CallerRow): Caller {
  const proof = { hasFactor: has_factor, provedAt: proved_at?.toISOString() ?? null };
  return { sessionId: id, personId: person_id, name, administrator, proof };
}
