/** A mail server of a test's own on loopback that keeps what it took. */
import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { eventually } from './eventually.js';
import { freePort } from './free-port.js';

/** A client that is killed resets its connection, which is no fault of the mail server. */
export function withResets(smtp: SMTPServer): SMTPServer {
  return smtp.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ECONNRESET') throw error;
  });
}

export class MailServer {
  readonly mails: ParsedMail[] = [];
  private readonly smtp: SMTPServer;

  private constructor(
    readonly port: number,
    private refusals: number,
  ) {
    const smtp = new SMTPServer({
      ...{ authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'] },
      onData: (stream, _session, done) => {
        void simpleParser(stream).then((mail) => {
          if (this.refusals > 0) {
            this.refusals -= 1;
            done(Object.assign(new Error('Try again later'), { responseCode: 451 }));
            return;
          }
          this.mails.push(mail);
          done();
        });
      },
    });
    this.smtp = withResets(smtp);
  }

  /** Away: it has its address, and nobody answers there before it listens. */
  static async away(refusals = 0): Promise<MailServer> {
    return new MailServer(await freePort(), refusals);
  }

  /** The first mails are told to come again, as busy mail servers do, as often as it refuses. */
  static async start(refusals = 0): Promise<MailServer> {
    const server = await MailServer.away(refusals);
    await server.listen();
    return server;
  }

  listen(): Promise<void> {
    return new Promise<void>((resolve) => {
      this.smtp.listen(this.port, '127.0.0.1', resolve);
    });
  }

  /** True once every mail that was to come again was told so. */
  get hasRefused(): boolean {
    return this.refusals === 0;
  }

  /** What a server of Quorate needs to hand mail to this one. */
  get env(): Readonly<Record<string, string>> {
    return { SMTP_URL: `smtp://127.0.0.1:${String(this.port)}`, MAIL_FROM: 'Quorate <quorate@example.org>' };
  }

  /** Those to one address, once there are so many. */
  to(address: string, count = 1): Promise<ParsedMail[]> {
    const there = (): ParsedMail[] => this.mails.filter((mail) => addressOf(mail) === address);
    return eventually(
      `${String(count)} mails to ${address}`,
      () => Promise.resolve(there()),
      ({ length }) => length >= count,
    );
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.smtp.close(resolve);
    });
  }
}

export function addressOf({ to }: ParsedMail): string {
  return (to as AddressObject).value[0]?.address ?? '';
}
