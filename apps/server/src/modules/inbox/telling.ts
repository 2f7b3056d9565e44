/**
 * Tells a person of something, once: it is written down under the id of event and person with the ways that hold then, and
 * goes these ways, however often it is told again.
 */
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { NewsKind, Ways } from '@quorate/domain';
import { In, type Repository } from 'typeorm';
import { Config } from '../../platform/config/index.js';
import { Database } from '../../platform/database/index.js';
import { Mail, type NewMail } from '../../platform/mail/index.js';
import { type KnownPerson, People } from '../identity/index.js';
import { Choices } from './choices.js';
import { NewsRow } from './news.entity.js';
import { Pushes } from './pushes.js';
import { UnsubscribeLinks } from './unsubscribe-links.js';

export interface News {
  /** Names the event and the person. */
  readonly id: string;
  readonly personId: string;
  readonly kind: NewsKind;
  readonly bodyId: string;
  readonly bodyName: string;
  /** What may stand in an inbox, and in a digest. */
  readonly title: string;
  /** Path of the page where it is read. */
  readonly link: string;
  /** Null where other mails tell it. */
  readonly mail: ((name: string) => Pick<NewMail, 'subject' | 'text'>) | null;
}

@Injectable()
export class Telling {
  constructor(
    @InjectRepository(NewsRow) private readonly rows: Repository<NewsRow>,
    private readonly config: Config,
    private readonly database: Database,
    private readonly mail: Mail,
    private readonly people: People,
    private readonly choices: Choices,
    private readonly pushes: Pushes,
    private readonly links: UnsubscribeLinks,
  ) {}

  /** What was begun and not done before goes on by the ways that held at first. */
  async tell(news: News): Promise<void> {
    const person = await this.people.find(news.personId);
    if (person === null) return;
    const row = (await this.written(news.id)) ?? (await this.write(news, person));
    if (row.mail === 'now') await this.post(news, person);
    if (row.push) await this.pushes.send(row);
  }

  /** Which of these events were written down before. */
  async toldOf(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.rows.find({ select: { id: true }, where: { id: In([...ids]) } });
    return new Set(rows.map(({ id }) => id));
  }

  private written(id: string): Promise<NewsRow | null> {
    return this.rows.findOneBy({ id });
  }

  private async write(news: News, { hasAccount }: KnownPerson): Promise<NewsRow> {
    const { mail, id, personId, kind, bodyId, bodyName, title, link } = news;
    const ways = await this.choices.waysFor(news, hasAccount);
    const at = new Date(await this.database.now());
    const row = {
      ...{ id, personId, kind, bodyId, bodyName, title, link, at, readAt: null, digest: null },
      ...waysOfRow(mail === null ? { ...ways, mail: 'none' } : ways),
    };
    await this.rows.createQueryBuilder().insert().values(row).orIgnore().execute();
    return this.rows.findOneByOrFail({ id });
  }

  private async post(news: News, { name, email }: KnownPerson): Promise<void> {
    if (news.mail === null) return;
    const { subject, text } = news.mail(name);
    const link = await this.links.linkFor(news);
    await this.mail.post({
      ...{ id: news.id, to: { name, address: email }, subject },
      text: link === null ? text : `${text}\n${this.wayOut(link)}\n`,
      ...(link === null ? {} : { unsubscribe: link }),
    });
  }

  /** The page of the link is for people, the link itself for mail programs. */
  private wayOut(link: string): string {
    const page = link.replace('/api/unsubscribe/', '/unsubscribe/');
    return `Choose what you are told, and how: ${this.config.address}/settings/notifications\nNo more mails of this kind: ${page}`;
  }
}

function waysOfRow({ mail, inbox, push }: Ways): Pick<NewsRow, 'mail' | 'inInbox' | 'push'> {
  return { mail, inInbox: inbox, push };
}
