/** Counts tries at signing in, for each account and each address, in every process together: ten wrong ones in five minutes. */
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';

export interface SignInTry {
  readonly email: string;
  readonly address: string;
}

const MOST_TRIES = 10;
const WINDOW = `interval '5 minutes'`;

@Injectable()
export class SignInTally {
  constructor(private readonly database: Database) {}

  /** Counts a try before it is made. Answers null when it may be made, else the seconds to wait. */
  async take(attempt: SignInTry): Promise<number | null> {
    const { rows } = await this.database.pool.query<{ tries: number; wait: number }>(
      `INSERT INTO sign_in_tally AS tally (subject, tries, began_at)
       SELECT subject, 1, now() FROM unnest($1::text[]) subject ORDER BY subject
       ON CONFLICT (subject) DO UPDATE SET
         tries = CASE WHEN tally.began_at < now() - ${WINDOW} THEN 1 ELSE tally.tries + 1 END,
         began_at = CASE WHEN tally.began_at < now() - ${WINDOW} THEN now() ELSE tally.began_at END
       RETURNING tries, ceil(extract(epoch FROM began_at + ${WINDOW} - now()))::integer AS wait`,
      [subjectsOf(attempt)],
    );
    const waits = rows.filter(({ tries }) => tries > MOST_TRIES).map(({ wait }) => wait);
    return waits.length === 0 ? null : Math.max(1, ...waits);
  }

  /** A try that succeeded does not count. */
  async giveBack(attempt: SignInTry): Promise<void> {
    // One row at a time: two rows in another order than `take` could wait for each other.
    for (const subject of subjectsOf(attempt)) {
      await this.database.pool.query(
        'UPDATE sign_in_tally SET tries = greatest(tries - 1, 0) WHERE subject = $1',
        [subject],
      );
    }
  }
}

function subjectsOf({ email, address }: SignInTry): string[] {
  return [`account:${email.toLowerCase()}`, `address:${address}`];
}
