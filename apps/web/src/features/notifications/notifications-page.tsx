/** How a person is told of what: by body and kind, in digests, and in this browser. */
import type { ReactNode } from 'react';
import { problemOf } from '../../api/index.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Loading } from '../../ui/loading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Question } from '../../ui/question.js';
import { TextLink } from '../../ui/text-link.js';
import { SignedInOnly, SitePage } from '../site/index.js';
import { BodyChoices } from './body-choices.js';
import { BrowserPush } from './browser-push.js';
import { DigestForm } from './digest-form.js';
import styles from './notifications.module.css';
import { useSettings } from './use-settings.js';

/** Shows it to whose choices they are. */
export function NotificationsPage(): ReactNode {
  return (
    <SignedInOnly>
      {(session) => (
        <SitePage title="Notifications">
          <div className={styles.page}>
            <header>
              <Question>How you are told</Question>
              <p className={styles.lead}>
                Mails go to {session.person.email}. What you choose holds at once, for what comes from now on.{' '}
                <TextLink href="/inbox">Go to your inbox</TextLink>
              </p>
            </header>
            <Settings />
          </div>
        </SitePage>
      )}
    </SignedInOnly>
  );
}

function Settings(): ReactNode {
  const { data, error, refetch } = useSettings();
  if (error !== null) return <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading label="Loading your choices" lines={8} />;
  return (
    <>
      <DigestForm digest={data.digest} />
      <BrowserPush pushKey={data.pushKey} browsers={data.browsers} onChange={() => void refetch()} />
      {data.bodies.length === 0 && (
        <EmptyState title="No body tells you anything yet">
          Once you have a seat or an office on a body, or your party is asked something, you choose here how
          you are told.
        </EmptyState>
      )}
      {data.bodies.map((body) => (
        <BodyChoices key={body.bodyId} body={body} />
      ))}
    </>
  );
}
