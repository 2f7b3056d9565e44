/** Asks for a second factor before votes and proxies where shares vote, and before a paper of a secret ballot is given. */
import { Injectable } from '@nestjs/common';
import { accept, asksProof, type MeetingCommand, type Result } from '@quorate/domain';
import type { Identified } from '../../platform/auth/index.js';
import { ProofRules } from '../bodies/index.js';
import { Proofs } from '../identity/index.js';

@Injectable()
export class VotingProofs {
  constructor(
    private readonly rules: ProofRules,
    private readonly proofs: Proofs,
  ) {}

  /** Before an act of a meeting. */
  async checkCommand(type: MeetingCommand['type'], { bodyId, caller }: Identified): Promise<Result<null>> {
    // Most acts ask nobody, and need no look at the rules of the body.
    if (bodyId === null || !asksProof(type, 'shareholder')) return accept(null);
    const { rule, electorate } = await this.rules.of(bodyId);
    return asksProof(type, electorate) ? this.proofs.check(rule, caller) : accept(null);
  }

  /** Before a paper of a secret ballot. */
  async checkPaper({ bodyId, caller }: Identified): Promise<Result<null>> {
    if (bodyId === null) return accept(null);
    return this.proofs.check((await this.rules.of(bodyId)).rule, caller);
  }
}
