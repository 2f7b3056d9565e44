/** The newsletters that were sent, as everybody may read them. */
import { Injectable } from '@nestjs/common';
import { ukDate } from '@quorate/domain';
import { html } from '../../platform/html/index.js';
import type { PageWords } from '../../platform/pages/index.js';
import { NewsletterIssues } from '../newsletters/index.js';
import { linkTo, listOf, pageOf, paragraphsOf } from './page-parts.js';

@Injectable()
export class NewsletterWords {
  constructor(private readonly issues: NewsletterIssues) {}

  async list(): Promise<PageWords> {
    const lines = (await this.issues.list()).map(
      ({ number, name, date }) => html`${linkTo(`/newsletters/${number}`, `${name}, ${ukDate(date)}`)}`,
    );
    return pageOf('Newsletters', 'What happened, what is open and what is to come, issue by issue.', [
      listOf('The latest first', lines, 'No newsletter has been sent yet.'),
    ]);
  }

  async one(number: number): Promise<PageWords | null> {
    const issue = await this.issues.find(number);
    if (issue === null) return null;
    const title = `${issue.name} ${ukDate(issue.date)}`;
    const parts = issue.sections.flatMap(({ heading, introduction, entries }) => [
      ...(heading === '' ? [] : [html`<h2>${heading}</h2>`]),
      ...paragraphsOf(introduction),
      ...entries.flatMap((entry) => [
        html`<h3>${entry.path === null ? entry.title : linkTo(entry.path, entry.title)}</h3>`,
        ...paragraphsOf(entry.when),
        ...paragraphsOf(entry.text),
      ]),
    ]);
    return pageOf(title, `Number ${issue.number}, with ${issue.sections.length} sections.`, parts);
  }
}
