/** Where the mailed link leads: the address of a request for an account is confirmed by pressing, so that no mail scanner does it. */
import { useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { problemOf, sendJson } from '../../api/index.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { ProblemNotice, type Problem } from '../../ui/problem-notice.js';
import { Question } from '../../ui/question.js';
import { TextLink } from '../../ui/text-link.js';
import { SitePage } from '../site/index.js';
import styles from './account-requests.module.css';

/** Shows the button, then what happens next. */
export function ConfirmRequestPage(): ReactNode {
  const { token } = useParams({ from: '/account-request/$token' });
  const [isDone, setDone] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const confirm = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await sendJson<undefined>('POST', '/api/account-requests/confirmation', { token });
      setDone(true);
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <SitePage title="Confirm your address">
      <div className={styles.page}>
        <Question>Confirm your address</Question>
        {isDone ? (
          <Notice tone="met" title="Your address is confirmed" announce="status">
            <p>
              An administrator looks at your request now. You are told by mail what became of it.{' '}
              <TextLink href="/">Go to the front page</TextLink>
            </p>
          </Notice>
        ) : (
          <>
            <p className={styles.lead}>
              You asked for an account. Press to confirm that the address is yours.
            </p>
            {problem !== null && <ProblemNotice problem={problem} />}
            <p className={styles.acts}>
              <Button size="large" busy={busy} busyLabel="Confirming" onClick={() => void confirm()}>
                Confirm my address
              </Button>
            </p>
            {problem !== null && (
              <p>
                <TextLink href="/ask-for-account">Ask for an account again</TextLink>
              </p>
            )}
          </>
        )}
      </div>
    </SitePage>
  );
}
