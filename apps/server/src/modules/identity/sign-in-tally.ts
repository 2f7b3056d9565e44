/**
 * Slows tries at signing in, and locks nobody out: after some failures each further try has to wait, up to a minute.
 * Counted for each account and each network in every process together; a browser that the person used before has a
 * count of its own, so that nobody can be kept out by the failures of others.
 */
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Database } from '../../platform/database/index.js';
import { networkOf } from '../../platform/http/index.js';
import { KnownBrowsers } from './known-browsers.js';

export interface SignInTry {
  readonly email: string;
  readonly address: string;
  /** The token of the browser, when it has one. */
  readonly browser: string | null;
}

interface Counted {
  readonly subject: string;
  /** Tries that need not wait. */
  readonly free: number;
}

/** A try that waited for this one's row may have begun after it. */
const ELAPSED = 'greatest(0, extract(epoch FROM now() - t.last_at))';
/** A minute takes one try back. */
const TRIES = `greatest(0, t.tries - floor(${ELAPSED} / 60))::integer`;
/** One second, two, four, up to a minute. */
const WAIT = `CASE WHEN ${TRIES} < $2 THEN 0 ELSE least(60, power(2, least(${TRIES} - $2, 6))) END`;

@Injectable()
export class SignInTally {
  constructor(
    private readonly database: Database,
    private readonly browsers: KnownBrowsers,
  ) {}

  /** Counts a try before it is made. Answers null when it may be made, else the seconds to wait. */
  async take(attempt: SignInTry): Promise<number | null> {
    for (const counted of await this.countedFor(attempt)) {
      const wait = await this.count(counted);
      // A network that must wait does not go on slowing the account.
      if (wait !== null) return wait;
    }
    return null;
  }

  /** A try that succeeded does not count. */
  async giveBack(attempt: SignInTry): Promise<void> {
    for (const { subject } of await this.countedFor(attempt)) {
      await this.database.pool.query(
        'UPDATE sign_in_tally SET tries = greatest(tries - 1, 0) WHERE subject = $1',
        [subject],
      );
    }
  }

  private async count({ subject, free }: Counted): Promise<number | null> {
    const { rowCount } = await this.database.pool.query(
      `INSERT INTO sign_in_tally AS t (subject, tries, last_at) VALUES ($1, 1, now())
       ON CONFLICT (subject) DO UPDATE SET tries = ${TRIES} + 1, last_at = now() WHERE ${ELAPSED} >= ${WAIT}`,
      [subject, free],
    );
    if (rowCount === 1) return null;
    const { rows } = await this.database.pool.query<{ wait: number }>(
      `SELECT ceil(${WAIT} - ${ELAPSED})::integer AS wait FROM sign_in_tally t WHERE subject = $1`,
      [subject, free],
    );
    return Math.max(1, rows[0]?.wait ?? 1);
  }

  /** The same for people we know and for made-up ones, so that waiting tells nothing. */
  private async countedFor({ email, address, browser }: SignInTry): Promise<readonly Counted[]> {
    const account = email.toLowerCase();
    if (browser !== null && (await this.browsers.knows(browser, account))) {
      return [{ subject: `browser:${numberOf(`${browser} ${account}`)}`, free: 5 }];
    }
    return [
      { subject: `network:${numberOf(networkOf(address))}`, free: 30 },
      { subject: `account:${numberOf(account)}`, free: 5 },
    ];
  }
}

/** One of 65,536: what people make up cannot fill the table. */
function numberOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 4);
}
