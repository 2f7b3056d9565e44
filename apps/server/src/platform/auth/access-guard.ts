/**
 * The one gate before every route: who is it, what are they on the body concerned, does the access table let them.
 * It also refuses state changes that another site started. It stands before the body is read, save where only the body
 * says which one is concerned. Deny by default: a route outside the contracts never opens.
 */
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { RouteShape } from '@quorate/contracts';
import { mayDo } from '@quorate/domain';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Config } from '../config/index.js';
import { problemOf, problemOfRefusal, RequestRefused, routeOf } from '../http/index.js';
import { MEETING_UNKNOWN } from '../journal/index.js';
import {
  type Caller,
  CallerSource,
  identify,
  isIdentified,
  NOBODY,
  rolesHeld,
  RolesSource,
  ScopeSource,
} from './caller.js';
import { requestToken } from './session-cookie.js';

@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly config: Config,
    private readonly callers: CallerSource,
    private readonly roles: RolesSource,
    private readonly scopes: ScopeSource,
  ) {}

  /** Lets nobody send a body who will be refused whatever it says; to be called before the routes are made. */
  standBefore(server: FastifyInstance): void {
    server.addHook('onRequest', async (request) => {
      const route = routeOf(request);
      if (route && !isAboutBodyInBody(route)) await this.admit(request, route);
    });
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (isIdentified(request)) return true;
    const route = routeOf(request);
    if (!route) return false;
    await this.admit(request, route);
    return true;
  }

  private async admit(request: FastifyRequest, { action, unnamed }: RouteShape): Promise<void> {
    refuseCrossSite(request, this.config.origin);
    if (unnamed) {
      refuseNamed(request);
      identify(request, { caller: NOBODY, roles: rolesHeld(NOBODY, []), bodyId: null });
      return;
    }
    const caller = await this.callers.callerOf(requestToken(this.config, request));
    const bodyId = await this.bodyOf(request);
    const onBody =
      caller.personId !== null && bodyId !== null ? await this.roles.rolesOn(caller.personId, bodyId) : [];
    const roles = rolesHeld(caller, onBody);
    if (!mayDo(action, roles)) throw refusalFor(caller);
    identify(request, { caller, roles, bodyId });
  }

  private async bodyOf(request: FastifyRequest): Promise<string | null> {
    const params = textFields(request.params);
    const meetingId = params['meetingId']?.toLowerCase();
    if (meetingId !== undefined) {
      const bodyId = UUID.test(meetingId) ? await this.scopes.bodyOfMeeting(meetingId) : null;
      if (bodyId === null) throw new RequestRefused(problemOfRefusal(MEETING_UNKNOWN));
      return bodyId;
    }
    const bodyId = params['bodyId'] ?? textFields(request.body)['bodyId'];
    return bodyId !== undefined && UUID.test(bodyId) ? bodyId : null;
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** True when the address does not say which body is concerned, but what is sent does. */
function isAboutBodyInBody({ params, body }: RouteShape): boolean {
  const isInAddress = params !== undefined && ('meetingId' in params.shape || 'bodyId' in params.shape);
  return !isInAddress && body instanceof z.ZodObject && 'bodyId' in body.shape;
}

function textFields(value: unknown): Readonly<Record<string, string | undefined>> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter((field): field is [string, string] => typeof field[1] === 'string'),
  );
}

/** The refusal for a caller without the right: sign in first, or not allowed. */
export function refusalFor(caller: Caller): RequestRefused {
  return new RequestRefused(
    caller.personId === null
      ? problemOf(401, 'sign-in-needed', 'Sign in first, then try again.')
      : problemOf(
          403,
          'not-allowed',
          'Your role does not allow this. Ask the secretary of the body if you think it should.',
        ),
  );
}

/** What is meant to come from nobody must not carry who sent it, not even by mistake. */
function refuseNamed({ headers }: FastifyRequest): void {
  if (headers.cookie === undefined && headers.authorization === undefined && headers.referer === undefined)
    return;
  throw new RequestRefused(
    problemOf(
      400,
      'named-request',
      'The box takes nothing that tells who sends it. Send the request without cookies, referrer or sign-in.',
    ),
  );
}

function refuseCrossSite(request: FastifyRequest, ownOrigin: string | undefined): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const site = request.headers['sec-fetch-site'];
  const crossSite = site !== undefined && site !== 'same-origin' && site !== 'none';
  if (crossSite || !originIsOurs(request.headers.origin, request.headers.host, ownOrigin)) {
    throw new RequestRefused(
      problemOf(403, 'cross-site', 'This request came from another site. Open Quorate itself and try again.'),
    );
  }
}

/** True without an origin (not a browser), for our own, or for the host the request went to. */
export function originIsOurs(
  origin: string | undefined,
  host: string | undefined,
  ownOrigin: string | undefined,
): boolean {
  if (origin === undefined) return true;
  if (origin === ownOrigin) return true;
  return ownOrigin === undefined && URL.canParse(origin) && new URL(origin).host === host;
}
