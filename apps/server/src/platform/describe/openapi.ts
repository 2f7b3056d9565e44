/** The HTTP interface as OpenAPI 3.1, made from the contracts so that it can't differ from what is served. */
import { problem, ROUTES, type RouteShape } from '@quorate/contracts';
import { ACCESS } from '@quorate/domain';
import { z } from 'zod';

type Json = Record<string, unknown>;

/** The whole description. */
export function describeHttp(version: string): Json {
  const schemas: Record<string, unknown> = {};
  const described = named(everyRoute(version), schemas) as Json;
  return { ...described, components: { ...(described['components'] as Json), schemas } };
}

function everyRoute(version: string): Json {
  const schemas = { Problem: schemaOf(problem, 'output') };
  const paths: Record<string, Json> = {};
  for (const [area, routes] of Object.entries(ROUTES)) {
    for (const [name, route] of Object.entries(routes) as [string, RouteShape][]) {
      const path = route.path.replace(/:(\w+)/g, '{$1}');
      paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(area, name, route) };
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Quorate',
      version,
      description:
        'Meetings and votes of governed bodies. Refusals are problem responses (RFC 9457). Live frames: docs/live-protocol.md.',
    },
    paths,
    components: {
      // Named like the definitions inside the others, and taken out with them.
      $defs: schemas,
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'quorate' } },
    },
  };
}

function operation(area: string, name: string, route: RouteShape): Json {
  const open = (ACCESS[route.action] as readonly string[]).includes('anyone');
  const status = String(route.status ?? 200);
  return {
    operationId: `${area}.${name}`,
    tags: [area],
    summary: route.summary,
    description: `Access: ${ACCESS[route.action].join(', ')}.${limitOf(route)}`,
    security: open ? [] : [{ session: [] }],
    parameters: [
      ...parameters('path', route.params),
      ...parameters('query', route.query),
      ...keyHeader(route),
    ],
    ...(route.body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemaOf(route.body, 'input') } },
          },
        }
      : {}),
    responses: {
      [status]: route.reply
        ? {
            description: 'Done',
            content: { [route.media ?? 'application/json']: { schema: schemaOf(route.reply, 'output') } },
          }
        : { description: 'Done' },
      default: {
        description: 'Refused',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

function limitOf({ limit }: RouteShape): string {
  if (limit === undefined) return '';
  const { atOnce, perSecond } = limit;
  return ` Limit for each network: ${String(atOnce)} at once, then ${String(perSecond)} a second; more is answered 429.`;
}

function parameters(place: 'path' | 'query', schema: z.ZodObject | undefined): Json[] {
  if (!schema) return [];
  return Object.entries(schema.shape).map(([name, part]) => ({
    name,
    in: place,
    required: place === 'path' || !(part as z.ZodType).safeParse(undefined).success,
    schema: schemaOf(part as z.ZodType, 'input'),
  }));
}

function keyHeader(route: RouteShape): Json[] {
  if (!route.idempotent) return [];
  return [
    {
      name: 'Idempotency-Key',
      in: 'header',
      required: true,
      description:
        'A new one for each act, the same one for a retry: same key and body give the stored reply.',
      schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{16,64}$' },
    },
  ];
}

const LOCAL = '#/$defs/';

/** The same with every schema that has a name taken out into `schemas`, where references can find it. */
function named(node: unknown, schemas: Record<string, unknown>): unknown {
  if (Array.isArray(node)) return node.map((item) => named(item, schemas));
  if (typeof node !== 'object' || node === null) return node;
  const kept: Json = {};
  for (const [key, value] of Object.entries(node)) {
    if (key === '$defs') {
      for (const [name, schema] of Object.entries(value as Json)) schemas[name] = named(schema, schemas);
    } else if (key === '$ref' && typeof value === 'string' && value.startsWith(LOCAL)) {
      kept[key] = `#/components/schemas/${value.slice(LOCAL.length)}`;
    } else kept[key] = named(value, schemas);
  }
  return kept;
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io,
    unrepresentable: 'any',
    reused: 'inline',
  });
  return rest;
}
