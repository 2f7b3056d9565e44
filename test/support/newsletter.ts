/** A mail server of a test's own that keeps what it took, a newsletter of the board, and people who get it. */
import type { NewsletterRules, SectionFill } from '@quorate/domain';
import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import type { Client } from './client.js';
import { eventually } from './eventually.js';
import { freePort } from './free-port.js';

export class MailServer {
  readonly mails: ParsedMail[] = [];
  private readonly smtp: SMTPServer;

  private constructor(readonly port: number) {
    this.smtp = new SMTPServer({
      ...{ authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'] },
      onData: (stream, _session, done) => {
        void simpleParser(stream).then((mail) => {
          this.mails.push(mail);
          done();
        });
      },
    });
  }

  static async start(): Promise<MailServer> {
    const server = new MailServer(await freePort());
    await new Promise<void>((resolve) => {
      server.smtp.listen(server.port, '127.0.0.1', resolve);
    });
    return server;
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

const section = (id: string, heading: string, fill: SectionFill, introduction = '') => ({
  ...{ id, heading, introduction, isIn: true, fill },
});

export function aNewsletter(bodyId: string): NewsletterRules {
  return {
    ...{ name: 'Board News', bodyId },
    sections: [
      section('welcome', '', { kind: 'text' }, 'Welcome to this edition.'),
      section('news', 'Headlines', { kind: 'news' }),
      section('meetings', 'Next meetings', { kind: 'meetings', bodies: null, days: 60, hasAgenda: true }),
      section('asked', 'Consultations', { kind: 'consultations', kinds: null }),
      section('helpdesk', 'Helpdesk', { kind: 'text' }, 'Write to us.'),
    ],
  };
}

/** The token at the end of a link that was mailed. */
export function tokenIn(text: string | undefined, kind: 'confirm' | 'leave'): string {
  return new RegExp(`/newsletters/${kind}/([\\w-]+)`).exec(text ?? '')?.[1] ?? '';
}

/** Signs up and confirms by the link in the mail. */
export async function subscribe(
  anyone: Client,
  server: MailServer,
  address: string,
  name = 'Ann Alder',
): Promise<void> {
  const asked = await anyone.post('/api/newsletters/subscribers', { name, organisation: 'Alder', address });
  if (asked.status !== 204) throw new Error(asked.text);
  const [mail] = await server.to(address);
  const confirmed = await anyone.post(`/api/newsletters/confirmations/${tokenIn(mail?.text, 'confirm')}`);
  if (confirmed.status !== 204) throw new Error(confirmed.text);
}
