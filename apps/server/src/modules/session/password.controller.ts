/** HTTP for passwords: changing one's own, and the one-time links that administrators give. */
import { Controller, Req, Res } from '@nestjs/common';
import { type InputOf, passwordRoutes, type ReplyOf, type SessionView } from '@quorate/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Caller, CallerIs } from '../../platform/auth/index.js';
import { answered, Handles, Input } from '../../platform/http/index.js';
import { PasswordChange, PasswordLinks, People } from '../identity/index.js';
import { ForgottenPasswords } from './forgotten-passwords.js';
import { SessionDoor } from './session-door.js';

@Controller()
export class PasswordController {
  constructor(
    private readonly people: People,
    private readonly passwords: PasswordChange,
    private readonly links: PasswordLinks,
    private readonly forgotten: ForgottenPasswords,
    private readonly door: SessionDoor,
  ) {}

  @Handles(passwordRoutes.change)
  async change(
    @Input() { body }: InputOf<typeof passwordRoutes.change>,
    @CallerIs() { personId, sessionId }: Caller,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const person = await this.people.find(personId ?? '');
    if (!person) return;
    await this.door.slowed(person.email, request, reply, () =>
      this.passwords.change(person.personId, body.current, body.next),
    );
    await this.door.endOthers(person.personId, sessionId);
  }

  @Handles(passwordRoutes.giveLink)
  async giveLink(
    @Input() { params }: InputOf<typeof passwordRoutes.giveLink>,
    @CallerIs() caller: Caller,
  ): Promise<ReplyOf<typeof passwordRoutes.giveLink>> {
    const { token, endsAt } = await answered(this.links.give(params.personId, caller.personId ?? ''));
    return { path: `/password/${token}`, until: endsAt.toISOString() };
  }

  @Handles(passwordRoutes.forget)
  forget(@Input() { body }: InputOf<typeof passwordRoutes.forget>): Promise<void> {
    return this.forgotten.ask(body.email);
  }

  @Handles(passwordRoutes.seeLink)
  seeLink(
    @Input() { params }: InputOf<typeof passwordRoutes.seeLink>,
  ): Promise<ReplyOf<typeof passwordRoutes.seeLink>> {
    return answered(this.links.holder(params.token));
  }

  @Handles(passwordRoutes.useLink)
  async useLink(
    @Input() { params, body }: InputOf<typeof passwordRoutes.useLink>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const personId = await answered(this.links.use(params.token, body.password));
    await this.door.endOthers(personId, null);
    return this.door.askOrWelcome(personId, request, reply);
  }
}
