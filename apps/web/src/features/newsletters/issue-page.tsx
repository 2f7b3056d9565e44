/** One newsletter as it was sent; whoever writes newsletters sees how far the sending has come. */
import type { IssueView } from '@quorate/contracts';
import { ukDate } from '@quorate/domain';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { getJson } from '../../api/index.js';
import { formatDateTime, formatNumber } from '../../ui/format.js';
import { Notice } from '../../ui/notice.js';
import { Question } from '../../ui/question.js';
import { TextLink } from '../../ui/text-link.js';
import { Reading } from '../reading/index.js';
import { SitePage } from '../site/index.js';
import { IssueSections } from './issue-sections.js';
import styles from './newsletters.module.css';

const everyMs = 2000;

function isUnderWay(issue: IssueView | undefined): boolean {
  const sending = issue?.sending ?? null;
  return sending !== null && sending.written < sending.recipients;
}

/** Shows the issue of the address. */
export function IssuePage(): ReactNode {
  const { number } = useParams({ from: '/newsletters/$number' });
  const query = useQuery({
    queryKey: ['newsletters', number],
    queryFn: () => getJson<IssueView>(`/api/newsletters/${encodeURIComponent(number)}`),
    refetchInterval: ({ state }) => (isUnderWay(state.data) ? everyMs : false),
  });
  const missing = {
    title: 'There is no such newsletter',
    advice: <TextLink href="/newsletters">All newsletters</TextLink>,
  };
  return (
    <SitePage title={query.data === undefined ? 'Newsletter' : titleOf(query.data)}>
      <div className={styles.page}>
        <Reading query={query} label="Loading the newsletter" missing={missing}>
          {(issue) => (
            <>
              <Question>{titleOf(issue)}</Question>
              <p className={styles.small}>
                Number {issue.number}, sent {formatDateTime(issue.sentAt)}.{' '}
                <TextLink href="/newsletters">All newsletters, and how to get them by mail</TextLink>
              </p>
              {issue.sending !== null && <Progress sending={issue.sending} />}
              <IssueSections sections={issue.sections} />
            </>
          )}
        </Reading>
      </div>
    </SitePage>
  );
}

function titleOf({ name, date }: IssueView): string {
  return `${name} ${ukDate(date).replace(/^\w+ /, '')}`;
}

function Progress({ sending }: { readonly sending: NonNullable<IssueView['sending']> }): ReactNode {
  const { recipients, written, handedOver } = sending;
  return (
    <Notice tone="plain" title="Sending">
      <p>
        {formatNumber(written)} of {formatNumber(recipients)} mails are written, and the mail server took{' '}
        {formatNumber(handedOver)}. Whoever unsubscribed meanwhile gets none.
      </p>
    </Notice>
  );
}
