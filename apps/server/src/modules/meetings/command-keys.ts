/** What makes a command the same command when it is sent again. */
import { createHash } from 'node:crypto';

/** The same person and key always mean the same meeting, so that a repeated request plans nothing twice. */
export function meetingIdFor(personId: string, key: string): string {
  return idFor(`${personId} plans ${key}`);
}

/** The same text is always the same id. */
export function idFor(text: string): string {
  const hash = createHash('sha256').update(text).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

/** Two bodies with one digest say the same. */
export function digestOf(value: object): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
