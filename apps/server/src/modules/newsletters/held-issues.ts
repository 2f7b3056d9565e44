/** Issues that were sent before a house began: gathered from what is public of their span, kept under their own day, and mailed to nobody. */
import { Injectable } from '@nestjs/common';
import { accept, checkSpan, editedIssue, gatherIssue, NO_EDITS, type Result, spanEnd } from '@quorate/domain';
import { Database } from '../../platform/database/index.js';
import { NewsletterDesk, NO_NEWSLETTER } from './newsletter-desk.js';
import { PublicFacts } from './newsletter-facts.js';
import { NewsletterIssues } from './newsletter-issues.js';

export interface HeldIssue {
  readonly date: string;
  /** What happened after it was news. */
  readonly since: string;
  readonly sentAt: string;
  readonly sentBy: string;
}

@Injectable()
export class HeldIssues {
  constructor(
    private readonly desk: NewsletterDesk,
    private readonly facts: PublicFacts,
    private readonly issues: NewsletterIssues,
    private readonly database: Database,
  ) {}

  /** The number of the issue. */
  async write({ date, since, sentAt, sentBy }: HeldIssue): Promise<Result<number>> {
    const rules = await this.desk.rules();
    if (rules === null) return NO_NEWSLETTER;
    const span = { since, date, now: await this.database.now() };
    const checked = checkSpan(span);
    if (!checked.ok) return checked;
    const sections = editedIssue(gatherIssue(rules, await this.facts.collect(rules, span), span), NO_EDITS);
    const until = new Date(spanEnd(span));
    const sent = { name: rules.name, date, until, sections, sentBy, recipients: 0, sentAt: new Date(sentAt) };
    return accept(await this.issues.writeDown(sent));
  }
}
