/** Gathers an issue: the facts of its span under the sections of the newsletter, in their order. Pure, so that the same facts give the same issue. */
import { assertNever } from '../value/assert-never.js';
import { asSentenceStart, sayNumber } from '../value/plain-english.js';
import { calendarEntries, consultationEntries, newsEntries } from './entries-of-meetings.js';
import { electionEntries, partyEntries, vacancyEntries } from './entries-of-people.js';
import { movedEntries, newEntries } from './entries-of-modifications.js';
import type { IssueEntry } from './issue-entry.js';
import type { IssueSpan, NewsletterFacts } from './newsletter-facts.js';
import type { NewsletterRules, SectionRules } from './newsletter-rules.js';

export interface GatheredSection {
  readonly id: string;
  readonly heading: string;
  readonly introduction: string;
  readonly isIn: boolean;
  /** True where it stands with nothing but its own words. */
  readonly isText: boolean;
  readonly entries: readonly IssueEntry[];
}

export function gatherIssue(
  rules: NewsletterRules,
  facts: NewsletterFacts,
  span: IssueSpan,
): GatheredSection[] {
  return rules.sections.map((section) => {
    const entries = entriesOf(section, rules, facts, span);
    const count = sayNumber(entries.length);
    const introduction = section.introduction
      .replaceAll('{count}', count)
      .replaceAll('{Count}', asSentenceStart(count));
    const { id, heading, isIn, fill } = section;
    return { id, heading, introduction, isIn, isText: fill.kind === 'text', entries };
  });
}

function entriesOf(
  { fill }: SectionRules,
  rules: NewsletterRules,
  facts: NewsletterFacts,
  span: IssueSpan,
): IssueEntry[] {
  switch (fill.kind) {
    case 'text':
      return [];
    case 'news':
      return newsEntries(facts.published, span);
    case 'meetings':
      return calendarEntries(facts.meetings, fill, span);
    case 'consultations': {
      const elsewhere = rules.sections.flatMap((one) =>
        one.fill.kind === 'consultations' ? (one.fill.kinds ?? []) : [],
      );
      return consultationEntries(facts.consultations, { kinds: fill.kinds, elsewhere }, span);
    }
    case 'elections':
      return electionEntries(facts.elections, span);
    case 'vacancies':
      return vacancyEntries(facts.vacancies);
    case 'new-modifications':
      return newEntries(facts.modifications, span);
    case 'moved-modifications':
      return movedEntries(facts.modifications, span);
    case 'parties':
      return partyEntries(facts, span);
    default:
      return assertNever(fill);
  }
}
