/** The parts of an OpenAPI 3.1 description that the page reads, and its operations sorted by area. */

/** A JSON Schema as far as the description uses it. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: Schema;
}

interface Content {
  readonly [media: string]: { readonly schema?: Schema };
}

interface OperationBody {
  readonly operationId?: string;
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content?: Content };
  readonly responses?: Readonly<
    Record<string, { readonly description?: string; readonly content?: Content }>
  >;
}

export interface OpenApiDocument {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationBody>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}

export interface Operation extends OperationBody {
  readonly key: string;
  readonly method: string;
  readonly path: string;
}

export interface Area {
  readonly name: string;
  readonly operations: readonly Operation[];
}

/** The operations by their first tag, in the order of the description. */
export function areasOf({ paths }: OpenApiDocument): Area[] {
  const areas = new Map<string, Operation[]>();
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, body] of Object.entries(methods)) {
      const name = body.tags?.[0] ?? 'other';
      const operation = { ...body, key: `${method} ${path}`, method: method.toUpperCase(), path };
      areas.set(name, [...(areas.get(name) ?? []), operation]);
    }
  }
  return [...areas].map(([name, operations]) => ({ name, operations }));
}

/** The schema of a message and its media type; null when it has none. */
export function schemaIn(
  content: Content | undefined,
): { readonly media: string; readonly schema: Schema } | null {
  const [first] = Object.entries(content ?? {});
  return first?.[1].schema === undefined ? null : { media: first[0], schema: first[1].schema };
}
