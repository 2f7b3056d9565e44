/** Tickets of what is begun and not finished; each serves once, for some minutes, and is kept as a hash. */
import { Injectable } from '@nestjs/common';
import { refuse } from '@quorate/domain';
import { Database } from '../../../platform/database/index.js';
import { newToken, tokenHash } from '../token.js';

export type TicketPurpose = 'code' | 'passkey-sign-in' | 'passkey-proof' | 'passkey-new' | 'single-sign-on';

export interface Ticket {
  readonly personId: string | null;
  readonly challenge: string | null;
}

const LIFE = `interval '5 minutes'`;
/** Then the password is asked for again. */
const MOST_TRIES = 5;

@Injectable()
export class SignInTickets {
  constructor(private readonly database: Database) {}

  async give(purpose: TicketPurpose, { personId, challenge }: Ticket): Promise<string> {
    const token = newToken();
    await this.database.pool.query(
      `INSERT INTO sign_in_ticket (token_hash, purpose, person_id, challenge, ends_at) VALUES ($1, $2, $3, $4, now() + ${LIFE})`,
      [tokenHash(token), purpose, personId, challenge],
    );
    return token;
  }

  /** Takes it in; null when there is none. */
  async take(purpose: TicketPurpose, token: string): Promise<Ticket | null> {
    const { rows } = await this.database.pool.query<Ticket>(
      `DELETE FROM sign_in_ticket WHERE token_hash = $1 AND purpose = $2 AND ends_at > now()
       RETURNING person_id AS "personId", challenge`,
      [tokenHash(token), purpose],
    );
    return rows[0] ?? null;
  }

  /** Whose password was right, before a code is tried; the try is counted. */
  async tryCode(token: string): Promise<string | null> {
    const { rows } = await this.database.pool.query<{ person_id: string | null }>(
      `UPDATE sign_in_ticket SET tries = tries + 1
       WHERE token_hash = $1 AND purpose = 'code' AND ends_at > now() AND tries < ${String(MOST_TRIES)} RETURNING person_id`,
      [tokenHash(token)],
    );
    return rows[0]?.person_id ?? null;
  }
}

export const TICKET_SPENT = refuse(
  'conflict',
  'sign-in-begun-too-long-ago',
  'This sign-in was begun too long ago, or had too many wrong codes. Begin again.',
);
