/** Who gets the newsletter: asked for by anybody, confirmed by a mailed link, left by one click. Nothing tells whether an address is among them. */
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { SubscriberView } from '@quorate/contracts';
import { randomUUID } from 'node:crypto';
import { IsNull, LessThan, LessThanOrEqual, MoreThan, Not, type Repository } from 'typeorm';
import { Config } from '../../platform/config/index.js';
import { Database } from '../../platform/database/index.js';
import { Ticker } from '../../platform/jobs/index.js';
import { Mail } from '../../platform/mail/index.js';
import { newToken, tokenHash } from '../identity/index.js';
import { NewsletterDesk } from './newsletter-desk.js';
import { NewsletterSubscriberRow } from './newsletter-subscriber.entity.js';
import { alreadyText, confirmText } from './subscriber-words.js';

const HOUR_MS = 3_600_000;
const WEEK_MS = 7 * 24 * HOUR_MS;

export interface Asked {
  readonly name: string;
  readonly organisation: string;
  readonly address: string;
}

@Injectable()
export class Subscribers implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('newsletters');
  private readonly upkeep = new Ticker(
    HOUR_MS,
    () => this.forget(),
    (error) => this.logger.error(error),
  );

  constructor(
    @InjectRepository(NewsletterSubscriberRow) private readonly rows: Repository<NewsletterSubscriberRow>,
    private readonly desk: NewsletterDesk,
    private readonly mail: Mail,
    private readonly config: Config,
    private readonly database: Database,
  ) {}

  onApplicationBootstrap(): void {
    this.upkeep.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.upkeep.stop();
  }

  /** Mails a link to the address, or that it gets the newsletter already; at most one mail an hour to one address. */
  async ask({ name, organisation, address }: Asked): Promise<void> {
    const rules = await this.desk.rules();
    if (rules === null) return;
    const now = new Date(await this.database.now());
    const token = newToken();
    const key = address.toLowerCase();
    const row = {
      ...{ id: randomUUID(), name, organisation, address: key, leaveToken: newToken(), askedAt: now },
      ...{ confirmHash: tokenHash(token), confirmedAt: null },
    };
    const made = await this.rows
      .createQueryBuilder()
      .insert()
      .values(row)
      .orIgnore()
      .returning('id')
      .execute();
    const isNew = (made.raw as unknown[]).length > 0;
    if (!isNew && !(await this.askAgain(row))) return;
    const there = await this.rows.findOneBy({ address: key });
    if (there === null) return;
    const isOn = there.confirmedAt !== null;
    const words = isOn
      ? alreadyText(rules.name, this.leaveAddress(there))
      : confirmText(rules.name, this.link(token));
    await this.mail.post({
      ...{ id: `newsletter-asked_${there.id}_${now.toISOString()}`, text: words },
      // What somebody typed about an address that may not be theirs is not mailed to it.
      to: { name: '', address: key },
      secret: !isOn,
      subject: isOn ? `You get the ${rules.name} already` : `Confirm that you want the ${rules.name}`,
    });
  }

  /** False where the link is not ours, or was used, or is older than a week. */
  async confirm(token: string): Promise<boolean> {
    const now = await this.database.now();
    const { affected } = await this.rows.update(
      { confirmHash: tokenHash(token), confirmedAt: IsNull(), askedAt: MoreThan(weekBefore(now)) },
      { confirmHash: null, confirmedAt: new Date(now) },
    );
    return affected === 1;
  }

  /** Whoever has this token is on no list any more. */
  async leave(token: string): Promise<void> {
    await this.rows.delete({ leaveToken: token });
  }

  count(): Promise<number> {
    return this.rows.countBy({ confirmedAt: Not(IsNull()) });
  }

  /** By address, and how many have not confirmed. */
  async list(): Promise<{ subscribers: SubscriberView[]; unconfirmed: number }> {
    const rows = await this.rows.find({ order: { address: 'ASC' } });
    const subscribers = rows.flatMap(({ id, name, organisation, address, confirmedAt }) =>
      confirmedAt === null
        ? []
        : [{ subscriberId: id, name, organisation, address, confirmedAt: confirmedAt.toISOString() }],
    );
    return { subscribers, unconfirmed: rows.length - subscribers.length };
  }

  /** Those who had confirmed by then and are still there, after this id. */
  pageOf(confirmedBy: Date, after: string, most: number): Promise<NewsletterSubscriberRow[]> {
    return this.rows.find({
      where: { id: MoreThan(after), confirmedAt: LessThanOrEqual(confirmedBy) },
      order: { id: 'ASC' },
      take: most,
    });
  }

  /** Where one click, or a button, ends it. */
  leaveAddress({ leaveToken }: Pick<NewsletterSubscriberRow, 'leaveToken'>): string {
    return `${this.config.address}/newsletters/leave/${leaveToken}`;
  }

  private link(token: string): string {
    return `${this.config.address}/newsletters/confirm/${token}`;
  }

  /** Takes what is typed now where it was not confirmed; false within the hour after the last mail. */
  private async askAgain(row: NewsletterSubscriberRow): Promise<boolean> {
    const { address, askedAt, name, organisation, confirmHash } = row;
    const since = new Date(askedAt.getTime() - HOUR_MS);
    const asked = { address, askedAt: LessThan(since) };
    const changed = { askedAt, name, organisation, confirmHash };
    const fresh = await this.rows.update({ ...asked, confirmedAt: IsNull() }, changed);
    const known = await this.rows.update({ ...asked, confirmedAt: Not(IsNull()) }, { askedAt });
    return fresh.affected === 1 || known.affected === 1;
  }

  /** Who did not confirm within a week is not kept. */
  private async forget(): Promise<void> {
    const before = weekBefore(await this.database.now());
    await this.rows.delete({ confirmedAt: IsNull(), askedAt: LessThan(before) });
  }
}

function weekBefore(now: string): Date {
  return new Date(Date.parse(now) - WEEK_MS);
}
