/** Lets people in and out of a browser: begins and ends sessions with their cookies, and closes the sockets of those that end. */
import { Injectable } from '@nestjs/common';
import type { SessionView } from '@quorate/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  browserTokenOf,
  clearSessionCookie,
  NOBODY,
  requestToken,
  setBrowserCookie,
  setSessionCookie,
} from '../../platform/auth/index.js';
import { Config } from '../../platform/config/index.js';
import { answered, problemOf, RequestRefused } from '../../platform/http/index.js';
import { LiveGateway } from '../../platform/realtime/index.js';
import {
  BROWSER_SECONDS,
  Factors,
  KnownBrowsers,
  SESSION_SECONDS,
  Sessions,
  SignInTally,
  SignInTickets,
} from '../identity/index.js';
import { refuse, type Result, sayDevice } from '@quorate/domain';
import { SessionViews } from './session-views.js';

const SESSION_UNKNOWN = refuse(
  'missing',
  'session-unknown',
  'You have no such session; it may have ended by itself. Load the list again.',
);

@Injectable()
export class SessionDoor {
  constructor(
    private readonly config: Config,
    private readonly sessions: Sessions,
    private readonly tally: SignInTally,
    private readonly browsers: KnownBrowsers,
    private readonly factors: Factors,
    private readonly tickets: SignInTickets,
    private readonly views: SessionViews,
    private readonly live: LiveGateway,
  ) {}

  /** Begins a session in the browser and ends the one it had. */
  async welcome(
    personId: string,
    request: FastifyRequest,
    reply: FastifyReply,
    isProved = false,
  ): Promise<SessionView> {
    await this.leave(request);
    const token = await this.sessions.start(personId, sayDevice(request.headers['user-agent']), isProved);
    setSessionCookie(this.config, reply, token, SESSION_SECONDS);
    return this.views.of(await this.sessions.callerOf(token));
  }

  /** As `welcome`, for who has shown that they know the password: their browser is known from now on. */
  async welcomeBack(
    personId: string,
    request: FastifyRequest,
    reply: FastifyReply,
    isProved = false,
  ): Promise<SessionView> {
    const session = await this.welcome(personId, request, reply, isProved);
    const known = await this.browsers.remember(browserTokenOf(this.config, request), personId);
    setBrowserCookie(this.config, reply, known, BROWSER_SECONDS);
    return session;
  }

  /** As `welcomeBack`, for who has shown a second factor too. */
  welcomeProved(personId: string, request: FastifyRequest, reply: FastifyReply): Promise<SessionView> {
    return this.welcomeBack(personId, request, reply, true);
  }

  /** For who knows the password: in, or asked for the second factor they have. */
  async askOrWelcome(personId: string, request: FastifyRequest, reply: FastifyReply): Promise<SessionView> {
    const ways = await this.factors.waysOf(personId);
    if (ways.length === 0) return this.welcomeBack(personId, request, reply);
    const ticket = await this.tickets.give('code', { personId, challenge: null });
    return { ...(await this.views.of(NOBODY)), signInTicket: { ticket, ways: [...ways] } };
  }

  /** Ends the session the browser has. */
  async goodbye(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    await this.leave(request);
    clearSessionCookie(this.config, reply);
  }

  /** Ends one session of the person. */
  async endOne(personId: string, sessionId: string): Promise<void> {
    if (!(await this.sessions.endOne(personId, sessionId))) await answered(SESSION_UNKNOWN);
    this.live.endSession(sessionId);
  }

  /** Ends every session of the person but one. */
  async endOthers(personId: string, keptSessionId: string | null): Promise<void> {
    const ended = await this.sessions.endAllOf(personId, keptSessionId);
    for (const sessionId of ended) this.live.endSession(sessionId);
  }

  /** Counts a try at a password before it is made, and gives it back when it succeeds. Fails closed: what cannot be counted is not tried. */
  async slowed<Value>(
    email: string,
    request: FastifyRequest,
    reply: FastifyReply,
    attempt: () => Promise<Result<Value>>,
  ): Promise<Value> {
    const counted = { email, address: request.ip, browser: browserTokenOf(this.config, request) };
    const wait = await this.tally.take(counted);
    if (wait !== null) {
      void reply.header('retry-after', String(wait));
      const seconds = wait === 1 ? '1 second' : `${String(wait)} seconds`;
      const detail = `There were many tries with a wrong password or code. Wait ${seconds}, then try again.`;
      throw new RequestRefused(problemOf(429, 'too-many-tries', detail));
    }
    const value = await answered(attempt());
    await this.tally.giveBack(counted);
    return value;
  }

  private async leave(request: FastifyRequest): Promise<void> {
    const token = requestToken(this.config, request);
    const sessionId = token === null ? null : await this.sessions.end(token);
    if (sessionId !== null) this.live.endSession(sessionId);
  }
}
