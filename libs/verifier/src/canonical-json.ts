/**
 * Canonical JSON (RFC 8785), in which one value has one text: no spaces, keys in the order of their UTF-16 code units,
 * numbers and strings as ECMAScript writes them.
 */
import { check, fail } from './not-verified.js';

/** The canonical text of a value that came out of JSON. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = value as Readonly<Record<string, unknown>>;
    // The default order of sort() is that of UTF-16 code units.
    const keys = Object.keys(members).sort();
    return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(members[key])}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

/** The value of a file that is exactly its own canonical form: UTF-8 without a mark before it or a newline behind. */
export function readCanonical(file: Uint8Array): unknown {
  let text = '';
  let value: unknown = null;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file);
    value = JSON.parse(text);
  } catch {
    fail('the file is not JSON: it is cut off, or something else was saved');
  }
  check(
    canonical(value) === text,
    'the file is not in canonical form: it was changed or saved again by a program',
  );
  return value;
}
