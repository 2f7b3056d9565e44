/** What goes with each change of a person's second factors: recovery codes, the mail about it, and the proof of this session. */
import { Injectable } from '@nestjs/common';
import type { FactorsView, RecoveryCodesView } from '@quorate/contracts';
import { accept, refuse, type Result } from '@quorate/domain';
import type { Caller } from '../../platform/auth/index.js';
import { Authenticators, Factors, Passkeys, Proofs, RecoveryCodes, Sessions } from '../identity/index.js';
import { FactorNews } from './factor-news.js';

@Injectable()
export class FactorKeeping {
  constructor(
    readonly authenticators: Authenticators,
    readonly proofs: Proofs,
    private readonly factors: Factors,
    private readonly passkeys: Passkeys,
    private readonly recovery: RecoveryCodes,
    private readonly sessions: Sessions,
    private readonly news: FactorNews,
  ) {}

  async view(personId: string): Promise<FactorsView> {
    const [passkeys, since, recoveryCodesLeft] = await Promise.all([
      this.passkeys.listOf(personId),
      this.authenticators.since(personId),
      this.recovery.left(personId),
    ]);
    return {
      passkeys: passkeys.map(({ id, name, addedAt, usedAt }) => ({
        ...{ passkeyId: id, name, since: addedAt.toISOString(), lastUsed: usedAt?.toISOString() ?? null },
      })),
      authenticatorSince: since?.toISOString() ?? null,
      recoveryCodesLeft,
    };
  }

  /** The first factor brings recovery codes; who has just added one has shown it. */
  async added({ personId, sessionId }: Caller, what: string): Promise<RecoveryCodesView> {
    if (personId === null) return { recoveryCodes: [] };
    await this.proofs.note(sessionId);
    const isFirst = (await this.recovery.left(personId)) === 0;
    const recoveryCodes = isFirst ? [...(await this.recovery.renew(personId))] : [];
    await this.news.tell(personId, what);
    return { recoveryCodes };
  }

  async removed(personId: string, what: string): Promise<void> {
    await this.factors.tidy(personId);
    this.sessions.forgetCallers();
    await this.news.tell(personId, what);
  }

  async renewCodes(personId: string): Promise<Result<readonly string[]>> {
    if ((await this.factors.waysOf(personId)).length === 0) return NO_FACTOR;
    const codes = await this.recovery.renew(personId);
    await this.news.tell(
      personId,
      'New recovery codes were made for your account; those before work no more.',
    );
    return accept(codes);
  }

  /** For somebody who lost theirs. */
  async reset(personId: string): Promise<Result<null>> {
    if (!(await this.factors.removeAll(personId))) return NONE_TO_RESET;
    const what =
      'An administrator removed all passkeys, authenticator apps and recovery codes of your account.';
    await this.removed(personId, what);
    return accept(null);
  }
}

const NO_FACTOR = refuse(
  'conflict',
  'no-factor',
  'Recovery codes stand in for a passkey or an authenticator app. Add one of these first.',
);
const NONE_TO_RESET = refuse('conflict', 'no-factor', 'This person has no second factor.');
