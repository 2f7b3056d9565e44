/**
 * Mail: written into the database under the id of what it tells of, once, and handed to a mail server by a job that tries
 * again. Without a server it stays there, to be read on the mailbox page.
 */
import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { createTransport, type Transporter } from 'nodemailer';
import { createHash } from 'node:crypto';
import type { Repository } from 'typeorm';
import { Config } from '../config/index.js';
import { Jobs } from '../jobs/index.js';
import { MailRow } from './mail.entity.js';

export interface NewMail {
  readonly id: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
}

const PURPOSE = 'send-mail';
/** With pauses that double from a second, the last is about an hour after the first. */
const ATTEMPTS = 12;

@Injectable()
export class Mail implements OnModuleInit, OnApplicationShutdown {
  private readonly transport: Transporter | null;

  constructor(
    @InjectRepository(MailRow) private readonly rows: Repository<MailRow>,
    private readonly config: Config,
    private readonly jobs: Jobs,
  ) {
    this.transport = config.smtp === null ? null : createTransport(config.smtp.url);
  }

  onModuleInit(): void {
    this.jobs.handle(PURPOSE, ({ id }: { id: string }) => this.send(id));
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }

  /** Writes the mail unless one with this id was written before, and has it sent. */
  async post({ id, to, subject, text }: NewMail): Promise<void> {
    const row = { id, toName: to.name, toAddress: to.address, subject, text };
    await this.rows.createQueryBuilder().insert().values(row).orIgnore().execute();
    if (this.transport === null) return;
    await this.jobs.add(PURPOSE, `${PURPOSE}-${id}`, { id }, { attempts: ATTEMPTS });
  }

  /** Latest first. */
  latest(most: number): Promise<MailRow[]> {
    return this.rows.find({ order: { writtenAt: 'DESC', id: 'ASC' }, take: most });
  }

  /** Hands it over; a server that took it and was not heard is told the same Message-ID again. */
  private async send(id: string): Promise<void> {
    const { smtp } = this.config;
    const row = await this.rows.findOneBy({ id });
    if (row === null || row.sentAt !== null || this.transport === null || smtp === null) return;
    const host = /@([^>\s]+)/.exec(smtp.from)?.[1] ?? 'localhost';
    try {
      await this.transport.sendMail({
        from: smtp.from,
        to: { name: row.toName, address: row.toAddress },
        subject: row.subject,
        text: row.text,
        messageId: `<${createHash('sha256').update(id).digest('hex').slice(0, 40)}@${host}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    } catch (error) {
      await this.rows.update({ id }, { fault: error instanceof Error ? error.message : String(error) });
      throw error;
    }
    await this.rows.update({ id }, { sentAt: new Date(), fault: null });
  }
}
