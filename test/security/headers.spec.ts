/** What every answer tells the browser to refuse. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startWorld, type World } from '../support/index.js';

const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self' wss://quorate.example",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

describe('[ATK-14] the headers of every answer', () => {
  let world: World;

  beforeAll(async () => {
    world = await startWorld({
      board: { seats: { large: 1 } },
      server: { env: { QUORATE_ORIGIN: 'https://quorate.example' } },
    });
  });

  afterAll(() => world.stop());

  it.each([
    ['a page', '/'],
    ['a page of a secret address', '/password/some-token'],
    ['a file', '/first-paint.js'],
    ['the interface', '/api/session'],
    ['a refusal', '/api/people'],
    ['an address that cannot be read', '/api/%E0%A4%A'],
    ['nothing', '/api/nothing/here'],
    ['the sockets', '/socket.io/?EIO=4&transport=polling'],
  ])('let no foreign script, frame or page near %s', async (_, path) => {
    const { headers } = await world.quorate.anyone().get(path);
    expect(headers).toMatchObject({
      'content-security-policy': POLICY,
      'strict-transport-security': 'max-age=31536000',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    });
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers.server).toBeUndefined();
  });

  it('and no page carries a script or style in its text, which the policy would refuse', async () => {
    const { text } = await world.quorate.anyone().get('/');
    expect(text).not.toMatch(/<style|style=|<script(?![^>]* src=)| on[a-z]+=/);
  });
});
