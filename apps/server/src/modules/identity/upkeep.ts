/** Clears away what nobody can use any more: sessions that ran out, old tallies of sign-in tries, browsers long unseen, old links. */
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { BROWSER_SECONDS } from './known-browsers.js';
import { SESSION_IDLE } from './sessions.js';

const HOUR_MS = 3_600_000;

@Injectable()
export class Upkeep implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('upkeep');
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly database: Database) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.running = this.clear();
    }, HOUR_MS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.running;
  }

  /** Does it now; a failure is left to the next hour. */
  async clear(): Promise<void> {
    try {
      await this.database.pool.query(
        `DELETE FROM session WHERE expires_at < now() OR last_seen_at < now() - ${SESSION_IDLE}`,
      );
      await this.database.pool.query(
        'DELETE FROM known_browser WHERE seen_at < now() - make_interval(secs => $1)',
        [BROWSER_SECONDS],
      );
      await this.database.pool.query('DELETE FROM sign_in_ticket WHERE ends_at < now()');
      await this.database.pool.query(`DELETE FROM password_link WHERE ends_at < now() - interval '1 year'`);
      // Rows that a sign-in holds at this moment are current ones: pass over them.
      await this.database.pool.query(
        `DELETE FROM sign_in_tally WHERE subject IN (
           SELECT subject FROM sign_in_tally WHERE last_at < now() - interval '1 hour' FOR UPDATE SKIP LOCKED)`,
      );
    } catch (error) {
      this.logger.warn(`will clear away later: ${String(error)}`);
    }
  }
}
