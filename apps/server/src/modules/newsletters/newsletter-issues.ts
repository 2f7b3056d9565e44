/** The issues that were sent: their list, each as it was, and the one transaction in which a draft becomes one. */
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { IssueSummary } from '@quorate/contracts';
import { type EntityManager, IsNull, type Repository } from 'typeorm';
import { NewsletterDraftRow } from './newsletter-draft.entity.js';
import { NewsletterIssueRow } from './newsletter-issue.entity.js';

type Sent = Omit<NewsletterIssueRow, 'number' | 'spreadAt' | 'words'>;

@Injectable()
export class NewsletterIssues {
  constructor(@InjectRepository(NewsletterIssueRow) private readonly rows: Repository<NewsletterIssueRow>) {}

  /** The latest first. */
  async list(): Promise<IssueSummary[]> {
    const select = { number: true, name: true, date: true, sentAt: true } as const;
    return (await this.rows.find({ select, order: { number: 'DESC' } })).map(summaryOf);
  }

  find(number: number): Promise<NewsletterIssueRow | null> {
    return this.rows.findOneBy({ number });
  }

  async lastNumber(): Promise<number> {
    return (await this.rows.maximum('number')) ?? 0;
  }

  /** From when on things are news in the next one; null before the first. */
  async lastUntil(): Promise<string | null> {
    const last = await this.rows.findOneBy({ number: await this.lastNumber() });
    return last?.until.toISOString() ?? null;
  }

  /** Issues whose mails are not all written. */
  async unspread(): Promise<number[]> {
    const rows = await this.rows.find({ where: { spreadAt: IsNull() }, select: { number: true } });
    return rows.map(({ number }) => number);
  }

  async noteSpread(number: number, at: string): Promise<void> {
    await this.rows.update({ number }, { spreadAt: new Date(at) });
  }

  /** The draft of this version goes, and the issue is there under the next number; null where it was changed meanwhile. */
  keep(draft: { readonly id: string; readonly version: number }, sent: Sent): Promise<number | null> {
    return this.rows.manager.transaction(async (manager) => {
      const { affected } = await manager.delete(NewsletterDraftRow, draft);
      if (affected !== 1) return null;
      return insertNext(manager, { ...sent, spreadAt: null });
    });
  }

  /** One whose mails were written by others, long ago. */
  writeDown(sent: Sent): Promise<number> {
    return this.rows.manager.transaction((manager) =>
      insertNext(manager, { ...sent, spreadAt: sent.sentAt }),
    );
  }
}

async function insertNext(
  manager: EntityManager,
  issue: Omit<NewsletterIssueRow, 'number' | 'words'>,
): Promise<number> {
  const number = ((await manager.maximum(NewsletterIssueRow, 'number')) ?? 0) + 1;
  await manager.insert(NewsletterIssueRow, { ...issue, number, words: wordsOf(issue) });
  return number;
}

function wordsOf({ name, sections }: Pick<NewsletterIssueRow, 'name' | 'sections'>): string {
  const told = sections.flatMap(({ heading, introduction, entries }) => [
    ...[heading, introduction],
    ...entries.flatMap(({ title, when, text }) => [title, when, text]),
  ]);
  return [name, ...told].filter(Boolean).join(' · ');
}

export function summaryOf({
  number,
  name,
  date,
  sentAt,
}: Pick<NewsletterIssueRow, 'number' | 'name' | 'date' | 'sentAt'>): IssueSummary {
  return { number, name, date, sentAt: sentAt.toISOString() };
}
