/** HTTP for signing in and out. A sign-in always makes a new session and ends the one the browser had. */
import { Controller, Req, Res } from '@nestjs/common';
import { type InputOf, sessionRoutes, type SessionView } from '@quorate/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  browserTokenOf,
  type Caller,
  CallerIs,
  clearSessionCookie,
  requestToken,
  setBrowserCookie,
  setSessionCookie,
} from '../../platform/auth/index.js';
import { Config } from '../../platform/config/index.js';
import { answered, Handles, Input, problemOf, RequestRefused } from '../../platform/http/index.js';
import { LiveGateway } from '../../platform/realtime/index.js';
import {
  BROWSER_SECONDS,
  FirstAdministrator,
  KnownBrowsers,
  SESSION_SECONDS,
  Sessions,
  SignIn,
  SignInTally,
  type SignInTry,
} from '../identity/index.js';
import { SessionViews } from './session-views.js';

@Controller()
export class SessionController {
  constructor(
    private readonly config: Config,
    private readonly sessions: Sessions,
    private readonly signIn: SignIn,
    private readonly tally: SignInTally,
    private readonly browsers: KnownBrowsers,
    private readonly firstAdministrator: FirstAdministrator,
    private readonly views: SessionViews,
    private readonly live: LiveGateway,
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
    const browser = browserTokenOf(this.config, request);
    const attempt = { email: body.email, address: request.ip, browser };
    await this.count(attempt, reply);
    const personId = await answered(this.signIn.withPassword(body.email, body.password));
    await this.tally.giveBack(attempt);
    const session = await this.welcome(personId, request, reply);
    const known = await this.browsers.remember(browser, personId);
    setBrowserCookie(this.config, reply, known, BROWSER_SECONDS);
    return session;
  }

  @Handles(sessionRoutes.startDemonstration)
  async startDemonstration(
    @Input() { body }: InputOf<typeof sessionRoutes.startDemonstration>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.welcome(await answered(this.signIn.asDemonstration(body.personId)), request, reply);
  }

  @Handles(sessionRoutes.finishSetup)
  async finishSetup(
    @Input() { body }: InputOf<typeof sessionRoutes.finishSetup>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.welcome(await answered(this.firstAdministrator.finish(body)), request, reply);
  }

  @Handles(sessionRoutes.end)
  async end(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.leave(request);
    clearSessionCookie(this.config, reply);
  }

  /** Fails closed: when the try cannot be counted it is not made. */
  private async count(attempt: SignInTry, reply: FastifyReply): Promise<void> {
    const wait = await this.tally.take(attempt);
    if (wait === null) return;
    void reply.header('retry-after', String(wait));
    const seconds = wait === 1 ? '1 second' : `${String(wait)} seconds`;
    const detail = `There were many tries to sign in. Wait ${seconds}, then try again.`;
    throw new RequestRefused(problemOf(429, 'too-many-tries', detail));
  }

  private async welcome(
    personId: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<SessionView> {
    await this.leave(request);
    const token = await this.sessions.start(personId);
    setSessionCookie(this.config, reply, token, SESSION_SECONDS);
    return this.views.of(await this.sessions.callerOf(token));
  }

  /** Ends the session the browser had, and closes its sockets. */
  private async leave(request: FastifyRequest): Promise<void> {
    const token = requestToken(this.config, request);
    const sessionId = token === null ? null : await this.sessions.end(token);
    if (sessionId !== null) this.live.endSession(sessionId);
  }
}
