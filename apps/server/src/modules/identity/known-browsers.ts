/** Remembers in which browsers a person signed in with their password, by a token that only the browser holds. */
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { newToken, tokenHash } from './token.js';

/** The browser keeps its token this long; here a browser not seen for as long is cleared away. */
export const BROWSER_SECONDS = 180 * 24 * 3600;
/** Of one person; the one seen longest ago is forgotten first. */
const MOST_OF_PERSON = 20;

@Injectable()
export class KnownBrowsers {
  constructor(private readonly database: Database) {}

  /** True when somebody with this e-mail address signed in there before. */
  async knows(token: string | null, email: string): Promise<boolean> {
    if (token === null) return false;
    const { rowCount } = await this.database.pool.query(
      `SELECT 1 FROM known_browser b JOIN person p ON p.id = b.person_id WHERE b.token_hash = $1 AND p.email = $2`,
      [tokenHash(token), email.toLowerCase()],
    );
    return rowCount === 1;
  }

  /** Notes that the person signed in there; answers the token that the browser shall keep. */
  async remember(token: string | null, personId: string): Promise<string> {
    const kept = token ?? newToken();
    await this.database.pool.query(
      `INSERT INTO known_browser (token_hash, person_id, seen_at) VALUES ($1, $2, now())
       ON CONFLICT (token_hash, person_id) DO UPDATE SET seen_at = now()`,
      [tokenHash(kept), personId],
    );
    await this.database.pool.query(
      `DELETE FROM known_browser WHERE person_id = $1 AND token_hash IN (
         SELECT token_hash FROM known_browser WHERE person_id = $1 ORDER BY seen_at DESC OFFSET ${String(MOST_OF_PERSON)})`,
      [personId],
    );
    return kept;
  }
}
