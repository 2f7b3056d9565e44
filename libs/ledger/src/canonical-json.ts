/**
 * Canonical JSON (RFC 8785): one text for one value, so that two programs hash the same bytes. Keys are sorted by
 * UTF-16 code units; whatever JSON cannot say is refused rather than dropped.
 */
export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** Characters that stand for themselves between quotes; every surrogate is left to the slower way. */
const PLAIN = /^[\x20\x21\x23-\x5b\x5d-\ud7ff\ue000-\uffff]*$/;
const LONE_SURROGATE = /\p{Surrogate}/u;

function writeString(text: string): string {
  if (PLAIN.test(text)) return `"${text}"`;
  if (LONE_SURROGATE.test(text)) throw new TypeError('a lone surrogate has no canonical JSON');
  return JSON.stringify(text);
}

/** Only literal objects: a Date, a Map or an instance of a class would lose what it is. */
function isPlainObject(value: object): value is Readonly<Record<string, unknown>> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function writeObject(value: Readonly<Record<string, unknown>>): string {
  let text = '{';
  for (const key of Object.keys(value).sort()) {
    text += `${text === '{' ? '' : ','}${writeString(key)}:${write(value[key])}`;
  }
  return `${text}}`;
}

function writeArray(value: readonly unknown[]): string {
  let text = '[';
  for (const element of value) text += `${text === '[' ? '' : ','}${write(element)}`;
  return `${text}]`;
}

function write(value: unknown): string {
  if (typeof value === 'string') return writeString(value);
  // ECMAScript writes numbers as RFC 8785 asks, minus zero as 0.
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return writeArray(value);
  if (typeof value === 'object' && isPlainObject(value)) return writeObject(value);
  // Undefined, NaN, the infinities, bigints, functions, symbols and instances of classes.
  throw new TypeError(`canonical JSON cannot hold this ${typeof value}`);
}

/**
 * The canonical text of a JSON value. `object` lets a value typed by an interface in (interfaces have no index
 * signature); what is not JSON inside it throws.
 */
export function canonicalJson(value: JsonValue | object): string {
  return write(value);
}
