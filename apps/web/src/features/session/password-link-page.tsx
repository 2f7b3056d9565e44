/** Where a one-time link leads: the person it was made for chooses a password and is signed in. */
import type { PasswordLinkHolder } from '@quorate/contracts';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { getJson } from '../../api/index.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Question } from '../../ui/question.js';
import { Reading } from '../reading/index.js';
import { SitePage } from '../site/index.js';
import { NewPasswordForm } from './new-password-form.js';
import { SecondStepForm } from './second-step.js';
import styles from './session.module.css';
import { useSignIn } from './use-sign-in.js';

/** Shows whose password is set, and the form. */
export function PasswordLinkPage(): ReactNode {
  const { token } = useParams({ from: '/password/$token' });
  const path = `/api/password-links/${encodeURIComponent(token)}`;
  const query = useQuery({
    queryKey: ['password-link', token],
    queryFn: () => getJson<PasswordLinkHolder>(path),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  return (
    <SitePage title="Choose a password">
      <div className={styles.page}>
        <Question>Choose a password</Question>
        <Reading query={query} label="Looking at your link" lines={3}>
          {(holder) => <Choice holder={holder} path={path} />}
        </Reading>
      </div>
    </SitePage>
  );
}

function Choice({ holder, path }: { readonly holder: PasswordLinkHolder; readonly path: string }): ReactNode {
  const signingIn = useSignIn();
  const { signIn, asking, problem, ticket } = signingIn;
  const { name, email, hasPassword } = holder;
  if (ticket !== undefined) return <SecondStepForm signingIn={signingIn} />;
  return (
    <>
      <p className={styles.lead}>
        For {name}. You sign in with <span className={styles.email}>{email}</span> and this password.{' '}
        {hasPassword && 'It replaces the one you have, and you are signed out everywhere else. '}
        The link works once.
      </p>
      {problem !== null && <ProblemNotice problem={problem} kept="" />}
      <NewPasswordForm
        asksCurrent={false}
        confirmLabel="Set the password and sign in"
        busy={asking !== null}
        wrongCurrent={null}
        onSubmit={(password) => void signIn(path, { password }, 'set')}
      />
    </>
  );
}
