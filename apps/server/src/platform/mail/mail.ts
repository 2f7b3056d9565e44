/**
 * Mail: written into the database under the id of what it tells of, once, and handed to a mail server by a job that tries
 * again. Without a server it stays there, to be read on the mailbox page.
 */
import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { createTransport, type Transporter } from 'nodemailer';
import type SMTPTransport from 'nodemailer/lib/smtp-transport';
import { createHash } from 'node:crypto';
import { type EntityManager, In, IsNull, Not, Raw, type Repository } from 'typeorm';
import { Config } from '../config/index.js';
import { Jobs } from '../jobs/index.js';
import { MailFileRow } from './mail-file.entity.js';
import { MailRow } from './mail.entity.js';

export interface NewMail {
  readonly id: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  /** The same as a page: the part that programs show which can. */
  readonly html?: string;
  /** For a list: the address that a mail program posts to when its reader wants no more (RFC 8058). */
  readonly unsubscribe?: string;
  /** It carries a link that lets its reader in, and is not kept once it was sent. */
  readonly secret?: boolean;
  /** It tells somebody that they were erased: nothing of it is kept. */
  readonly passing?: boolean;
  /** Hashes of files that were kept before. */
  readonly files?: readonly string[];
}

export interface NewMailFile {
  readonly name: string;
  readonly media: string;
  readonly content: Buffer;
}

const PURPOSE = 'send-mail';
/** With pauses that double from a second, the last is more than two hours after the first. */
const ATTEMPTS = 14;

/** In the place of what only the reader of the mail may know. */
export const NOT_KEPT = 'This mail carries a link for its reader alone. Its text is not shown here.\n';

/** What became of a mail, without its text. */
export type MailFate = Pick<MailRow, 'id' | 'toAddress' | 'sentAt' | 'attempts' | 'fault' | 'answer'>;

/** What the mailbox page lists of a mail. */
type KeptMail = Omit<MailRow, 'html' | 'files' | 'attempts' | 'answer' | 'passing'>;

const SHOWN = {
  ...{ id: true, toName: true, toAddress: true, subject: true, text: true },
  ...{ unsubscribe: true, secret: true, writtenAt: true, sentAt: true, fault: true },
} as const;

