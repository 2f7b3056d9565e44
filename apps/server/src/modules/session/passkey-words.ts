/** Passkey messages between the contracts, which hold them loosely, and the library that checks every part. */
import type { AskedPasskey, factorRoutes, InputOf } from '@quorate/contracts';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';

/** The options as plain data. */
export function asAsked({
  ticket,
  options,
}: {
  readonly ticket: string;
  readonly options: object;
}): AskedPasskey {
  return { ticket, options: { ...options } };
}

/** Of a passkey that there is; what is missing in it is found when it is checked. */
export function asAnswer(
  answer: InputOf<typeof factorRoutes.startWithPasskey>['body']['answer'],
): AuthenticationResponseJSON {
  const { id, rawId, type, clientExtensionResults, response } = answer;
  const { clientDataJSON, authenticatorData, signature, userHandle } = response;
  return {
    ...{ id, rawId, type, clientExtensionResults },
    response: {
      ...{ clientDataJSON, authenticatorData, signature },
      ...(userHandle === undefined ? {} : { userHandle }),
    },
  };
}

/** Of a new passkey. */
export function asNewAnswer(
  answer: InputOf<typeof factorRoutes.addPasskey>['body']['answer'],
): RegistrationResponseJSON {
  const { id, rawId, type, clientExtensionResults, response } = answer;
  const { clientDataJSON, attestationObject, transports } = response;
  return {
    ...{ id, rawId, type, clientExtensionResults },
    response: { clientDataJSON, attestationObject, ...(transports === undefined ? {} : { transports }) },
  };
}
