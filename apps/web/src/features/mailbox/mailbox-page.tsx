/** The mailbox: every mail that was written, to whom, and whether it was sent; what it says only where none is sent. For administrators. */
import type { MailView } from '@quorate/contracts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { getJson, problemOf } from '../../api/index.js';
import { EmptyState } from '../../ui/empty-state.js';
import { formatDateTime } from '../../ui/format.js';
import { Loading } from '../../ui/loading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Question } from '../../ui/question.js';
import { StateWord } from '../../ui/state-word.js';
import { SignedInOnly, SitePage } from '../site/index.js';
import styles from './mailbox.module.css';

/** Shows the mails to an administrator. */
export function MailboxPage(): ReactNode {
  return (
    <SignedInOnly>
      {() => (
        <SitePage title="Mailbox">
          <Question>Mailbox</Question>
          <Mails />
        </SitePage>
      )}
    </SignedInOnly>
  );
}

function Mails(): ReactNode {
  const { data, error, refetch } = useQuery({
    queryKey: ['mail'],
    queryFn: () => getJson<{ isSending: boolean; mails: MailView[] }>('/api/mail'),
  });
  if (error !== null) return <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading label="Loading the mails" lines={6} />;
  return (
    <>
      <p className={styles.lead}>
        {data.isSending
          ? 'Mails are handed to the mail server. The last 200 are shown, without what they say: that is for their readers.'
          : 'No mail server is set, so mails are not sent: they are kept and can be read here.'}{' '}
        All times are UK time.
      </p>
      {data.mails.length === 0 && (
        <EmptyState title="No mail was written yet">
          Reminders, notices and newsletters appear here.
        </EmptyState>
      )}
      <ul className={styles.mails}>
        {data.mails.map((mail) => (
          <li key={mail.id}>
            <details>
              <summary>
                {mail.subject}
                <span className={styles.small}>
                  To {mail.toName} ({mail.toAddress}), {formatDateTime(mail.writtenAt)}.{' '}
                  <Fate mail={mail} isSending={data.isSending} />
                </span>
              </summary>
              {mail.hasPage && (
                <p>
                  <a href={`/api/mail/${encodeURIComponent(mail.id)}/page`} target="_blank" rel="noreferrer">
                    See it as mail programs show it
                  </a>
                  , in a new tab. Its text:
                </p>
              )}
              <pre className={styles.text}>{mail.text}</pre>
              {mail.isOfList && (
                <p className={styles.small}>Mail programs offer its reader to unsubscribe by one click.</p>
              )}
            </details>
          </li>
        ))}
      </ul>
    </>
  );
}

function Fate({ mail, isSending }: { readonly mail: MailView; readonly isSending: boolean }): ReactNode {
  if (mail.sentAt !== null) return <StateWord tone="met">Sent</StateWord>;
  if (mail.fault !== null) return <StateWord tone="caution">Not sent yet: {mail.fault}</StateWord>;
  return <StateWord tone="muted">{isSending ? 'Waiting to be sent' : 'Kept here'}</StateWord>;
}
