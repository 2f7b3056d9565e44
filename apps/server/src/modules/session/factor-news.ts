/** Tells people by mail that how they sign in has changed, so that they notice when it was somebody else. */
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Config } from '../../platform/config/index.js';
import { Mail } from '../../platform/mail/index.js';
import { People } from '../identity/index.js';

@Injectable()
export class FactorNews {
  constructor(
    private readonly config: Config,
    private readonly mail: Mail,
    private readonly people: People,
  ) {}

  /** "A passkey was added to your account." */
  async tell(personId: string, what: string): Promise<void> {
    const person = await this.people.find(personId);
    if (!person) return;
    const text = [
      `Dear ${person.name},`,
      what,
      `If it was not you, or nobody has told you of it, look at ${this.config.address}/settings/account at once, change your password there, and tell your administrator.`,
      'Quorate',
    ].join('\n\n');
    await this.mail.post({
      id: `factor-news-${randomUUID()}`,
      to: { name: person.name, address: person.email },
      subject: 'How you sign in to Quorate has changed',
      text: `${text}\n`,
    });
  }
}
