/** Passkeys: added under a name, removed, and checked when one signs in or shows that it is its owner. */
import { Injectable } from '@nestjs/common';
import { accept, refuse, type Result } from '@quorate/domain';
import {
  type AuthenticationResponseJSON,
  type AuthenticatorTransport,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { Config } from '../../../platform/config/index.js';
import { Database } from '../../../platform/database/index.js';
import type { KnownPerson } from '../people.js';
import { SignInTickets, TICKET_SPENT } from './sign-in-tickets.js';

export interface KeptPasskey {
  readonly id: string;
  readonly name: string;
  readonly addedAt: Date;
  readonly usedAt: Date | null;
}

interface StoredPasskey {
  readonly id: string;
  readonly person_id: string;
  readonly public_key: Buffer;
  readonly counter: string;
  readonly transports: AuthenticatorTransport[];
}

/** What a device is asked, with the ticket to answer by. */
export interface Asked<Options> {
  readonly ticket: string;
  readonly options: Options;
}

const MOST = 10;

@Injectable()
export class Passkeys {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly tickets: SignInTickets,
  ) {}

  async listOf(personId: string): Promise<readonly KeptPasskey[]> {
    const { rows } = await this.database.pool.query<KeptPasskey>(
      `SELECT id, name, added_at AS "addedAt", used_at AS "usedAt" FROM passkey WHERE person_id = $1 ORDER BY added_at, id`,
      [personId],
    );
    return rows;
  }

  /** Asks a device for a new one; it must not have one of this person. */
  async askNew(person: KnownPerson): Promise<Result<Asked<PublicKeyCredentialCreationOptionsJSON>>> {
    const stored = await this.storedOf(person.personId);
    if (stored.length >= MOST) return TOO_MANY;
    const options = await generateRegistrationOptions({
      rpName: 'Quorate',
      rpID: this.site.rpId,
      userName: person.email,
      userDisplayName: person.name,
      userID: Uint8Array.from(Buffer.from(person.personId.replaceAll('-', ''), 'hex')),
      excludeCredentials: stored.map(({ id, transports }) => ({ id, transports })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    const { challenge } = options;
    const ticket = await this.tickets.give('passkey-new', { personId: person.personId, challenge });
    return accept({ ticket, options });
  }

  /** Keeps the new one. */
  async add(
    personId: string,
    name: string,
    ticket: string,
    response: RegistrationResponseJSON,
  ): Promise<Result<null>> {
    const begun = await this.tickets.take('passkey-new', ticket);
    if (begun?.personId !== personId || begun.challenge === null) return TICKET_SPENT;
    const verified = await verifyRegistrationResponse({
      response,
      expectedChallenge: begun.challenge,
      expectedOrigin: this.site.origin,
      expectedRPID: this.site.rpId,
      requireUserVerification: true,
    }).catch(() => null);
    if (verified?.verified !== true) return NOT_ACCEPTED;
    const { credential } = verified.registrationInfo;
    const { rowCount } = await this.database.pool.query(
      `INSERT INTO passkey (id, person_id, name, public_key, counter, transports, added_at)
       VALUES ($1, $2, $3, $4, $5, $6, now()) ON CONFLICT DO NOTHING`,
      [
        ...[credential.id, personId, name, Buffer.from(credential.publicKey), credential.counter],
        credential.transports ?? [],
      ],
    );
    return rowCount === 1 ? accept(null) : NOT_ACCEPTED;
  }

  async remove(personId: string, id: string): Promise<boolean> {
    const { rowCount } = await this.database.pool.query(
      'DELETE FROM passkey WHERE person_id = $1 AND id = $2',
      [personId, id],
    );
    return rowCount === 1;
  }

  /** Asks for one: of this person, or, before it is known who it is, of anybody. */
  async ask(personId: string | null): Promise<Asked<PublicKeyCredentialRequestOptionsJSON>> {
    const stored = personId === null ? [] : await this.storedOf(personId);
    const options = await generateAuthenticationOptions({
      rpID: this.site.rpId,
      userVerification: 'required',
      allowCredentials: stored.map(({ id, transports }) => ({ id, transports })),
    });
    const { challenge } = options;
    const purpose = personId === null ? 'passkey-sign-in' : 'passkey-proof';
    return { ticket: await this.tickets.give(purpose, { personId, challenge }), options };
  }

  /** Whose passkey answered; for a proof it must be of who was asked. */
  async check(
    purpose: 'passkey-sign-in' | 'passkey-proof',
    ticket: string,
    response: AuthenticationResponseJSON,
  ): Promise<Result<string>> {
    const begun = await this.tickets.take(purpose, ticket);
    if (begun === null || begun.challenge === null) return TICKET_SPENT;
    const [stored] = await this.stored('id = $1', response.id);
    if (!stored || (begun.personId !== null && begun.personId !== stored.person_id)) return NOT_ACCEPTED;
    const { id, counter, transports } = stored;
    const publicKey = Uint8Array.from(stored.public_key);
    const verified = await verifyAuthenticationResponse({
      response,
      expectedChallenge: begun.challenge,
      expectedOrigin: this.site.origin,
      expectedRPID: this.site.rpId,
      credential: { id, publicKey, counter: Number(counter), transports },
      requireUserVerification: true,
    }).catch(() => null);
    if (verified?.verified !== true) return NOT_ACCEPTED;
    const next = verified.authenticationInfo.newCounter;
    // A copy of a device that counts lags behind; of two at once only one moves the count.
    const { rowCount } = await this.database.pool.query(
      `UPDATE passkey SET counter = $2, used_at = now() WHERE id = $1 AND counter = $3 AND ($2 > counter OR ($2 = 0 AND counter = 0))`,
      [id, next, counter],
    );
    return rowCount === 1 ? accept(stored.person_id) : NOT_ACCEPTED;
  }

  private storedOf(personId: string): Promise<readonly StoredPasskey[]> {
    return this.stored('person_id = $1', personId);
  }

  private async stored(
    where: 'id = $1' | 'person_id = $1',
    value: string,
  ): Promise<readonly StoredPasskey[]> {
    const { rows } = await this.database.pool.query<StoredPasskey>(
      `SELECT id, person_id, public_key, counter, transports FROM passkey WHERE ${where}`,
      [value],
    );
    return rows;
  }

  /** By the address that people type; a passkey made here works nowhere else. */
  private get site(): { readonly origin: string; readonly rpId: string } {
    return { origin: this.config.address, rpId: new URL(this.config.address).hostname };
  }
}

const NOT_ACCEPTED = refuse(
  'forbidden',
  'passkey-not-accepted',
  'This passkey was not accepted. Use one that you added here, at this address, or another way to sign in.',
);

const TOO_MANY = refuse('conflict', 'passkeys-full', `You have ${String(MOST)} passkeys. Remove one first.`);
