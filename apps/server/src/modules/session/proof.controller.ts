/** HTTP for second factors in use: finishing a sign-in, signing in with a passkey, and showing in a session that it is its person. */
import { Controller, Req, Res } from '@nestjs/common';
import { factorRoutes, type InputOf, type ReplyOf, type SessionView } from '@quorate/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Caller, CallerIs } from '../../platform/auth/index.js';
import { answered, Handles, Input } from '../../platform/http/index.js';
import { Factors, Passkeys, People, Proofs, SignInTickets, TICKET_SPENT } from '../identity/index.js';
import { asAnswer, asAsked } from './passkey-words.js';
import { SessionDoor } from './session-door.js';

@Controller()
export class ProofController {
  constructor(
    private readonly factors: Factors,
    private readonly passkeys: Passkeys,
    private readonly people: People,
    private readonly proofs: Proofs,
    private readonly tickets: SignInTickets,
    private readonly door: SessionDoor,
  ) {}

  @Handles(factorRoutes.finishSignIn)
  async finishSignIn(
    @Input() { body }: InputOf<typeof factorRoutes.finishSignIn>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const personId = await this.tickets.tryCode(body.ticket);
    const person = personId === null ? null : await this.people.find(personId);
    if (!person) return answered(TICKET_SPENT);
    await this.door.slowed(person.email, request, reply, () =>
      this.factors.checkCode(person.personId, body.code),
    );
    // Of two who finish with one ticket, one is first.
    if ((await this.tickets.take('code', body.ticket)) === null) return answered(TICKET_SPENT);
    return this.door.welcomeProved(person.personId, request, reply);
  }

  @Handles(factorRoutes.askPasskey)
  async askPasskey(): Promise<ReplyOf<typeof factorRoutes.askPasskey>> {
    return asAsked(await this.passkeys.ask(null));
  }

  @Handles(factorRoutes.startWithPasskey)
  async startWithPasskey(
    @Input() { body }: InputOf<typeof factorRoutes.startWithPasskey>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const { ticket, answer } = body;
    const personId = await answered(this.passkeys.check('passkey-sign-in', ticket, asAnswer(answer)));
    return this.door.welcomeProved(personId, request, reply);
  }

  @Handles(factorRoutes.ways)
  async ways(@CallerIs() caller: Caller): Promise<ReplyOf<typeof factorRoutes.ways>> {
    return { ways: [...(await this.factors.waysOf(caller.personId ?? ''))] };
  }

  @Handles(factorRoutes.proveByCode)
  async proveByCode(
    @Input() { body }: InputOf<typeof factorRoutes.proveByCode>,
    @CallerIs() caller: Caller,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const person = await this.people.find(caller.personId ?? '');
    if (!person) return;
    await this.door.slowed(person.email, request, reply, () =>
      this.factors.checkCode(person.personId, body.code),
    );
    await answered(this.proofs.note(caller.sessionId));
  }

  @Handles(factorRoutes.askProof)
  async askProof(@CallerIs() caller: Caller): Promise<ReplyOf<typeof factorRoutes.askProof>> {
    return asAsked(await this.passkeys.ask(caller.personId ?? ''));
  }

  @Handles(factorRoutes.proveByPasskey)
  async proveByPasskey(
    @Input() { body }: InputOf<typeof factorRoutes.proveByPasskey>,
    @CallerIs() caller: Caller,
  ): Promise<void> {
    const { ticket, answer } = body;
    const personId = await answered(this.passkeys.check('passkey-proof', ticket, asAnswer(answer)));
    if (personId !== caller.personId) await answered(TICKET_SPENT);
    await answered(this.proofs.note(caller.sessionId));
  }
}
