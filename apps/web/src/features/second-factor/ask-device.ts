/** Asks this device for a passkey; what goes wrong there is said in words. */
import type { AskedPasskey } from '@quorate/contracts';
import { startAuthentication, startRegistration } from '@simplewebauthn/browser';
import { sendJson } from '../../api/index.js';

type RequestOptions = Parameters<typeof startAuthentication>[0]['optionsJSON'];
type CreationOptions = Parameters<typeof startRegistration>[0]['optionsJSON'];

/** What the device answers to the question at this path, with its ticket. */
export async function answerOf(path: string): Promise<{ ticket: string; answer: unknown }> {
  const { ticket, options } = await sendJson<AskedPasskey>('POST', path);
  // Both libraries follow the same standard; the contract holds the options loosely.
  const answer = await startAuthentication({ optionsJSON: options as unknown as RequestOptions });
  return { ticket, answer };
}

/** A new passkey of the device for the question at this path. */
export async function newAnswerOf(path: string): Promise<{ ticket: string; answer: unknown }> {
  const { ticket, options } = await sendJson<AskedPasskey>('POST', path);
  const answer = await startRegistration({ optionsJSON: options as unknown as CreationOptions });
  return { ticket, answer };
}

/** What the device said in the place of an answer; null when it was not the device. */
export function sayPasskeyFault(error: unknown): { title: string; detail: string } | null {
  if (!(error instanceof Error) || !['WebAuthnError', ...DEVICE_ERRORS].includes(error.name)) return null;
  if (error.name === 'InvalidStateError') {
    return {
      title: 'This device is known already',
      detail: 'It has a passkey of your account. Use that one.',
    };
  }
  return {
    title: 'No passkey was given',
    detail:
      'Your device gave none: it was cancelled, took too long, or has none for this address. Try again, or choose another way.',
  };
}

const DEVICE_ERRORS = [
  ...['AbortError', 'ConstraintError', 'InvalidStateError', 'NotAllowedError', 'NotSupportedError'],
  ...['SecurityError', 'TypeError', 'UnknownError'],
];
