/** Mails about accounts and details of parties: letters in plain English to one person or to every administrator. */
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { Config } from '../../platform/config/index.js';
import { Mail } from '../../platform/mail/index.js';
import { People } from '../identity/index.js';

export interface Letter {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** It carries a link that lets its reader in. */
  readonly secret?: boolean;
  /** Its reader was erased: nothing of it is kept. */
  readonly passing?: boolean;
}

@Injectable()
export class AccountMail {
  constructor(
    private readonly config: Config,
    private readonly mail: Mail,
    private readonly people: People,
    private readonly dataSource: DataSource,
  ) {}

  /** An address of the site. */
  address(path: string): string {
    return `    ${this.config.address}${path}`;
  }

  async post(to: { readonly name: string; readonly address: string }, letter: Letter): Promise<void> {
    const { subject, paragraphs, secret = false, passing = false } = letter;
    const text = `${[`Dear ${to.name},`, ...paragraphs, 'Quorate'].join('\n\n')}\n`;
    await this.mail.post({ id: `account-${randomUUID()}`, to, subject, text, secret, passing });
  }

  /** Nothing stays of what was written to the address. */
  async forget(address: string): Promise<void> {
    await this.mail.forget(address, this.dataSource.manager);
  }

  async postTo(personId: string, letter: Letter): Promise<void> {
    const person = await this.people.find(personId);
    if (person) await this.post({ name: person.name, address: person.email }, letter);
  }

  async postToAdministrators(letter: Letter): Promise<void> {
    for (const { name, email } of await this.people.administrators())
      await this.post({ name, address: email }, letter);
  }
}
