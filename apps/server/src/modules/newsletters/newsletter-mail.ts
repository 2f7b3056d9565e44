/**
 * Mails an issue: one mail for each subscriber, whose id comes from issue and subscriber, so that it is written once whoever
 * was killed in the middle of writing them. What was not finished is begun again, and passes over what is there.
 */
import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
  type OnModuleInit,
} from '@nestjs/common';
import { Config } from '../../platform/config/index.js';
import { Database } from '../../platform/database/index.js';
import { Jobs, Ticker } from '../../platform/jobs/index.js';
import { Mail } from '../../platform/mail/index.js';
import { issueHtml } from './issue-html.js';
import { issueText, issueTitle, type WrittenIssue } from './issue-text.js';
import type { NewsletterIssueRow } from './newsletter-issue.entity.js';
import { NewsletterIssues } from './newsletter-issues.js';
import type { NewsletterSubscriberRow } from './newsletter-subscriber.entity.js';
import { Subscribers } from './subscribers.js';

const PURPOSE = 'spread-newsletter';
const TICK_MS = 15_000;
const PAGE = 100;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

@Injectable()
export class NewsletterMail implements OnModuleInit, OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('newsletters');
  private readonly ticker = new Ticker(
    TICK_MS,
    () => this.goOn(),
    (error) => this.logger.error(error),
  );
  /** Issues that this process is writing mails of. */
  private readonly spreading = new Set<number>();

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly mail: Mail,
    private readonly issues: NewsletterIssues,
    private readonly subscribers: Subscribers,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(PURPOSE, ({ number }: { number: number }) => this.spread(number));
  }

  onApplicationBootstrap(): void {
    this.ticker.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.ticker.stop();
  }

  /** Has the mails of the issue written, soon. */
  async begin(number: number): Promise<void> {
    await this.jobs.add(PURPOSE, `${PURPOSE}-${String(number)}`, { number });
  }

  /** How far it has come. */
  async progressOf({ number, recipients }: Pick<NewsletterIssueRow, 'number' | 'recipients'>) {
    const fates = await this.mail.about(mailPrefix(number));
    const handedOver = fates.filter(({ sentAt }) => sentAt !== null).length;
    return { recipients, written: fates.length, handedOver };
  }

  /** To one person alone, before it is sent. */
  async test(issue: WrittenIssue, to: { readonly name: string; readonly address: string }): Promise<void> {
    const id = `newsletter-test_${to.address}_${await this.database.now()}`;
    const subject = `Test: ${issueTitle(issue)}`;
    await this.mail.post({ id, to, subject, text: issueText(issue), html: issueHtml(issue) });
  }

  /** What a killed process left, or a job that was given up, is taken up again. */
  private async goOn(): Promise<void> {
    for (const number of await this.issues.unspread()) await this.spread(number);
  }

  private async spread(number: number): Promise<void> {
    if (this.spreading.has(number)) return;
    this.spreading.add(number);
    try {
      await this.writeAll(number);
    } finally {
      this.spreading.delete(number);
    }
  }

  private async writeAll(number: number): Promise<void> {
    const issue = await this.issues.find(number);
    if (issue === null || issue.spreadAt !== null) return;
    let after = BEFORE_ALL;
    for (;;) {
      const page = await this.subscribers.pageOf(issue.sentAt, after, PAGE);
      for (const subscriber of page) await this.post(issue, subscriber);
      const last = page.at(-1);
      if (last === undefined) break;
      after = last.id;
    }
    await this.issues.noteSpread(number, await this.database.now());
  }

  private async post(issue: NewsletterIssueRow, subscriber: NewsletterSubscriberRow): Promise<void> {
    const leave = this.subscribers.leaveAddress(subscriber);
    const { address } = this.config;
    const page = `${address}/newsletters/${String(issue.number)}`;
    const { name, date, sections } = issue;
    const written = { name, date, sections, address, page, leave };
    await this.mail.post({
      id: `${mailPrefix(issue.number)}${subscriber.id}`,
      to: { name: subscriber.name, address: subscriber.address },
      subject: issueTitle(issue),
      text: issueText(written),
      html: issueHtml(written),
      unsubscribe: leave,
    });
  }
}

function mailPrefix(number: number): string {
  return `newsletter_${String(number)}_`;
}
