/** Bytes and their texts, the same in Node and in browsers. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** The UTF-8 bytes of a text. */
export function utf8(text: string): Bytes {
  return new TextEncoder().encode(text);
}

/** The parts one after another. */
export function concat(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** True when both hold the same bytes; for what is public, since it stops at the first difference. */
export function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

/** Lower-case hexadecimal. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Base64 with padding. */
export function toBase64(bytes: Uint8Array): string {
  // In steps: the arguments of one call are limited in number.
  let characters = '';
  for (let at = 0; at < bytes.length; at += 4096) {
    characters += String.fromCharCode(...bytes.subarray(at, at + 4096));
  }
  return btoa(characters);
}

/** The bytes of a base64 text, or null where it is not exactly what encoding bytes of this length gives. */
export function fromBase64(text: string, length: number): Bytes | null {
  if (text.length !== 4 * Math.ceil(length / 3) || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null;
  const characters = atob(text);
  if (characters.length !== length || btoa(characters) !== text) return null;
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at++) bytes[at] = characters.charCodeAt(at);
  return bytes;
}
