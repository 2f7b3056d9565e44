/** A JSON Schema as indented text that a person reads: names, kinds, limits, and what may be left out. */
import type { Schema } from './openapi-document.js';

type Definitions = Readonly<Record<string, Schema>>;

interface Place {
  readonly definitions: Definitions;
  readonly indent: string;
  /** Names being written, so that a definition that holds itself ends. */
  readonly inside: readonly string[];
}

const formatWords = new Map([
  ['uuid', 'id (UUID)'],
  ['date', 'date, YYYY-MM-DD'],
  ['date-time', 'instant, ISO 8601 in UTC'],
  ['email', 'e-mail address'],
]);

/** Writes the schema; `shared` are the definitions of the whole description. */
export function schemaText(schema: Schema, shared: Definitions = {}): string {
  return write(schema, { definitions: { ...shared, ...schema.$defs }, indent: '', inside: [] });
}

function write(schema: Schema, place: Place): string {
  if (schema.$ref !== undefined) return writeReference(schema.$ref, place);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices !== undefined) return writeChoices(choices, place);
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
  if (types.length > 1) return types.map((type) => write({ ...schema, type }, place)).join(' or ');
  switch (types[0]) {
    case 'object':
      return writeObject(schema, place);
    case 'array':
      return schema.items === undefined ? 'list' : `list of ${write(schema.items, place)}`;
    case 'string':
      return writeString(schema);
    case 'integer':
      return `whole number${range(schema.minimum, schema.maximum)}`;
    case 'boolean':
      return 'true or false';
    case undefined:
      return 'anything';
    default:
      return types[0] ?? 'anything';
  }
}

function writeReference(reference: string, place: Place): string {
  const name = reference.split('/').at(-1) ?? reference;
  const definition = place.definitions[name];
  if (definition === undefined || place.inside.includes(name)) return name;
  return write(definition, { ...place, inside: [...place.inside, name] });
}

/** Short choices stand on one line, objects below each other. */
function writeChoices(choices: readonly Schema[], place: Place): string {
  const written = choices.map((choice) => write(choice, place));
  return written.join(
    written.some((text) => text.includes('\n')) && written.length > 2 ? `\n${place.indent}or ` : ' or ',
  );
}

function writeObject(schema: Schema, place: Place): string {
  const inner = { ...place, indent: `${place.indent}  ` };
  const fields = Object.entries(schema.properties ?? {}).map(([name, field]) => {
    const mark = schema.required?.includes(name) === true ? '' : '?';
    const note = field.description === undefined ? '' : `   # ${field.description}`;
    return `${inner.indent}${name}${mark}: ${write(field, inner)}${note}`;
  });
  if (fields.length > 0) return `{\n${fields.join('\n')}\n${place.indent}}`;
  const values = schema.additionalProperties;
  if (typeof values !== 'object') return 'object';
  const written = write(values, place);
  return written === 'anything' ? 'object' : `object, each value ${written}`;
}

function writeString({ format, minLength, maxLength, pattern }: Schema): string {
  const known = format === undefined ? undefined : formatWords.get(format);
  if (known !== undefined) return known;
  const length = range(minLength === 1 ? undefined : minLength, maxLength);
  const shape =
    pattern === undefined || pattern.length > 60 || pattern.includes('\\p{Cc}') ? '' : ` like ${pattern}`;
  return `text${length === '' ? '' : `${length} characters`}${shape}`;
}

function range(least: number | undefined, most: number | undefined): string {
  const low = least === undefined || least <= Number.MIN_SAFE_INTEGER ? null : least;
  const high = most === undefined || most >= Number.MAX_SAFE_INTEGER ? null : most;
  if (low !== null && high !== null) return `, ${low} to ${high}`;
  if (high !== null) return `, at most ${high}`;
  return low === null ? '' : `, at least ${low}`;
}
