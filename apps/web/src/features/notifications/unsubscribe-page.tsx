/** The way out of a mail, for whoever has the mail: opening the page changes nothing, the button does. */
import type { UnsubscribeView } from '@quorate/contracts';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { getJson, problemOf, sendJson } from '../../api/index.js';
import { Button } from '../../ui/button.js';
import { Loading } from '../../ui/loading.js';
import { Notice } from '../../ui/notice.js';
import { ProblemNotice, type Problem } from '../../ui/problem-notice.js';
import { Question } from '../../ui/question.js';
import { TextLink } from '../../ui/text-link.js';
import { SitePage } from '../site/index.js';
import styles from './notifications.module.css';

/** Shows which mails the link is about. */
export function UnsubscribePage(): ReactNode {
  const { token } = useParams({ from: '/unsubscribe/$token' });
  return (
    <SitePage title="Switch mails off">
      <div className={styles.page}>
        <Question>Switch mails off</Question>
        <Leave path={`/api/unsubscribe/${token}`} />
      </div>
    </SitePage>
  );
}

function Leave({ path }: { readonly path: string }): ReactNode {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['unsubscribe', path],
    queryFn: () => getJson<UnsubscribeView>(`${path}/about`),
  });
  if (error !== null) return <ProblemNotice problem={problemOf(error)} />;
  if (data === undefined) return <Loading label="Reading the link" lines={2} />;
  const { bodyName, title, mail } = data;
  const leave = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await sendJson<undefined>('POST', path);
      await refetch();
    } catch (fault) {
      setProblem(problemOf(fault));
    }
    setBusy(false);
  };
  const settings = <TextLink href="/settings/notifications">Choose all that you are told, and how</TextLink>;
  if (!mail) {
    return (
      <Notice tone="met" title="These mails are switched off" announce="status">
        <p>
          {bodyName} mails you no more of this: {title}. What else you chose stays, and so does your inbox.{' '}
          {settings}
        </p>
      </Notice>
    );
  }
  return (
    <>
      <p>
        {bodyName} mails you: {title}.
      </p>
      {problem !== null && <ProblemNotice problem={problem} />}
      <p>
        <Button busy={busy} onClick={() => void leave()}>
          Switch these mails off
        </Button>
      </p>
      <p className={styles.lead}>You need not sign in for this. {settings}</p>
    </>
  );
}
