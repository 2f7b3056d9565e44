/** Binds a controller method to a route of the contracts: method, path, status, access action and the parsing of its input. */
import {
  applyDecorators,
  createParamDecorator,
  type ExecutionContext,
  Header,
  HttpCode,
  RequestMapping,
  RequestMethod,
} from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { idempotencyKey, type InputOf, type RouteShape } from '@quorate/contracts';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { problemOf, RequestRefused } from './request-refused.js';
import { sayFault } from './say-fault.js';

const METHODS = {
  GET: RequestMethod.GET,
  POST: RequestMethod.POST,
  PUT: RequestMethod.PUT,
  DELETE: RequestMethod.DELETE,
};
const MOST_FAULTS = 50;

/** Marks the method as the one handler of the route. */
export function Handles(route: RouteShape): MethodDecorator {
  return applyDecorators(
    RequestMapping({ path: route.path, method: METHODS[route.method] }),
    HttpCode(route.status ?? 200),
    RouteConfig({ contract: route }),
    ...(route.media === undefined ? [] : [Header('content-type', `${route.media}; charset=utf-8`)]),
  );
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Its route of the contracts. */
    readonly contract?: RouteShape;
  }
}

/** The route of the contracts that the request goes to; undefined outside the contracts. */
export function routeOf(request: FastifyRequest): RouteShape | undefined {
  return request.routeOptions.config.contract;
}

/** Every part of the request, parsed by the schemas of the route; unknown keys are refused. */
export const Input = createParamDecorator((_: unknown, context: ExecutionContext): InputOf<RouteShape> => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const route = routeOf(request);
  if (!route) throw new Error('@Input() stands on a method without @Handles()');
  return {
    params: parsed(route.params, request.params, 404),
    query: parsed(route.query, request.query, 422),
    body: parsed(route.body, request.body ?? undefined, 422),
    key: (route.idempotent ? keyOf(request) : undefined) as undefined,
  };
});

function parsed(schema: z.ZodType | undefined, value: unknown, status: number): undefined {
  if (!schema) return undefined;
  const result = schema.safeParse(value, { error: sayFault });
  if (result.success) return result.data as undefined;
  const errors = firstOfEach(result.error.issues.flatMap(faultsOf));
  const first = errors[0] ?? { field: '', detail: 'The request was not understood.' };
  if (status === 404)
    throw new RequestRefused(problemOf(404, 'not-found', 'There is nothing at this address.'));
  throw new RequestRefused({ ...problemOf(status, 'invalid-input', first.detail, first.field), errors });
}

interface Fault {
  readonly field: string;
  readonly detail: string;
}

function faultsOf(issue: z.core.$ZodIssue): Fault[] {
  const at = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      field: at ? `${at}.${key}` : key,
      detail: 'This field is not known here. Remove it.',
    }));
  }
  return [{ field: at, detail: issue.message }];
}

/** One fault of a field is enough to mend it, and nobody mends more than so many at once. */
function firstOfEach(faults: readonly Fault[]): Fault[] {
  const seen = new Set<string>();
  return faults.filter(({ field }) => !seen.has(field) && seen.add(field)).slice(0, MOST_FAULTS);
}

function keyOf(request: FastifyRequest): string {
  const given = idempotencyKey.safeParse(request.headers['idempotency-key']);
  if (given.success) return given.data;
  throw new RequestRefused(
    problemOf(
      422,
      'idempotency-key-needed',
      'Send an Idempotency-Key header of 16 to 64 letters, digits, - or _; use a new one for each act and the same one for a retry.',
      'Idempotency-Key',
    ),
  );
}
