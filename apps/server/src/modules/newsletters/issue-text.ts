/** An issue as plain text, for mail programs that show nothing else: all facts of the page, with every address in full. */
import type { IssueSection } from '@quorate/domain';
import { ukDate } from '@quorate/domain';

export interface WrittenIssue {
  readonly name: string;
  readonly date: string;
  readonly sections: readonly IssueSection[];
  /** Where the site is: https://quorate.example */
  readonly address: string;
  /** The page of the issue; null before it is sent. */
  readonly page: string | null;
  /** Where its reader unsubscribes; null where it goes to nobody yet. */
  readonly leave: string | null;
}

/** "17 December 2021": the day of the week is not said in a title. */
export function issueDate(date: string): string {
  return ukDate(date).replace(/^\w+ /, '');
}

export function issueTitle({ name, date }: Pick<WrittenIssue, 'name' | 'date'>): string {
  return `${name} ${issueDate(date)}`;
}

export const WHY =
  'You get this because you signed up for it on the site. All times are UK time. You can unsubscribe at any time.';

function sectionText({ heading, introduction, entries }: IssueSection, address: string): string[] {
  const head = heading === '' ? [] : [`${heading}\n${'-'.repeat(Math.min(heading.length, 70))}`];
  const told = entries.map(({ title, when, text, path }) =>
    [title, when, text, path === null ? '' : `${address}${path}`].filter((part) => part !== '').join('\n'),
  );
  return [...head, ...(introduction === '' ? [] : [introduction]), ...told];
}

export function issueText(issue: WrittenIssue): string {
  const { sections, address, page, leave } = issue;
  const title = issueTitle(issue);
  const parts = [
    `${title}\n${'='.repeat(title.length)}`,
    ...(page === null ? [] : [`Read it on the site: ${page}`]),
    ...sections.flatMap((section) => sectionText(section, address)),
    `${'-'.repeat(40)}\n${WHY}`,
    ...(leave === null ? [] : [`Unsubscribe: ${leave}`]),
  ];
  return `${parts.join('\n\n')}\n`;
}
