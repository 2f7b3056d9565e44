/** The newsletters that were sent, and the form to get the next ones. */
import type { ReactNode } from 'react';
import { useSession } from '../../api/index.js';
import { EmptyState } from '../../ui/empty-state.js';
import { formatDate } from '../../ui/format.js';
import { Question } from '../../ui/question.js';
import { RegionLabel } from '../../ui/region-label.js';
import { TextLink } from '../../ui/text-link.js';
import { Reading } from '../reading/index.js';
import { SitePage } from '../site/index.js';
import styles from './newsletters.module.css';
import { SignUpForm } from './sign-up-form.js';
import { type Newsletters, useNewsletters } from './use-newsletters.js';

/** Shows the list, the latest first, and the form below. */
export function NewslettersPage(): ReactNode {
  const query = useNewsletters();
  return (
    <SitePage title="Newsletters">
      <div className={styles.page}>
        <Question>Newsletters</Question>
        <Reading query={query} label="Loading the newsletters">
          {(newsletters) => <Issues newsletters={newsletters} />}
        </Reading>
      </div>
    </SitePage>
  );
}

function Issues({ newsletters: { name, issues, desk } }: { readonly newsletters: Newsletters }): ReactNode {
  const { session } = useSession();
  return (
    <>
      <p className={styles.lead}>
        Decisions, meetings to come, open consultations with their closing dates, elections and vacancies:
        what happened since the last issue, on this page and by mail.
      </p>
      {(desk !== null || session?.administrator === true) && (
        <p className={styles.ways}>
          {desk !== null && <TextLink href="/newsletters/desk">Write and send the next issue</TextLink>}
          <TextLink href="/newsletters/sections">Sections of the newsletter</TextLink>
          {session?.administrator === true && (
            <TextLink href="/newsletters/subscribers">Who gets it</TextLink>
          )}
        </p>
      )}
      {issues.length === 0 ? (
        <EmptyState title="No newsletter has been sent yet">
          The first issue appears here when it is sent.
        </EmptyState>
      ) : (
        <ul className={styles.issues}>
          {issues.map((issue) => (
            <li key={issue.number}>
              <TextLink href={`/newsletters/${issue.number}`} className={styles.issue}>
                {issue.name}, {formatDate(issue.date)}
              </TextLink>
              <span className={styles.small}>Number {issue.number}</span>
            </li>
          ))}
        </ul>
      )}
      {name !== null && (
        <section className={styles.region} aria-labelledby="sign-up">
          <RegionLabel id="sign-up">Get the {name} by mail</RegionLabel>
          <SignUpForm />
        </section>
      )}
    </>
  );
}
