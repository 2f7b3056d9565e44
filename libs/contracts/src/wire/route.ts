/** The description of one HTTP route: what the server binds, what it demands, and what OpenAPI says about it. */
import type { Action } from '@quorate/domain';
import type { z } from 'zod';

/** So many requests at once, then so many a second. */
export interface RouteLimit {
  readonly atOnce: number;
  readonly perSecond: number;
}

export interface RouteShape {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Fastify form: `/api/meetings/:meetingId`. */
  readonly path: string;
  /** The row of the access table that guards it. */
  readonly action: Action;
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** The body is the bytes of a file, as they are. */
  readonly file?: true;
  /** A form may be sent too; what is in it is not read. */
  readonly form?: true;
  /** The header `Idempotency-Key` is required. */
  readonly idempotent?: true;
  /** For what costs something to answer and anyone may ask: so much for each network, then it has to wait. */
  readonly limit?: RouteLimit;
  /** Whoever asks stays unknown: nobody looks who it is, and a request that could tell (by a cookie) is refused. */
  readonly unnamed?: true;
  /** Room for a larger body than others have, in bytes. */
  readonly mostBytes?: number;
  /** Status of a success; 200 unless said. */
  readonly status?: 201 | 204;
  readonly reply?: z.ZodType;
  /** Media type of the reply when it is not JSON. */
  readonly media?: string;
}

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

/** What a handler receives: every part parsed and checked. */
export interface InputOf<Route extends RouteShape> {
  readonly params: Parsed<Route['params']>;
  readonly query: Parsed<Route['query']>;
  readonly body: Parsed<Route['body']>;
  /** Set when the route is idempotent. */
  readonly key: Route['idempotent'] extends true ? string : undefined;
}

export type ReplyOf<Route extends RouteShape> = Parsed<Route['reply']>;

/** Keeps the literal types of a route. */
export function route<const Route extends RouteShape>(shape: Route): Route {
  return shape;
}
