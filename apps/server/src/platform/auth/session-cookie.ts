/**
 * The cookies: the session, and the browser in which a person signed in before. Both are opaque, HttpOnly, same-site
 * strict, and bound to the host where https is used.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config/index.js';

type CookieName = 'quorate' | 'quorate-browser' | 'quorate-sign-on';

const TOKEN = /^[\w-]{43}$/;

function nameFor(config: Pick<Config, 'secure'>, name: CookieName): string {
  return config.secure ? `__Host-${name}` : name;
}

/** The session token the request carries, or null. */
export function sessionTokenOf(
  config: Pick<Config, 'secure'>,
  cookieHeader: string | undefined,
): string | null {
  return cookieIn(config, 'quorate', cookieHeader);
}

/** The token of the browser, or null when it has none of ours. */
export function browserTokenOf(config: Pick<Config, 'secure'>, request: FastifyRequest): string | null {
  const token = cookieIn(config, 'quorate-browser', request.headers.cookie);
  return token !== null && TOKEN.test(token) ? token : null;
}

/** What this browser began a single sign-on with, or null. It comes back from another site, so it is not strict. */
export function signOnTokenOf(config: Pick<Config, 'secure'>, request: FastifyRequest): string | null {
  const token = cookieIn(config, 'quorate-sign-on', request.headers.cookie);
  return token !== null && TOKEN.test(token) ? token : null;
}

/** Lets the browser alone finish the single sign-on that it began; 0 seconds take it back. */
export function setSignOnCookie(
  config: Pick<Config, 'secure'>,
  reply: FastifyReply,
  token: string,
  seconds: number,
): void {
  const strict = cookie(config, 'quorate-sign-on', token, seconds);
  void reply.header('set-cookie', strict.replace('SameSite=Strict', 'SameSite=Lax'));
}

function cookieIn(
  config: Pick<Config, 'secure'>,
  name: CookieName,
  cookieHeader: string | undefined,
): string | null {
  if (cookieHeader === undefined) return null;
  const wanted = `${nameFor(config, name)}=`;
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
  void reply.header('set-cookie', cookie(config, 'quorate', token, seconds));
}

/** Lets the browser be known again for `seconds`. */
export function setBrowserCookie(
  config: Pick<Config, 'secure'>,
  reply: FastifyReply,
  token: string,
  seconds: number,
): void {
  void reply.header('set-cookie', cookie(config, 'quorate-browser', token, seconds));
}

/** Takes the session from the browser. */
export function clearSessionCookie(config: Pick<Config, 'secure'>, reply: FastifyReply): void {
  void reply.header('set-cookie', cookie(config, 'quorate', '', 0));
}

function cookie(config: Pick<Config, 'secure'>, name: CookieName, value: string, seconds: number): string {
  const parts = [
    `${nameFor(config, name)}=${value}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Strict',
    `Max-Age=${String(seconds)}`,
  ];
  if (config.secure) parts.push('Secure');
  return parts.join('; ');
}
