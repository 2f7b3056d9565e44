/** Web push: which browsers are told for whom, and telling them that something waits; what it says stays here. */
import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { accept, refuse, type Result, sayPush } from '@quorate/domain';
import type { Repository } from 'typeorm';
import webPush, { WebPushError } from 'web-push';
import { Config } from '../../platform/config/index.js';
import { Jobs } from '../../platform/jobs/index.js';
import { KeptKeys } from './kept-keys.js';
import { NewsRow } from './news.entity.js';
import { PushSubscriptionRow } from './push-subscription.entity.js';

const PURPOSE = 'push';
/** A browser that was off for longer finds it in the inbox. */
const KEPT_FOR_SECONDS = 3 * 86_400;
const WITHIN_MS = 10_000;
/** Somebody with more has forgotten most of them. */
const MOST_BROWSERS = 10;

/** What browsers subscribe at. Whatever else a caller names is not asked: this server reaches what they do not. */
const SERVICES = [
  ...['fcm.googleapis.com', 'push.services.mozilla.com'],
  ...['notify.windows.com', 'push.apple.com'],
];

type Sending = Readonly<{ newsId: string; browser: string }>;

@Injectable()
export class Pushes implements OnModuleInit {
  constructor(
    @InjectRepository(PushSubscriptionRow) private readonly rows: Repository<PushSubscriptionRow>,
    @InjectRepository(NewsRow) private readonly news: Repository<NewsRow>,
    private readonly config: Config,
    private readonly jobs: Jobs,
    private readonly keys: KeptKeys,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(PURPOSE, (sending: Sending) => this.push(sending));
  }

  /** A browser tells one person; who subscribes last has it. */
  async subscribe(row: PushSubscriptionRow): Promise<Result<null>> {
    if (!this.isService(row.endpoint)) {
      const sentence =
        'This browser is told by a push service that is not known here. Use mail and the inbox, or ask your administrator to add the service.';
      return refuse('invalid', 'push-service-unknown', sentence, 'endpoint');
    }
    const mine = await this.rows.findBy({ personId: row.personId });
    if (mine.length >= MOST_BROWSERS && !mine.some(({ endpoint }) => endpoint === row.endpoint)) {
      const sentence = `${String(MOST_BROWSERS)} browsers are told for you already. Switch it off in one of them first.`;
      return refuse('conflict', 'too-many-browsers', sentence);
    }
    await this.rows.upsert(row, ['endpoint']);
    return accept(null);
  }

  async end(personId: string, endpoint: string): Promise<void> {
    await this.rows.delete({ personId, endpoint });
  }

  browsersOf(personId: string): Promise<number> {
    return this.rows.countBy({ personId });
  }

  /** To each browser of the person, once. */
  async send({ id: newsId, personId }: NewsRow): Promise<void> {
    for (const { endpoint } of await this.rows.findBy({ personId })) {
      const browser = browserId(endpoint);
      await this.jobs.add(PURPOSE, `${PURPOSE}-${newsId}-${browser}`, { newsId, browser });
    }
  }

  private async push({ newsId, browser }: Sending): Promise<void> {
    const row = await this.news.findOneBy({ id: newsId });
    if (row === null || row.readAt !== null) return;
    const mine = await this.rows.findBy({ personId: row.personId });
    const to = mine.find(({ endpoint }) => browserId(endpoint) === browser);
    if (to === undefined || !this.isService(to.endpoint)) return;
    const { endpoint, p256dh, auth } = to;
    const said = JSON.stringify({ ...sayPush(row.kind, row.bodyName), link: row.link, tag: row.id });
    try {
      await webPush.sendNotification({ endpoint, keys: { p256dh, auth } }, said, {
        vapidDetails: await this.vapid(),
        TTL: KEPT_FOR_SECONDS,
        timeout: WITHIN_MS,
      });
    } catch (error) {
      if (!isGone(error)) throw error;
      await this.rows.delete({ endpoint });
    }
  }

  private async vapid(): Promise<{ subject: string; publicKey: string; privateKey: string }> {
    const { publicPart, secret } = await this.keys.forPush();
    const { address, secure } = this.config;
    const subject = secure ? address : 'mailto:quorate@localhost.localdomain';
    return { subject, publicKey: publicPart, privateKey: secret };
  }

  private isService(endpoint: string): boolean {
    const { protocol, hostname, host } = new URL(endpoint);
    const isKnown = SERVICES.some((one) => hostname === one || hostname.endsWith(`.${one}`));
    return (
      protocol === 'https:' && ((isKnown && host === hostname) || this.config.pushServices.includes(host))
    );
  }
}

/** The browser gave the subscription up, or its service did. */
function isGone(error: unknown): boolean {
  return error instanceof WebPushError && [403, 404, 410].includes(error.statusCode);
}

/** In a job there is no address, only what tells it from others. */
function browserId(endpoint: string): string {
  return createHash('sha256').update(endpoint).digest('hex').slice(0, 16);
}
