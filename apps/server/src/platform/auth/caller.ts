/** Who asks, and where the answers to "what are they?" come from; the modules provide the sources. */
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { BodyRole, ProofStanding, Role } from '@quorate/domain';
import type { FastifyRequest } from 'fastify';

export interface Caller {
  readonly sessionId: string | null;
  /** Null: not signed in. */
  readonly personId: string | null;
  readonly name: string;
  readonly administrator: boolean;
  /** Whether they have a second factor, and when this session showed it last. */
  readonly proof: ProofStanding;
}

export const NOBODY: Caller = {
  sessionId: null,
  personId: null,
  name: '',
  administrator: false,
  proof: { hasFactor: false, provedAt: null },
};

/** Finds the caller of a session token; an unknown or ended session is nobody. */
export abstract class CallerSource {
  abstract callerOf(sessionToken: string | null): Promise<Caller>;
}

/** What a person is on a body now. */
export abstract class RolesSource {
  abstract rolesOn(personId: string, bodyId: string): Promise<readonly BodyRole[]>;
}

/** Which body a meeting belongs to; null when there is no such meeting. */
export abstract class ScopeSource {
  abstract bodyOfMeeting(meetingId: string): Promise<string | null>;
}

/** What the guard found out about a request. */
export interface Identified {
  readonly caller: Caller;
  /** Roles on the body the request concerns, with anyone, signed-in and administrator. */
  readonly roles: readonly Role[];
  readonly bodyId: string | null;
}

const IDENTIFIED = Symbol('identified');

type Carrier = FastifyRequest & { [IDENTIFIED]?: Identified };

/** Kept on the request by the guard. */
export function identify(request: FastifyRequest, identified: Identified): void {
  (request as Carrier)[IDENTIFIED] = identified;
}

/** True once the guard let the request in. */
export function isIdentified(request: FastifyRequest): boolean {
  return (request as Carrier)[IDENTIFIED] !== undefined;
}

/** What the guard kept; throws when the guard did not run. */
export function identifiedOf(request: FastifyRequest): Identified {
  const identified = (request as Carrier)[IDENTIFIED];
  if (!identified) throw new Error('the access guard did not run');
  return identified;
}

/** The caller of the request. */
export const CallerIs = createParamDecorator(
  (_: unknown, context: ExecutionContext): Caller => identifiedOf(context.switchToHttp().getRequest()).caller,
);

/** The caller with the roles the guard found. */
export const IdentifiedIs = createParamDecorator((_: unknown, context: ExecutionContext): Identified =>
  identifiedOf(context.switchToHttp().getRequest()),
);

/** Every role the caller holds, given those on the body. */
export function rolesHeld(caller: Caller, onBody: readonly BodyRole[]): Role[] {
  const roles: Role[] = ['anyone', ...onBody];
  if (caller.personId !== null) roles.push('signed-in');
  if (caller.administrator) roles.push('administrator');
  return roles;
}
