/** The draft of the next issue: gathered, edited, gathered again, thrown away. Each change is made to the version that was read. */
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { DraftView } from '@quorate/contracts';
import {
  accept,
  addDays,
  checkEdits,
  checkSpan,
  editedIssue,
  gatherIssue,
  type IssueEdits,
  type IssueSpan,
  type NewsletterRules,
  NO_EDITS,
  outdatedWords,
  refuse,
  type Result,
  ukCalendarDate,
  ukInstant,
} from '@quorate/domain';
import type { Repository } from 'typeorm';
import { Database } from '../../platform/database/index.js';
import { NewsletterDraftRow } from './newsletter-draft.entity.js';
import { PublicFacts } from './newsletter-facts.js';
import { NewsletterIssues } from './newsletter-issues.js';
import { Subscribers } from './subscribers.js';

export const THE_DRAFT = 'draft';
/** Where there is no last issue. */
const FIRST_DAYS = 31;

const NO_DRAFT = refuse('missing', 'no-draft', 'Nobody has begun the next issue. Begin it first.');
export const DRAFT_CHANGED = refuse(
  'conflict',
  'draft-changed',
  'The draft was changed since you read it. Load it again, then make your change.',
);

@Injectable()
export class NewsletterDrafts {
  constructor(
    @InjectRepository(NewsletterDraftRow) private readonly rows: Repository<NewsletterDraftRow>,
    private readonly facts: PublicFacts,
    private readonly issues: NewsletterIssues,
    private readonly subscribers: Subscribers,
    private readonly database: Database,
  ) {}

  find(): Promise<NewsletterDraftRow | null> {
    return this.rows.findOneBy({ id: THE_DRAFT });
  }

  async view(row: NewsletterDraftRow, rules: NewsletterRules): Promise<DraftView> {
    const { version, date, since, gatheredAt, gathered, edits } = row;
    const view = {
      ...{ version, name: rules.name, date, since: since.toISOString(), gathered, edits },
      gatheredAt: gatheredAt.toISOString(),
      sections: editedIssue(gathered, edits),
      outdated: outdatedWords(gathered, edits),
      recipients: await this.subscribers.count(),
      nextNumber: (await this.issues.lastNumber()) + 1,
      today: ukCalendarDate(await this.database.now()),
    };
    // Plain data: the contract's lists may be changed by whoever gets them, the domain's may not.
    return structuredClone(view) as DraftView;
  }

  /** With what happened since the last issue, or since the end of a day. */
  async begin(
    rules: NewsletterRules,
    { date, since }: { readonly date: string; readonly since?: string | undefined },
  ): Promise<Result<NewsletterDraftRow>> {
    const now = await this.database.now();
    const from = since === undefined ? await this.beginning(date) : ukInstant(addDays(since, 1), '00:00');
    const gathered = await this.gathered(rules, { since: from, date, now });
    if (!gathered.ok) return gathered;
    const row = { id: THE_DRAFT, version: 1, ...gathered.value, edits: NO_EDITS };
    const made = await this.rows
      .createQueryBuilder()
      .insert()
      .values(row)
      .orIgnore()
      .returning('id')
      .execute();
    if ((made.raw as unknown[]).length > 0) return this.found();
    const sentence = 'The next issue has been begun already. Go on with it, or throw it away first.';
    return refuse('conflict', 'draft-there', sentence);
  }

  async edit(version: number, edits: IssueEdits): Promise<Result<NewsletterDraftRow>> {
    const checked = checkEdits(edits);
    return checked.ok ? this.change(version, { edits: checked.value }) : checked;
  }

  /** The same span up to this date and now. What was edited stays. */
  async gather(rules: NewsletterRules, version: number, date: string): Promise<Result<NewsletterDraftRow>> {
    const row = await this.find();
    if (row === null) return NO_DRAFT;
    const span = { since: row.since.toISOString(), date, now: await this.database.now() };
    const gathered = await this.gathered(rules, span);
    return gathered.ok ? this.change(version, gathered.value) : gathered;
  }

  async drop(): Promise<void> {
    await this.rows.delete({ id: THE_DRAFT });
  }

  async found(): Promise<Result<NewsletterDraftRow>> {
    const row = await this.find();
    return row === null ? NO_DRAFT : accept(row);
  }

  private async beginning(date: string): Promise<string> {
    return (await this.issues.lastUntil()) ?? ukInstant(addDays(date, -FIRST_DAYS), '00:00');
  }

  private async gathered(
    rules: NewsletterRules,
    span: IssueSpan,
  ): Promise<Result<Pick<NewsletterDraftRow, 'date' | 'since' | 'gatheredAt' | 'gathered'>>> {
    const checked = checkSpan(span);
    if (!checked.ok) return checked;
    const gathered = gatherIssue(rules, await this.facts.collect(rules, span), span);
    const { date, since, now } = span;
    return accept({ date, since: new Date(since), gatheredAt: new Date(now), gathered });
  }

  private async change(
    version: number,
    changed: Partial<Omit<NewsletterDraftRow, 'id' | 'version'>>,
  ): Promise<Result<NewsletterDraftRow>> {
    const { affected } = await this.rows.update(
      { id: THE_DRAFT, version },
      { ...changed, version: version + 1 },
    );
    if (affected === 1) return this.found();
    return (await this.find()) === null ? NO_DRAFT : DRAFT_CHANGED;
  }
}
