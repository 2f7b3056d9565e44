/** Base64 read strictly: one text for one value, so that no two files say the same thing. */

/** The bytes, or null where the text is not exactly what encoding them gives. */
export function fromBase64(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : null;
}
