/**
 * Single sign-on by OpenID Connect: code flow with PKCE, state and nonce, bound to the browser that began it. It finds
 * somebody who can sign in here by the e-mail address that the other side has verified, and makes nobody.
 */
import { Injectable } from '@nestjs/common';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  type Configuration,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { z } from 'zod';
import { Config, type SingleSignOnSettings } from '../../platform/config/index.js';
import { People, SignInTickets } from '../identity/index.js';

/** Where people come back to. */
export const ANSWER_PATH = '/api/session/single-sign-on/answer';

const begun = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), goal: z.string() });
type Begun = z.infer<typeof begun>;

const whoItIs = z.object({ email: z.string(), email_verified: z.literal(true) });

/** `unknown`: the other side knows them, and nobody here has that verified address. */
export type SignedOn =
  { readonly personId: string; readonly goal: string } | { readonly failed: 'unknown' | 'failed' };

@Injectable()
export class SingleSignOn {
  private found: Promise<Configuration> | null = null;

  constructor(
    private readonly config: Config,
    private readonly people: People,
    private readonly tickets: SignInTickets,
  ) {}

  /** The address to go to, and the token that the browser keeps; null where it is not set up or does not answer. */
  async begin(goal: string): Promise<{ readonly address: string; readonly token: string } | null> {
    const client = await this.client();
    if (client === null) return null;
    const kept: Begun = {
      state: randomState(),
      nonce: randomNonce(),
      verifier: randomPKCECodeVerifier(),
      goal,
    };
    const address = buildAuthorizationUrl(client, {
      ...{ redirect_uri: `${this.config.address}${ANSWER_PATH}`, scope: 'openid email' },
      code_challenge: await calculatePKCECodeChallenge(kept.verifier),
      ...{ code_challenge_method: 'S256', state: kept.state, nonce: kept.nonce },
    });
    const token = await this.tickets.give('single-sign-on', {
      personId: null,
      challenge: JSON.stringify(kept),
    });
    return { address: address.href, token };
  }

  /** Who came back to this path with that token. */
  async finish(token: string | null, path: string): Promise<SignedOn> {
    const ticket = token === null ? null : await this.tickets.take('single-sign-on', token);
    const client = await this.client();
    if (ticket === null || ticket.challenge === null || client === null) return { failed: 'failed' };
    const { state, nonce, verifier, goal } = begun.parse(JSON.parse(ticket.challenge));
    const said = await this.ask(client, new URL(path, this.config.address), {
      ...{ expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true },
    }).catch(() => null);
    if (said === null) return { failed: 'failed' };
    const known = whoItIs.safeParse(said);
    const personId = known.success ? await this.people.withAccount(known.data.email) : null;
    return personId === null ? { failed: 'unknown' } : { personId, goal };
  }

  /** What the other side says of who it is; in the token, or when asked. */
  private async ask(
    client: Configuration,
    came: URL,
    checks: NonNullable<Parameters<typeof authorizationCodeGrant>[2]>,
  ): Promise<unknown> {
    const tokens = await authorizationCodeGrant(client, came, checks);
    const claims = tokens.claims();
    if (claims === undefined) return null;
    return claims['email'] === undefined ? fetchUserInfo(client, tokens.access_token, claims.sub) : claims;
  }

  /** Found once; when it cannot be found now, it is looked for again the next time. */
  private async client(): Promise<Configuration | null> {
    const { singleSignOn } = this.config;
    if (singleSignOn === null) return null;
    this.found ??= find(singleSignOn);
    try {
      return await this.found;
    } catch {
      this.found = null;
      return null;
    }
  }
}

function find({ issuer, clientId, clientSecret }: SingleSignOnSettings): Promise<Configuration> {
  const address = new URL(issuer);
  // The settings let plain http be on this machine only.
  const isPlain = address.protocol === 'http:';
  return discovery(
    address,
    clientId,
    clientSecret,
    undefined,
    isPlain ? { execute: [allowInsecureRequests] } : {},
  );
}
