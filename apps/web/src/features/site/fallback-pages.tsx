/** What is shown in the place of a page: while it loads, when there is none, and when it failed. */
import type { ErrorComponentProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button, ButtonLink } from '../../ui/button.js';
import { Loading } from '../../ui/loading.js';
import { Notice } from '../../ui/notice.js';
import { Question } from '../../ui/question.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';
import styles from './site.module.css';
import { SitePage } from './site-page.js';

/** Shows calm lines while the code of a page is on its way. */
export function LoadingPage(): ReactNode {
  return (
    <SitePage title="Loading">
      <h1>
        <VisuallyHidden>Loading</VisuallyHidden>
      </h1>
      <Loading label="Loading the page" lines={6} />
    </SitePage>
  );
}

/** Says that an address leads nowhere. */
export function NotFoundPage(): ReactNode {
  return (
    <SitePage title="Page not found">
      <div className={styles.page}>
        <Question>There is no page at this address</Question>
        <p>
          Check the address, or start from the front page. A meeting or a vote may also be closed to you: then
          sign in with the account that was invited to it.
        </p>
        <p>
          <ButtonLink href="/" tone="quiet">
            Go to the front page
          </ButtonLink>
        </p>
      </div>
    </SitePage>
  );
}

/** Says that a page could not be shown: its code did not arrive, or it broke. */
export function FailurePage({ error }: ErrorComponentProps): ReactNode {
  return (
    <SitePage title="Page not shown">
      <div className={styles.page}>
        <Question>This page could not be shown</Question>
        <Notice
          tone="error"
          actions={<Button onClick={() => window.location.reload()}>Load the page again</Button>}
        >
          <p>
            Nothing that you sent was lost. Load the page again; if it happens a second time, tell your
            secretary these words: {error instanceof Error ? error.message : String(error)}
          </p>
        </Notice>
      </div>
    </SitePage>
  );
}
