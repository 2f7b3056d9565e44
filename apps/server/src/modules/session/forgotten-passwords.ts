/**
 * Mails a link to whoever forgot their password. The work is a job, so that an address we know and one we do not are
 * answered alike and after the same time.
 */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ukDate, ukTime } from '@quorate/domain';
import { createHash, randomUUID } from 'node:crypto';
import { Config } from '../../platform/config/index.js';
import { Jobs } from '../../platform/jobs/index.js';
import { Mail } from '../../platform/mail/index.js';
import { type ForgottenLink, PasswordLinks } from '../identity/index.js';

const PURPOSE = 'forgotten-password';

@Injectable()
export class ForgottenPasswords implements OnModuleInit {
  constructor(
    private readonly config: Config,
    private readonly jobs: Jobs,
    private readonly links: PasswordLinks,
    private readonly mail: Mail,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(PURPOSE, ({ email }: { email: string }) => this.tell(email));
  }

  /** Has the link mailed, if there is somebody to mail it to. */
  ask(email: string): Promise<void> {
    return this.jobs.add(PURPOSE, `${PURPOSE}-${randomUUID()}`, { email }, { attempts: 1 });
  }

  private async tell(email: string): Promise<void> {
    const link = await this.links.forgotten(email);
    if (link === null) return;
    await this.mail.post({
      id: `${PURPOSE}-${createHash('sha256').update(link.token).digest('hex').slice(0, 32)}`,
      to: { name: link.name, address: link.email },
      subject: 'A new password for Quorate',
      text: this.letter(link),
      secret: true,
    });
  }

  private letter({ name, token, endsAt }: ForgottenLink): string {
    const until = endsAt.toISOString();
    return `${[
      `Dear ${name},`,
      'Somebody, probably you, said that your password for Quorate is forgotten. Choose a new one here:',
      `    ${this.config.address}/password/${token}`,
      `The link works once, until ${ukTime(until)} UK time on ${ukDate(until)}. With a new password you are signed out everywhere else.`,
      'If it was not you, leave this mail alone: nothing changes.',
      'Quorate',
    ].join('\n\n')}\n`;
  }
}
