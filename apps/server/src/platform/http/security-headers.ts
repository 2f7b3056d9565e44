/** The headers every response carries: no framing, no sniffing, no third-party content, and no answer of the API kept in a cache. */
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config/index.js';

type Origin = Pick<Config, 'origin' | 'secure'>;

/** Sockets go to our own address; some browsers do not take 'self' to mean those. */
function policyFor(origin: string | undefined): string {
  const sockets = origin === undefined ? 'ws: wss:' : origin.replace(/^http/, 'ws');
  return [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    `connect-src 'self' ${sockets}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The headers; `secure` adds strict transport. */
export function securityHeaders({ origin, secure }: Origin): Readonly<Record<string, string>> {
  return {
    'content-security-policy': policyFor(origin),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    'x-frame-options': 'DENY',
    ...(secure ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  };
}

/** Adds the headers to whatever a route or a hook answers. */
export function addSecurityHeaders(server: FastifyInstance, settings: Origin): void {
  const always = securityHeaders(settings);
  server.addHook('onRequest', (request, reply, done) => {
    void reply.headers(always);
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
    done();
  });
}
