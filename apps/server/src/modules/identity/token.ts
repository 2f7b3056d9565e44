/** Opaque tokens: 256 random bits that only their holder knows, kept here as a hash. */
import { createHash, randomBytes } from 'node:crypto';

/** A fresh token, fit for a cookie and an address. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token. A token has all its strength from chance, so one plain hash is enough. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
