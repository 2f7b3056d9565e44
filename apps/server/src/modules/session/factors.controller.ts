/** HTTP for keeping one's second factors: adding, removing, recovery codes; and taking them from somebody who lost theirs. */
import { Controller, Req, Res } from '@nestjs/common';
import { factorRoutes, type InputOf, type ReplyOf } from '@quorate/contracts';
import { ACCOUNT_PROOF_RULE, refuse } from '@quorate/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { renderSVG } from 'uqr';
import { type Caller, CallerIs } from '../../platform/auth/index.js';
import { answered, Handles, Input } from '../../platform/http/index.js';
import { type KnownPerson, Passkeys, People } from '../identity/index.js';
import { asAsked, asNewAnswer } from './passkey-words.js';
import { FactorKeeping } from './factor-keeping.js';
import { SessionDoor } from './session-door.js';

@Controller()
export class FactorsController {
  constructor(
    private readonly people: People,
    private readonly passkeys: Passkeys,
    private readonly keeping: FactorKeeping,
    private readonly door: SessionDoor,
  ) {}

  @Handles(factorRoutes.see)
  see(@CallerIs() caller: Caller): Promise<ReplyOf<typeof factorRoutes.see>> {
    return this.keeping.view(caller.personId ?? '');
  }

  @Handles(factorRoutes.beginAuthenticator)
  async beginAuthenticator(
    @CallerIs() caller: Caller,
  ): Promise<ReplyOf<typeof factorRoutes.beginAuthenticator>> {
    const { personId, email } = await this.mayChange(caller);
    const begun = await answered(this.keeping.authenticators.begin(personId, email));
    return { ...begun, picture: renderSVG(begun.address, { ecc: 'M', border: 2 }) };
  }

  @Handles(factorRoutes.confirmAuthenticator)
  async confirmAuthenticator(
    @Input() { body }: InputOf<typeof factorRoutes.confirmAuthenticator>,
    @CallerIs() caller: Caller,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReplyOf<typeof factorRoutes.confirmAuthenticator>> {
    const { personId, email } = await this.mayChange(caller);
    await this.door.slowed(email, request, reply, () =>
      this.keeping.authenticators.confirm(personId, body.code),
    );
    return this.keeping.added(caller, 'An authenticator app was added to your account.');
  }

  @Handles(factorRoutes.removeAuthenticator)
  async removeAuthenticator(@CallerIs() caller: Caller): Promise<void> {
    const { personId } = await this.mayChange(caller);
    const isGone = await this.keeping.authenticators.remove(personId);
    if (isGone) await this.keeping.removed(personId, 'The authenticator app was removed from your account.');
  }

  @Handles(factorRoutes.renewRecoveryCodes)
  async renewRecoveryCodes(
    @CallerIs() caller: Caller,
  ): Promise<ReplyOf<typeof factorRoutes.renewRecoveryCodes>> {
    const { personId } = await this.mayChange(caller);
    return { recoveryCodes: [...(await answered(this.keeping.renewCodes(personId)))] };
  }

  @Handles(factorRoutes.askNewPasskey)
  async askNewPasskey(@CallerIs() caller: Caller): Promise<ReplyOf<typeof factorRoutes.askNewPasskey>> {
    return asAsked(await answered(this.passkeys.askNew(await this.mayChange(caller))));
  }

  @Handles(factorRoutes.addPasskey)
  async addPasskey(
    @Input() { body }: InputOf<typeof factorRoutes.addPasskey>,
    @CallerIs() caller: Caller,
  ): Promise<ReplyOf<typeof factorRoutes.addPasskey>> {
    const { personId } = await this.mayChange(caller);
    const { name, ticket, answer } = body;
    await answered(this.passkeys.add(personId, name, ticket, asNewAnswer(answer)));
    return this.keeping.added(caller, `The passkey “${name}” was added to your account.`);
  }

  @Handles(factorRoutes.removePasskey)
  async removePasskey(
    @Input() { params }: InputOf<typeof factorRoutes.removePasskey>,
    @CallerIs() caller: Caller,
  ): Promise<void> {
    const { personId } = await this.mayChange(caller);
    if (!(await this.passkeys.remove(personId, params.passkeyId))) await answered(PASSKEY_UNKNOWN);
    await this.keeping.removed(personId, 'A passkey was removed from your account.');
  }

  @Handles(factorRoutes.reset)
  async reset(@Input() { params }: InputOf<typeof factorRoutes.reset>): Promise<void> {
    await answered(this.keeping.reset(params.personId));
    await this.door.endOthers(params.personId, null);
  }

  /** Who has a factor shows it before changing any. */
  private async mayChange(caller: Caller): Promise<KnownPerson> {
    await answered(this.keeping.proofs.check(ACCOUNT_PROOF_RULE, caller));
    const person = await this.people.find(caller.personId ?? '');
    return person ?? answered(PERSON_UNKNOWN);
  }
}

const PASSKEY_UNKNOWN = refuse(
  'missing',
  'passkey-unknown',
  'You have no such passkey. Load the list again.',
);
const PERSON_UNKNOWN = refuse('missing', 'person-unknown', 'There is no such person.');
