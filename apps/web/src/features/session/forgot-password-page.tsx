/** For whoever forgot their password: a link is mailed to the address of the account, if there is one. */
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { problemOf, sendJson } from '../../api/index.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { ProblemNotice, type Problem } from '../../ui/problem-notice.js';
import { Question } from '../../ui/question.js';
import { TextInput } from '../../ui/text-input.js';
import { TextLink } from '../../ui/text-link.js';
import { SitePage } from '../site/index.js';
import styles from './session.module.css';

/** Asks for the address and says what happens next, alike for every address. */
export function ForgotPasswordPage(): ReactNode {
  const [asked, setAsked] = useState<string | null>(null);
  return (
    <SitePage title="Forgot your password">
      <div className={styles.page}>
        <Question>Forgot your password?</Question>
        {asked === null ? <Ask onAsked={setAsked} /> : <Asked email={asked} onAgain={() => setAsked(null)} />}
      </div>
    </SitePage>
  );
}

function Ask({ onAsked }: { readonly onAsked: (email: string) => void }): ReactNode {
  const [email, setEmail] = useState('');
  const [isChecked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    if (busy || !email.includes('@')) return;
    setBusy(true);
    setProblem(null);
    try {
      await sendJson<undefined>('POST', '/api/password-links', { email: email.trim() });
      onAsked(email.trim());
    } catch (error) {
      setProblem(problemOf(error));
      setBusy(false);
    }
  };
  return (
    <>
      <p className={styles.lead}>We mail you a link with which you choose a new one.</p>
      {problem !== null && <ProblemNotice problem={problem} />}
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <TextInput
          label="E-mail"
          hint="The address that you sign in with"
          type="email"
          autoComplete="username"
          value={email}
          error={isChecked && !email.includes('@') ? 'Write the e-mail address of your account.' : null}
          onChange={(event) => setEmail(event.target.value)}
        />
        <div>
          <Button type="submit" size="large" busy={busy} busyLabel="Asking">
            Mail me a link
          </Button>
        </div>
      </form>
    </>
  );
}

function Asked({ email, onAgain }: { readonly email: string; readonly onAgain: () => void }): ReactNode {
  return (
    <Notice
      tone="met"
      title="Look into your mail"
      announce="status"
      actions={
        <Button tone="quiet" onClick={onAgain}>
          Use another address
        </Button>
      }
    >
      <p>
        If <span className={styles.email}>{email}</span> has an account with a password, a mail with a link is
        on its way. The link works once, for an hour. We say no more here, so that nobody can find out who has
        an account.
      </p>
      <p>
        Nothing after ten minutes? Look among the junk mail, or ask the administrator of your organisation for
        a link. <TextLink href="/sign-in">Back to signing in</TextLink>
      </p>
    </Notice>
  );
}
