/**
 * Canonical JSON (RFC 8785): one text for one value, so that two programs hash the same bytes. Keys are sorted by
 * UTF-16 code units; whatever JSON cannot say is refused rather than dropped.
 */
export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** Only literal objects: a Date, a Map or an instance of a class would lose what it is. */
function isPlainObject(value: object): value is Readonly<Record<string, unknown>> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function checkText(text: string): void {
  if (!text.isWellFormed()) throw new TypeError('a lone surrogate has no canonical JSON');
}

/** Refuses what JSON cannot hold; true when every key in it stands in canonical order already. */
function isOrdered(value: unknown): boolean {
  if (value === null || typeof value === 'boolean') return true;
  if (typeof value === 'string') {
    checkText(value);
    return true;
  }
  if (typeof value === 'number' && Number.isFinite(value)) return true;
  if (Array.isArray(value)) return isOrderedArray(value);
  if (typeof value === 'object' && isPlainObject(value)) return isOrderedObject(value);
  // Undefined, NaN, the infinities, bigints, functions, symbols and instances of classes.
  throw new TypeError(`canonical JSON cannot hold this ${typeof value}`);
}

function isOrderedArray(value: readonly unknown[]): boolean {
  let ordered = true;
  for (const element of value) if (!isOrdered(element)) ordered = false;
  return ordered;
}

function isOrderedObject(value: Readonly<Record<string, unknown>>): boolean {
  let ordered = true;
  let before = '';
  for (const key in value) {
    checkText(key);
    if (key < before) ordered = false;
    if (!isOrdered(value[key])) ordered = false;
    before = key;
  }
  return ordered;
}

/** Writes any order of keys; an object cannot be sorted instead, since whole numbers among its keys come first. */
function write(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(write).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = value as Readonly<Record<string, unknown>>;
  const keys = Object.keys(members).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${write(members[key])}`).join(',')}}`;
}

/**
 * The canonical text of a JSON value. `object` lets a value typed by an interface in (interfaces have no index
 * signature); what is not JSON inside it throws. A value whose keys stand in order is written by the engine itself,
 * several times as fast: ECMAScript writes texts and numbers as RFC 8785 asks, minus zero as 0.
 */
export function canonicalJson(value: JsonValue | object): string {
  return isOrdered(value) ? JSON.stringify(value) : write(value);
}
