/** People with a password and an authenticator app, whose codes the test makes as the app would. */
import type { NewAuthenticatorView, RecoveryCodesView, SessionView } from '@quorate/contracts';
import { Secret, TOTP } from 'otpauth';
import type { Answer } from './http.js';
import type { Client } from './client.js';
import type { World } from './world.js';

export const PASSWORD = 'a password for tests';

/** The code that an app with this secret shows; `later` half minutes from now. */
export function codeOf(secret: string, later = 0): string {
  const totp = new TOTP({ secret: Secret.fromBase32(secret.replace(/\s/g, '')) });
  return totp.generate({ timestamp: Date.now() + later * 30_000 });
}

export interface Protected {
  readonly personId: string;
  readonly email: string;
  readonly client: Client;
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
}

/** Somebody who signs in with a password. */
export async function personWithPassword(
  administrator: Client,
  name: string,
): Promise<{ personId: string; email: string }> {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@people.example`;
  const person = { name, email, partyId: null, password: PASSWORD };
  const { personId } = (await administrator.post<{ personId: string }>('/api/people', person)).done;
  return { personId, email };
}

/** Signs in with the password alone; the answer may ask for more. */
export function tryPassword(client: Client, email: string): Promise<Answer<SessionView>> {
  return client.post('/api/session', { email, password: PASSWORD });
}

/** Somebody who has put an authenticator app to use, signed in where they did. */
export async function personWithApp(
  { quorate, database }: World,
  administrator: Client,
  name: string,
): Promise<Protected> {
  const { personId, email } = await personWithPassword(administrator, name);
  const client = quorate.anyone();
  await tryPassword(client, email);
  const { secret } = (await client.post<NewAuthenticatorView>('/api/account/authenticator')).done;
  const path = '/api/account/authenticator/confirmation';
  const { recoveryCodes } = (await client.post<RecoveryCodesView>(path, { code: codeOf(secret) })).done;
  // So that tests need not wait for the next half minute.
  await database.query('UPDATE authenticator SET last_step = 0 WHERE person_id = $1', [personId]);
  return { personId, email, client, secret, recoveryCodes };
}
