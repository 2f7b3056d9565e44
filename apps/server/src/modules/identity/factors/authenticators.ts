/** Codes from an authenticator app: added by a first code, each code once, those of the half minutes beside now too. */
import { Injectable } from '@nestjs/common';
import { accept, refuse, type Result } from '@quorate/domain';
import { Secret, TOTP } from 'otpauth';
import { Log } from '../../../platform/checkpoints/index.js';
import { Database } from '../../../platform/database/index.js';
import { openSecret, sealSecret } from './sealed-secret.js';

const SECRET_BYTES = 20;
const ISSUER = 'Quorate';

export interface NewAuthenticator {
  /** For typing where no picture can be read. */
  readonly secret: string;
  /** otpauth://totp/... */
  readonly address: string;
}

interface KeptRow {
  readonly sealed_secret: Buffer;
}

@Injectable()
export class Authenticators {
  constructor(
    private readonly database: Database,
    private readonly log: Log,
  ) {}

  /** A new secret that waits for its first code; one that waited before is replaced, one in use is not. */
  async begin(personId: string, email: string): Promise<Result<NewAuthenticator>> {
    const secret = new Secret({ size: SECRET_BYTES });
    const sealed = sealSecret(this.log.key.seed, personId, Buffer.from(secret.bytes));
    const { rowCount } = await this.database.pool.query(
      `INSERT INTO authenticator AS a (person_id, sealed_secret, added_at) VALUES ($1, $2, now())
       ON CONFLICT (person_id) DO UPDATE SET sealed_secret = excluded.sealed_secret, added_at = now(), last_step = 0
       WHERE a.confirmed_at IS NULL`,
      [personId, sealed],
    );
    if (rowCount === 0) return IS_SET;
    return accept({ secret: secret.base32, address: totpOf(secret, email).toString() });
  }

  /** The first code puts it to use. */
  async confirm(personId: string, code: string): Promise<Result<null>> {
    if (!(await this.spend(personId, code, 'IS NULL'))) return CODE_WRONG;
    await this.database.pool.query(
      'UPDATE authenticator SET confirmed_at = now() WHERE person_id = $1 AND confirmed_at IS NULL',
      [personId],
    );
    return accept(null);
  }

  /** True when the code is right and was not given before. */
  use(personId: string, code: string): Promise<boolean> {
    return this.spend(personId, code, 'IS NOT NULL');
  }

  async since(personId: string): Promise<Date | null> {
    const { rows } = await this.database.pool.query<{ confirmed_at: Date }>(
      'SELECT confirmed_at FROM authenticator WHERE person_id = $1 AND confirmed_at IS NOT NULL',
      [personId],
    );
    return rows[0]?.confirmed_at ?? null;
  }

  async remove(personId: string): Promise<boolean> {
    const { rowCount } = await this.database.pool.query('DELETE FROM authenticator WHERE person_id = $1', [
      personId,
    ]);
    return rowCount === 1;
  }

  /** The step is moved on in one statement, so that of the same code sent twice at once one is taken. */
  private async spend(
    personId: string,
    code: string,
    confirmed: 'IS NULL' | 'IS NOT NULL',
  ): Promise<boolean> {
    const { rows } = await this.database.pool.query<KeptRow>(
      `SELECT sealed_secret FROM authenticator WHERE person_id = $1 AND confirmed_at ${confirmed}`,
      [personId],
    );
    const [kept] = rows;
    if (!kept) return false;
    const secret = new Secret({
      buffer: bytesOf(openSecret(this.log.key.seed, personId, kept.sealed_secret)),
    });
    const totp = totpOf(secret, '');
    const now = Date.now();
    const delta = totp.validate({ token: code, window: 1, timestamp: now });
    if (delta === null) return false;
    const { rowCount } = await this.database.pool.query(
      `UPDATE authenticator SET last_step = $3 WHERE person_id = $1 AND sealed_secret = $2 AND last_step < $3`,
      [personId, kept.sealed_secret, totp.counter({ timestamp: now }) + delta],
    );
    return rowCount === 1;
  }
}

function totpOf(secret: Secret, label: string): TOTP {
  return new TOTP({ issuer: ISSUER, label, secret, algorithm: 'SHA1', digits: 6, period: 30 });
}

function bytesOf(buffer: Buffer): ArrayBuffer {
  return Uint8Array.from(buffer).buffer;
}

export const CODE_WRONG = refuse(
  'invalid',
  'code-wrong',
  'This code is not right, or was used already. Wait for the next one and type its six digits; check that the clock of your device is right.',
  'code',
);

const IS_SET = refuse(
  'conflict',
  'authenticator-set',
  'You have an authenticator app already. Remove it first, then add another.',
);
