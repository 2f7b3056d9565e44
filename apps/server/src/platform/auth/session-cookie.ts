/** The session cookie: opaque, HttpOnly, same-site strict, and bound to the host where https is used. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config/index.js';

function sessionCookieName(config: Pick<Config, 'secure'>): string {
  return config.secure ? '__Host-quorate' : 'quorate';
}

/** The token the request carries, or null. */
export function sessionTokenOf(
  config: Pick<Config, 'secure'>,
  cookieHeader: string | undefined,
): string | null {
  if (cookieHeader === undefined) return null;
  const wanted = `${sessionCookieName(config)}=`;
  for (const part of cookieHeader.split(';')) {
    const cookie = part.trim();
    if (cookie.startsWith(wanted)) return cookie.slice(wanted.length);
  }
  return null;
}

/** The token of a request, or null. */
export function requestToken(config: Pick<Config, 'secure'>, request: FastifyRequest): string | null {
  return sessionTokenOf(config, request.headers.cookie);
}

/** Gives the browser the session for `seconds`. */
export function setSessionCookie(
  config: Pick<Config, 'secure'>,
  reply: FastifyReply,
  token: string,
  seconds: number,
): void {
  void reply.header('set-cookie', cookie(config, token, seconds));
}

/** Takes the session from the browser. */
export function clearSessionCookie(config: Pick<Config, 'secure'>, reply: FastifyReply): void {
  void reply.header('set-cookie', cookie(config, '', 0));
}

function cookie(config: Pick<Config, 'secure'>, value: string, seconds: number): string {
  const parts = [
    `${sessionCookieName(config)}=${value}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Strict',
    `Max-Age=${String(seconds)}`,
  ];
  if (config.secure) parts.push('Secure');
  return parts.join('; ');
}
