/** Says what stands in the newsletter of the demonstration, and keeps the issues that were sent before it began; the next are for whoever writes them. */
import { Injectable } from '@nestjs/common';
import { addDays, ukInstant } from '@quorate/domain';
import { Bodies } from '../bodies/index.js';
import { HeldIssues, NewsletterDesk, NewsletterIssues } from '../newsletters/index.js';
import type { DemonstrationData } from './demonstration-data.js';
import { found } from './register-loading.js';
import { valueOf } from './value-of.js';

const SENT = '17:00';

@Injectable()
export class NewsletterLoading {
  constructor(
    private readonly bodies: Bodies,
    private readonly desk: NewsletterDesk,
    private readonly issues: NewsletterIssues,
    private readonly held: HeldIssues,
  ) {}

  async load({ newsletter }: DemonstrationData): Promise<void> {
    const { body, issues: _sent, ...rules } = newsletter;
    const bodyIds = new Map((await this.bodies.list()).map(({ code, bodyId }) => [code, bodyId]));
    valueOf(await this.desk.setRules({ ...rules, bodyId: found(bodyIds, body) }));
  }

  /** Once there is what they tell of; by a clock of before, one is not there. */
  async loadIssues({ newsletter, bodies }: DemonstrationData, now: string): Promise<void> {
    const sentBy = bodies.find(({ code }) => code === newsletter.body)?.secretaries[0] ?? '';
    const there = await this.issues.lastNumber();
    for (const { date, newsSince } of newsletter.issues.slice(there)) {
      const sentAt = ukInstant(date, SENT);
      if (sentAt > now) return;
      const since = ukInstant(addDays(newsSince, 1), '00:00');
      valueOf(await this.held.write({ date, since, sentAt, sentBy }));
    }
  }
}
