/** Changing one's own password; the other places where one is signed in are signed out. */
import { useState, type ReactNode } from 'react';
import { ProblemError, problemOf, sendJson } from '../../api/index.js';
import { Notice } from '../../ui/notice.js';
import { ProblemNotice, type Problem } from '../../ui/problem-notice.js';
import { Question } from '../../ui/question.js';
import { TextLink } from '../../ui/text-link.js';
import { SignedInOnly, SitePage, type SignedInSession } from '../site/index.js';
import { NewPasswordForm } from './new-password-form.js';
import styles from './session.module.css';

/** Shows the form to a signed-in person. */
export function PasswordPage(): ReactNode {
  return (
    <SignedInOnly>
      {(session) => (
        <SitePage title="Change your password">
          <div className={styles.page}>
            <Question>Change your password</Question>
            {signsInWithOneClick(session) ? <OneClick /> : <Change />}
          </div>
        </SitePage>
      )}
    </SignedInOnly>
  );
}

function signsInWithOneClick({ person, demonstrationPeople }: SignedInSession): boolean {
  return demonstrationPeople.some(({ personId }) => personId === person.personId);
}

function OneClick(): ReactNode {
  return (
    <Notice title="You have no password">
      <p>People of the demonstration sign in with one click.</p>
    </Notice>
  );
}

function Change(): ReactNode {
  const [problem, setProblem] = useState<(Problem & { readonly field?: string | undefined }) | null>(null);
  const [busy, setBusy] = useState(false);
  const [isDone, setDone] = useState(false);
  const change = async (next: string, current: string): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await sendJson<undefined>('POST', '/api/session/password', { current, next });
      setDone(true);
    } catch (error) {
      setProblem(error instanceof ProblemError ? error.problem : problemOf(error));
    } finally {
      setBusy(false);
    }
  };
  if (isDone) {
    return (
      <Notice tone="met" title="Your password is changed" announce="status">
        <p>
          You stay signed in here, and are signed out everywhere else.{' '}
          <TextLink href="/duties">Go to your duties</TextLink>
        </p>
      </Notice>
    );
  }
  const wrongCurrent = problem?.field === 'current' ? (problem.detail ?? null) : null;
  return (
    <>
      <p className={styles.lead}>You stay signed in here, and are signed out everywhere else.</p>
      {problem !== null && wrongCurrent === null && <ProblemNotice problem={problem} />}
      <NewPasswordForm
        asksCurrent
        confirmLabel="Change the password"
        busy={busy}
        wrongCurrent={wrongCurrent}
        onSubmit={(next, current) => void change(next, current)}
      />
    </>
  );
}
