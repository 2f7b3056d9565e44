/** Second factors: codes of an authenticator app, recovery codes and passkeys; how one signs in and shows who one is with them. */
import { z } from 'zod';
import { route } from '../wire/route.js';
import { id, instant, line, token } from '../wire/scalars.js';
import { sessionView } from './session.http.js';

const ticket = token.describe('as it was given with what was asked; it serves once');

const code = z
  .string()
  .min(1, 'Write the code.')
  .max(40, 'A code has six digits, a recovery code twelve signs.')
  .regex(/^[A-Za-z0-9 -]*$/, 'A code has digits, letters and hyphens only.')
  .describe('six digits of the app, or a recovery code');

const TRANSPORTS = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const;

/** What a browser makes of its answer; the library that checks it knows the whole shape. */
const credentialId = z.string().regex(/^[\w-]{1,1400}$/);
const binary = z
  .string()
  .max(20_000)
  .regex(/^[\w-]*$/);
const answerParts = {
  id: credentialId,
  rawId: credentialId,
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).optional(),
  clientExtensionResults: z.record(z.string(), z.unknown()),
};

const newPasskeyAnswer = z.object({
  ...answerParts,
  response: z.object({
    clientDataJSON: binary,
    attestationObject: binary,
    transports: z.array(z.enum(TRANSPORTS)).max(10).optional(),
  }),
});

export const passkeyAnswer = z.object({
  ...answerParts,
  response: z.object({
    clientDataJSON: binary,
    authenticatorData: binary,
    signature: binary,
    userHandle: binary.optional(),
  }),
});

/** Options as the browser's own interface takes them. */
const asked = z
  .object({ ticket: z.string(), options: z.record(z.string(), z.unknown()) })
  .meta({ id: 'AskedPasskey' });
export type AskedPasskey = z.infer<typeof asked>;

export const factorsView = z
  .object({
    passkeys: z.array(
      z.object({ passkeyId: z.string(), name: z.string(), since: instant, lastUsed: instant.nullable() }),
    ),
    authenticatorSince: instant.nullable(),
    recoveryCodesLeft: z.int(),
  })
  .meta({ id: 'SecondFactors' });
export type FactorsView = z.infer<typeof factorsView>;

export const newAuthenticator = z
  .object({
    secret: z.string().describe('for typing'),
    address: z.string().describe('otpauth://totp/...'),
    picture: z.string().describe('the address as a QR code: SVG'),
  })
  .meta({ id: 'NewAuthenticator' });
export type NewAuthenticatorView = z.infer<typeof newAuthenticator>;

export const recoveryCodes = z
  .object({ recoveryCodes: z.array(z.string()).describe('shown this once; empty where none were made') })
  .meta({ id: 'RecoveryCodes' });
export type RecoveryCodesView = z.infer<typeof recoveryCodes>;

const SIGNING_IN = { atOnce: 60, perSecond: 2 } as const;

export const factorRoutes = {
  finishSignIn: route({
    method: 'POST',
    path: '/api/session/code',
    action: 'session.start',
    summary: 'Finish a sign-in that asked for a code',
    body: z.strictObject({ ticket, code }),
    reply: sessionView,
  }),
  askPasskey: route({
    method: 'POST',
    path: '/api/session/passkey-question',
    action: 'session.start',
    summary: 'What the device is asked for a sign-in with a passkey',
    limit: SIGNING_IN,
    reply: asked,
  }),
  startWithPasskey: route({
    method: 'POST',
    path: '/api/session/passkey',
    action: 'session.start',
    summary: 'Sign in with a passkey; nothing else is asked for',
    limit: SIGNING_IN,
    body: z.strictObject({ ticket, answer: passkeyAnswer }),
    reply: sessionView,
  }),
  ways: route({
    method: 'GET',
    path: '/api/session/proof',
    action: 'session.prove',
    summary: 'In which ways I can show that it is me',
    reply: z.object({ ways: z.array(z.enum(['passkey', 'code'])) }),
  }),
  proveByCode: route({
    method: 'POST',
    path: '/api/session/proof/code',
    action: 'session.prove',
    summary: 'Show in this session by a code that it is me',
    body: z.strictObject({ code }),
    status: 204,
  }),
  askProof: route({
    method: 'POST',
    path: '/api/session/proof/passkey-question',
    action: 'session.prove',
    summary: 'What the device is asked to show that it is me',
    reply: asked,
  }),
  proveByPasskey: route({
    method: 'POST',
    path: '/api/session/proof/passkey',
    action: 'session.prove',
    summary: 'Show in this session by a passkey that it is me',
    body: z.strictObject({ ticket, answer: passkeyAnswer }),
    status: 204,
  }),
  see: route({
    method: 'GET',
    path: '/api/account/factors',
    action: 'factor.keep',
    summary: 'My passkeys, authenticator app and recovery codes',
    reply: factorsView,
  }),
  beginAuthenticator: route({
    method: 'POST',
    path: '/api/account/authenticator',
    action: 'factor.keep',
    summary: 'Begin to add an authenticator app: its secret, as text and as a picture',
    reply: newAuthenticator,
  }),
  confirmAuthenticator: route({
    method: 'POST',
    path: '/api/account/authenticator/confirmation',
    action: 'factor.keep',
    summary:
      'Put the authenticator app to use by its first code; answers recovery codes where there are none yet',
    body: z.strictObject({ code: z.string().regex(/^\d{6}$/, 'Write the six digits that the app shows.') }),
    reply: recoveryCodes,
  }),
  removeAuthenticator: route({
    method: 'DELETE',
    path: '/api/account/authenticator',
    action: 'factor.keep',
    summary: 'Remove the authenticator app',
    status: 204,
  }),
  renewRecoveryCodes: route({
    method: 'POST',
    path: '/api/account/recovery-codes',
    action: 'factor.keep',
    summary: 'New recovery codes; those before end',
    reply: recoveryCodes,
  }),
  askNewPasskey: route({
    method: 'POST',
    path: '/api/account/passkey-question',
    action: 'factor.keep',
    summary: 'What the device is asked for a new passkey',
    reply: asked,
  }),
  addPasskey: route({
    method: 'POST',
    path: '/api/account/passkeys',
    action: 'factor.keep',
    summary: 'Add a passkey under a name; answers recovery codes where there are none yet',
    body: z.strictObject({ ticket, name: line(60), answer: newPasskeyAnswer }),
    reply: recoveryCodes,
  }),
  removePasskey: route({
    method: 'DELETE',
    path: '/api/account/passkeys/:passkeyId',
    action: 'factor.keep',
    summary: 'Remove one of my passkeys',
    params: z.strictObject({ passkeyId: credentialId }),
    status: 204,
  }),
  reset: route({
    method: 'DELETE',
    path: '/api/people/:personId/factors',
    action: 'factor.reset',
    summary: 'Take all second factors from somebody who lost theirs; they are told by mail',
    params: z.strictObject({ personId: id }),
    status: 204,
  }),
} as const;