function leaving({ unsubscribe }: Pick<MailRow, 'unsubscribe'>): Record<string, string> {
  if (unsubscribe === null) return {};
  return {
    'List-Unsubscribe': `<${unsubscribe}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}

@Injectable()
export class Mail implements OnModuleInit, OnApplicationShutdown {
  private readonly transport: Transporter<SMTPTransport.SentMessageInfo> | null;
  private readonly proofs: string[] = [];

  constructor(
    @InjectRepository(MailRow) private readonly rows: Repository<MailRow>,
    @InjectRepository(MailFileRow) private readonly files: Repository<MailFileRow>,
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
  async post({
    id,
    to,
    subject,
    text,
    html,
    unsubscribe,
    files = [],
    secret = false,
    passing = false,
  }: NewMail): Promise<void> {
    // Where nothing is sent it would be kept for ever.
    if (passing && this.transport === null) return;
    const leave = unsubscribe === undefined ? null : new URL(unsubscribe).href;
    const row = {
      ...{ id, toName: to.name, toAddress: to.address, subject, text, secret, passing, files: [...files] },
      ...{ html: html ?? null, unsubscribe: leave },
    };
    await this.rows.createQueryBuilder().insert().values(row).orIgnore().execute();
    if (this.transport === null) return;
    await this.jobs.add(PURPOSE, `${PURPOSE}-${id}`, { id }, { attempts: ATTEMPTS });
  }

  /** Keeps a file for mails to go with, and gives its hash. */
  async keep({ name, media, content }: NewMailFile): Promise<string> {
    const hash = createHash('sha256').update(content).digest('hex');
    await this.files
      .createQueryBuilder()
      .insert()
      .values({ hash, name, media, content })
      .orIgnore()
      .execute();
    return hash;
  }

  /** What became of those whose id begins so; their texts may be long and are left where they are. */
  about(prefix: string): Promise<MailFate[]> {
    return this.rows.find({
      where: { id: Raw((id) => `starts_with(${id}, :prefix)`, { prefix }) },
      select: { id: true, toAddress: true, sentAt: true, attempts: true, fault: true, answer: true },
    });
  }

  /** Mails whose id begins so prove that notice was given, and stay when their reader is erased. */
  keepsAsProof(prefix: string): void {
    this.proofs.push(prefix);
  }

  /** What was written to the address goes, but for proofs. */
  async forget(address: string, manager: EntityManager): Promise<void> {
    await manager.query(
      `DELETE FROM mail WHERE lower(to_address) = lower($1)
       AND NOT EXISTS (SELECT FROM unnest($2::text[]) AS prefix WHERE starts_with(id, prefix))`,
      [address, this.proofs],
    );
  }

  /** What should not be kept and could be handed to nobody for a day. */
  async dropPassing(): Promise<void> {
    await this.rows.query(`DELETE FROM mail WHERE passing AND written_at < now() - interval '1 day'`);
  }

  /** True once it is not tried again. */
  isGivenUp({ sentAt, attempts }: Pick<MailRow, 'sentAt' | 'attempts'>): boolean {
    return sentAt === null && attempts >= ATTEMPTS;
  }

  get isSending(): boolean {
    return this.transport !== null;
  }

  /** Latest first, without their pages; and which of them have one. */
  async latest(most: number): Promise<{ mails: KeptMail[]; withPage: ReadonlySet<string> }> {
    const order = { writtenAt: 'DESC', id: 'ASC' } as const;
    const mails = await this.rows.find({ select: SHOWN, order, take: most });
    const where = { id: In(mails.map(({ id }) => id)), html: Not(IsNull()) };
    const paged = await this.rows.find({ select: { id: true }, where });
    return { mails, withPage: new Set(paged.map(({ id }) => id)) };
  }

  /** A mail as programs show it; null where there is none, or only text. */
  async pageOf(id: string): Promise<string | null> {
    return (await this.rows.findOne({ where: { id }, select: { id: true, html: true } }))?.html ?? null;
  }

  /** Hands it over; a server that took it and was not heard is told the same Message-ID again. */
  private async send(id: string): Promise<void> {
    const { smtp } = this.config;
    const row = await this.rows.findOneBy({ id });
    if (row === null || row.sentAt !== null || this.transport === null || smtp === null) return;
    const host = /@([^>\s]+)/.exec(smtp.from)?.[1] ?? 'localhost';
    const files = await this.files.findBy({ hash: In(row.files) });
    const tried = { attempts: row.attempts + 1 };
    let answer: string;
    try {
      const taken = await this.transport.sendMail({
        from: smtp.from,
        to: { name: row.toName, address: row.toAddress },
        subject: row.subject,
        text: row.text,
        ...(row.html === null ? {} : { html: row.html }),
        attachments: files.map(({ name, media, content }) => ({
          filename: name,
          contentType: media,
          content,
        })),
        messageId: `<${createHash('sha256').update(id).digest('hex').slice(0, 40)}@${host}>`,
        headers: { 'Auto-Submitted': 'auto-generated', ...leaving(row) },
      });
      answer = taken.response;
    } catch (error) {
      const fault = error instanceof Error ? error.message : String(error);
      await this.rows.update({ id }, { ...tried, fault });
      if (row.passing && tried.attempts >= ATTEMPTS) await this.rows.delete({ id });
      throw error;
    }
    if (row.passing) {
      await this.rows.delete({ id });
      return;
    }
    const kept = row.secret ? { text: NOT_KEPT } : {};
    await this.rows.update({ id }, { ...tried, ...kept, sentAt: new Date(), fault: null, answer });
  }
}
