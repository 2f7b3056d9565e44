/** The public form by which somebody asks for an account. */
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { problemOf, sendJson } from '../../api/index.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { ProblemNotice, type Problem } from '../../ui/problem-notice.js';
import { Question } from '../../ui/question.js';
import { TextInput } from '../../ui/text-input.js';
import { TextLink } from '../../ui/text-link.js';
import { Textarea } from '../../ui/textarea.js';
import { SitePage } from '../site/index.js';
import styles from './account-requests.module.css';

/** Shows the form, then what happens next. */
export function AskAccountPage(): ReactNode {
  const [asked, setAsked] = useState<string | null>(null);
  return (
    <SitePage title="Ask for an account">
      <div className={styles.page}>
        <Question>Ask for an account</Question>
        {asked === null ? (
          <>
            <p className={styles.lead}>
              Public meetings, papers and results need no account. With one you read and answer for your
              party.
            </p>
            <AskForm onAsked={setAsked} />
          </>
        ) : (
          <Asked email={asked} />
        )}
      </div>
    </SitePage>
  );
}

const empty = { name: '', organisation: '', email: '', reason: '' };

function missingIn(person: typeof empty): Readonly<Record<keyof typeof empty, string | null>> {
  return {
    name: person.name.trim() === '' ? 'Write your name.' : null,
    organisation: person.organisation.trim() === '' ? 'Write the name of your organisation.' : null,
    email: person.email.includes('@') ? null : 'Write your e-mail address.',
    reason: person.reason.trim() === '' ? 'Write what you need the account for.' : null,
  };
}

function trimmed({ name, organisation, email, reason }: typeof empty): typeof empty {
  return { name: name.trim(), organisation: organisation.trim(), email: email.trim(), reason: reason.trim() };
}

function AskForm({ onAsked }: { readonly onAsked: (email: string) => void }): ReactNode {
  const [person, setPerson] = useState(empty);
  const [isChecked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const missing = missingIn(person);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    if (busy || Object.values(missing).some((words) => words !== null)) return;
    setBusy(true);
    setProblem(null);
    const body = trimmed(person);
    try {
      await sendJson<undefined>('POST', '/api/account-requests', body);
      onAsked(body.email);
    } catch (error) {
      setProblem(problemOf(error));
      setBusy(false);
    }
  };
  const field = (key: keyof typeof empty) => ({
    value: person[key],
    error: isChecked ? missing[key] : null,
    onChange: (event: { readonly target: { readonly value: string } }) =>
      setPerson((before) => ({ ...before, [key]: event.target.value })),
  });
  return (
    <>
      {problem !== null && <ProblemNotice problem={problem} />}
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <TextInput label="Your name" autoComplete="name" maxLength={120} {...field('name')} />
        <TextInput
          label="Organisation"
          autoComplete="organization"
          maxLength={200}
          {...field('organisation')}
        />
        <TextInput
          label="E-mail"
          hint="Use your address at the organisation; we mail it a link to confirm it"
          type="email"
          autoComplete="email"
          {...field('email')}
        />
        <Textarea label="What you need the account for" maxLength={1000} {...field('reason')} />
        <div>
          <Button type="submit" size="large" busy={busy} busyLabel="Sending">
            Send the request
          </Button>
        </div>
      </form>
    </>
  );
}

function Asked({ email }: { readonly email: string }): ReactNode {
  return (
    <Notice tone="met" title="Look into your mail" announce="status">
      <p>
        A mail is on its way to <span className={styles.email}>{email}</span>. Open the link in it within two
        days: then an administrator sees your request, and you are told by mail what became of it.
      </p>
      <p>
        Nothing after ten minutes? Look among the junk mail.{' '}
        <TextLink href="/">Go to the front page</TextLink>
      </p>
    </Notice>
  );
}
