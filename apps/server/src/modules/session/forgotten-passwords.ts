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
import { addressKey, type ForgottenLink, PasswordLinks } from '../identity/index.js';

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
    this.jobs.handle(PURPOSE, ({ key }: { key: string }) => this.tell(key));
  }

  /** Has the link mailed, if there is somebody to mail it to. What was typed is in no job: it may be anybody's address. */
  ask(email: string): Promise<void> {
    return this.jobs.add(PURPOSE, `${PURPOSE}-${randomUUID()}`, { key: addressKey(email) }, { attempts: 1 });
  }

  private async tell(key: string): Promise<void> {
    const link = await this.links.forgotten(key);
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
