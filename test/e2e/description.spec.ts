/** The service describes itself: OpenAPI 3.1 with every route of the contracts, and problem responses for what is not there. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROUTES, type RouteShape } from '@quorate/contracts';
import { type Answer, startWorld, type World } from '../support/index.js';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly schema: object;
}

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly security: readonly object[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>
  >;
}

interface Description {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

const ROUTE_LIST = Object.entries(ROUTES).flatMap(([area, routes]) =>
  Object.entries<RouteShape>(routes).map(([name, route]) => ({ name: `${area}.${name}`, route })),
);

describe('the description of the HTTP interface', () => {
  let world: World;
  let answer: Answer<Description>;

  beforeAll(async () => {
    world = await startWorld();
    answer = await world.quorate.anyone().get<Description>('/api/openapi.json');
  });

  afterAll(async () => {
    await world.stop();
  });

  it('is OpenAPI 3.1, for anyone to read', () => {
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toContain('application/json');
    expect(answer.body.openapi).toMatch(/^3\.1\./);
  });

  it.each(ROUTE_LIST)('has $name with all it takes and gives', ({ name, route }) => {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    const operation = answer.body.paths[path]?.[route.method.toLowerCase()];
    expect(operation).toMatchObject({ operationId: name, summary: route.summary });
    const inPath = operation?.parameters
      .filter((parameter) => parameter.in === 'path')
      .map((parameter) => parameter.name);
    expect(inPath).toEqual([...route.path.matchAll(/:(\w+)/g)].map((match) => match[1]));
    expect(operation?.requestBody !== undefined).toBe(route.body !== undefined);
    const needsKey = operation?.parameters.some(
      (parameter) => parameter.name === 'Idempotency-Key' && parameter.required,
    );
    expect(needsKey).toBe(route.idempotent === true);
    const done = operation?.responses[String(route.status ?? 200)];
    expect(done?.content !== undefined).toBe(route.reply !== undefined);
    expect(operation?.responses['default']?.content).toHaveProperty(['application/problem+json']);
  });

  it('has nothing that is not served, and each operation once', () => {
    const operations = Object.values(answer.body.paths).flatMap((methods) => Object.values(methods));
    expect(operations.map(({ operationId }) => operationId).sort()).toEqual(
      ROUTE_LIST.map(({ name }) => name).sort(),
    );
  });

  it('leads nowhere: every reference in it is to something in it', () => {
    const references = [...answer.text.matchAll(/"\$ref":"([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(references.length).toBeGreaterThan(0);
    for (const reference of new Set(references)) {
      const target = reference
        .replace(/^#\//, '')
        .split('/')
        .reduce<unknown>(
          (node, key) => (node as Readonly<Record<string, unknown>> | undefined)?.[key],
          answer.body,
        );
      expect({ reference, isThere: target !== undefined }).toEqual({ reference, isThere: true });
    }
  });

  it('has every command of a meeting in it', () => {
    const asked = answer.body.paths['/api/meetings/{meetingId}/commands']?.['post']?.requestBody;
    expect(asked?.content['application/json']?.schema).toEqual({
      $ref: '#/components/schemas/MeetingCommand',
    });
    const text = JSON.stringify(answer.body.components.schemas['MeetingCommand']);
    for (const type of ['meeting.call', 'ballot.cast', 'record.strike']) expect(text).toContain(`"${type}"`);
    expect(text).not.toContain('roster.set');
  });

  it('every answer, also a refusal, carries the headers that keep browsers safe', async () => {
    const anyone = world.quorate.anyone();
    for (const path of ['/api/health', '/api/nothing', '/api/parties']) {
      const { headers } = await anyone.get(path);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      });
      expect(headers['x-powered-by']).toBeUndefined();
      expect(headers.server).toBeUndefined();
    }
  });
});
