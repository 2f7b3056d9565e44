/** HTTP for signing in and out. A sign-in always makes a new session and ends the one the browser had. */
import { Controller, Req, Res } from '@nestjs/common';
import { type InputOf, sessionRoutes, type SessionView } from '@quorate/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Caller, CallerIs } from '../../platform/auth/index.js';
import { answered, Handles, Input } from '../../platform/http/index.js';
import { FirstAdministrator, SignIn } from '../identity/index.js';
import { SessionDoor } from './session-door.js';
import { SessionViews } from './session-views.js';

@Controller()
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly firstAdministrator: FirstAdministrator,
    private readonly views: SessionViews,
    private readonly door: SessionDoor,
  ) {}

  @Handles(sessionRoutes.see)
  see(@CallerIs() caller: Caller): Promise<SessionView> {
    return this.views.of(caller);
  }

  @Handles(sessionRoutes.start)
  async start(
    @Input() { body }: InputOf<typeof sessionRoutes.start>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const personId = await this.door.slowed(body.email, request, reply, () =>
      this.signIn.withPassword(body.email, body.password),
    );
    return this.door.askOrWelcome(personId, request, reply);
  }

  @Handles(sessionRoutes.startDemonstration)
  async startDemonstration(
    @Input() { body }: InputOf<typeof sessionRoutes.startDemonstration>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.door.welcome(await answered(this.signIn.asDemonstration(body.personId)), request, reply);
  }

  @Handles(sessionRoutes.finishSetup)
  async finishSetup(
    @Input() { body }: InputOf<typeof sessionRoutes.finishSetup>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.door.welcomeBack(await answered(this.firstAdministrator.finish(body)), request, reply);
  }

  @Handles(sessionRoutes.end)
  async end(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.door.goodbye(request, reply);
  }
}
