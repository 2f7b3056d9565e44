/** Sends the draft: what it tells is gathered once more, and where anything has changed it is read again before it goes. */
import { Injectable } from '@nestjs/common';
import {
  accept,
  checkSpan,
  editedIssue,
  gatherIssue,
  type NewsletterRules,
  refuse,
  type Result,
  sameData,
  spanEnd,
} from '@quorate/domain';
import { Database } from '../../platform/database/index.js';
import { DRAFT_CHANGED, NewsletterDrafts, THE_DRAFT } from './newsletter-drafts.js';
import { PublicFacts } from './newsletter-facts.js';
import { NewsletterIssues } from './newsletter-issues.js';
import { NewsletterMail } from './newsletter-mail.js';
import { Subscribers } from './subscribers.js';

@Injectable()
export class Sending {
  constructor(
    private readonly drafts: NewsletterDrafts,
    private readonly facts: PublicFacts,
    private readonly issues: NewsletterIssues,
    private readonly subscribers: Subscribers,
    private readonly mail: NewsletterMail,
    private readonly database: Database,
  ) {}

  /** The number of the issue. */
  async send(rules: NewsletterRules, version: number, by: string): Promise<Result<number>> {
    const found = await this.drafts.found();
    if (!found.ok) return found;
    const draft = found.value;
    if (draft.version !== version) return DRAFT_CHANGED;
    const { date, since, edits } = draft;
    const now = await this.database.now();
    const span = { since: since.toISOString(), date, now };
    const checked = checkSpan(span);
    if (!checked.ok) return checked;
    const gathered = gatherIssue(rules, await this.facts.collect(rules, span), span);
    if (!sameData(gathered, draft.gathered)) {
      const again = await this.drafts.gather(rules, version, date);
      if (!again.ok) return again;
      const sentence =
        'Something it tells of has changed since it was gathered, so it was gathered again and not sent. Read it again, then send it.';
      return refuse('conflict', 'facts-changed', sentence);
    }
    const sections = editedIssue(gathered, edits);
    if (sections.length === 0) {
      return refuse('conflict', 'nothing-to-send', 'The issue says nothing. Put a section in first.');
    }
    const number = await this.issues.keep(
      { id: THE_DRAFT, version },
      {
        ...{ name: rules.name, date, until: new Date(spanEnd(span)), sections, sentBy: by },
        ...{ recipients: await this.subscribers.count(), sentAt: new Date(now) },
      },
    );
    if (number === null) return DRAFT_CHANGED;
    await this.mail.begin(number);
    return accept(number);
  }
}
