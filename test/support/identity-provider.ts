/** A real OpenID Connect provider on this machine, where whoever comes is signed in at once as the person the test has set. */
import { createServer } from 'node:http';
import Provider from 'oidc-provider';
import { freePort } from './free-port.js';

export interface KnownThere {
  readonly email: string;
  readonly isVerified: boolean;
}

export class IdentityProvider {
  /** Who comes next. */
  known: KnownThere = { email: 'nobody@people.example', isVerified: true };

  private constructor(
    readonly port: number,
    private readonly server: ReturnType<typeof createServer>,
  ) {}

  static readonly clientId = 'quorate';
  static readonly clientSecret = 'a secret of the client for tests';

  /** Takes people back to this address only. */
  static async start(answerAddress: string, port: number): Promise<IdentityProvider> {
    const server = createServer();
    const self = new IdentityProvider(port, server);
    const provider = new Provider(self.issuer, {
      clients: [
        {
          ...{ client_id: IdentityProvider.clientId, client_secret: IdentityProvider.clientSecret },
          redirect_uris: [answerAddress],
        },
      ],
      claims: { openid: ['sub'], email: ['email', 'email_verified'] },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_, { uid }) => `/interaction/${uid}` },
      findAccount: (_, accountId) => ({
        accountId,
        claims: () => ({ sub: accountId, email: self.known.email, email_verified: self.known.isVerified }),
      }),
      loadExistingGrant: async (ctx) => {
        const { Grant } = ctx.oidc.provider;
        const grant = new Grant({
          clientId: ctx.oidc.client?.clientId ?? '',
          accountId: ctx.oidc.session?.accountId ?? '',
        });
        grant.addOIDCScope('openid email');
        await grant.save();
        return grant;
      },
    });
    const answer = provider.callback();
    server.on('request', (request, response) => {
      if (request.url?.startsWith('/interaction/') !== true) {
        void answer(request, response);
        return;
      }
      const login = { accountId: self.known.email };
      void provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return self;
  }

  static port(): Promise<number> {
    return freePort();
  }

  get issuer(): string {
    return `http://127.0.0.1:${String(this.port)}`;
  }

  /** Follows an address through the provider as a browser does, and answers the address it leads back to. */
  async follow(address: string): Promise<string> {
    const cookies = new Map<string, string>();
    let next = address;
    for (let step = 0; step < 10; step += 1) {
      if (!next.startsWith(this.issuer)) return next;
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await fetch(next, { redirect: 'manual', headers: { cookie } });
      for (const given of answer.headers.getSetCookie()) {
        const [name = '', value = ''] = (given.split(';')[0] ?? '').split(/=(.*)/s);
        cookies.set(name, value);
      }
      const location = answer.headers.get('location');
      if (location === null) throw new Error(`the provider stopped: ${await answer.text()}`);
      next = new URL(location, next).href;
    }
    throw new Error('the provider leads in a circle');
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
