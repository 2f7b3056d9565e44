/** Where the links in mails lead: one button each, so that programs that open links to look at them change nothing. */
import { useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { problemOf, sendJson } from '../../api/index.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Question } from '../../ui/question.js';
import { SitePage } from '../site/index.js';
import styles from './newsletters.module.css';

/** Confirms a subscription. */
export function ConfirmPage(): ReactNode {
  const { token } = useParams({ from: '/newsletters/confirm/$token' });
  return (
    <OneButton
      title="Get the newsletter"
      lead="Press the button to confirm that the newsletter is to come to your address."
      act="Confirm"
      path={`/api/newsletters/confirmations/${encodeURIComponent(token)}`}
      done="You get the newsletter from the next issue on. Every issue has a link to unsubscribe."
    />
  );
}

/** Ends a subscription. */
export function LeavePage(): ReactNode {
  const { token } = useParams({ from: '/newsletters/leave/$token' });
  return (
    <OneButton
      title="Unsubscribe from the newsletter"
      lead="Press the button to get no more newsletters. Your name and address are removed from the list."
      act="Unsubscribe"
      path={`/newsletters/leave/${encodeURIComponent(token)}`}
      done="You get no more newsletters, and your address is not on the list."
    />
  );
}

interface OneButtonProps {
  readonly title: string;
  readonly lead: string;
  readonly act: string;
  readonly path: string;
  readonly done: string;
}

function OneButton({ title, lead, act, path, done }: OneButtonProps): ReactNode {
  const [isDone, setIsDone] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const press = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await sendJson('POST', path);
      setIsDone(true);
    } catch (refusal) {
      setError(refusal);
    }
    setBusy(false);
  };
  return (
    <SitePage title={title}>
      <div className={styles.page}>
        <Question>{title}</Question>
        {isDone ? (
          <Notice tone="met" title="Done" announce="status">
            <p>{done}</p>
          </Notice>
        ) : (
          <>
            <p className={styles.lead}>{lead}</p>
            {error !== null && <ProblemNotice problem={problemOf(error)} kept="" />}
            <div>
              <Button busy={busy} onClick={() => void press()}>
                {act}
              </Button>
            </div>
          </>
        )}
        <p>
          <ButtonLink href="/newsletters" tone="quiet">
            All newsletters
          </ButtonLink>
        </p>
      </div>
    </SitePage>
  );
}
