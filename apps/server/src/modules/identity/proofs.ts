/** Whether a session has shown lately that it is its person, and noting that it did. */
import { Injectable } from '@nestjs/common';
import { accept, checkProof, type ProofRule, type ProofStanding, type Result } from '@quorate/domain';
import type { Caller } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { hasFactorSql } from './factors/index.js';
import { Sessions } from './sessions.js';

@Injectable()
export class Proofs {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
  ) {}

  /** Accepts who has shown it lately enough for the rule, or need not. */
  async check(rule: ProofRule, { sessionId, proof }: Caller): Promise<Result<null>> {
    const byWhatIsKnown = checkProof(rule, proof, new Date().toISOString());
    if (byWhatIsKnown.ok || sessionId === null) return byWhatIsKnown;
    // What is known of the caller may be a moment old: nobody is asked again for what they have just shown.
    const { rows } = await this.database.pool.query<ProofStanding & { now: Date; at: Date | null }>(
      `SELECT ${hasFactorSql('s.person_id')} AS "hasFactor", s.proved_at AS at, now() FROM session s WHERE s.id = $1`,
      [sessionId],
    );
    const [fresh] = rows;
    if (!fresh) return byWhatIsKnown;
    const standing = { hasFactor: fresh.hasFactor, provedAt: fresh.at?.toISOString() ?? null };
    return checkProof(rule, standing, fresh.now.toISOString());
  }

  /** The session has shown it now. */
  async note(sessionId: string | null): Promise<Result<null>> {
    await this.database.pool.query('UPDATE session SET proved_at = now() WHERE id = $1', [sessionId]);
    this.sessions.forgetCallers();
    return accept(null);
  }
}
