/** The first minutes of a new installation: its one-time link makes the first administrator. */
import { useParams } from '@tanstack/react-router';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { Button } from '../../ui/button.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Question } from '../../ui/question.js';
import { TextInput } from '../../ui/text-input.js';
import { SitePage } from '../site/index.js';
import { shortestPassword } from './new-password-form.js';
import styles from './session.module.css';
import { useSignIn } from './use-sign-in.js';

/** Shows the form for the first administrator. */
export function SetupPage(): ReactNode {
  const { token } = useParams({ from: '/setup/$token' });
  const { signIn, asking, problem } = useSignIn('/register');
  return (
    <SitePage title="Set up Quorate">
      <div className={styles.page}>
        <Question>Set up Quorate</Question>
        <p className={styles.lead}>
          You become the first administrator. Next you add the parties, people and bodies. This link works
          once.
        </p>
        {problem !== null && <ProblemNotice problem={problem} />}
        <SetupForm
          busy={asking !== null}
          onSubmit={(person) => void signIn('/api/setup', { token, ...person }, 'setup')}
        />
      </div>
    </SitePage>
  );
}

interface FirstPerson {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

interface SetupFormProps {
  readonly busy: boolean;
  readonly onSubmit: (person: FirstPerson) => void;
}

function SetupForm({ busy, onSubmit }: SetupFormProps): ReactNode {
  const [person, setPerson] = useState<FirstPerson>({ name: '', email: '', password: '' });
  const [isChecked, setChecked] = useState(false);
  const missing = {
    name: person.name.trim() === '' ? 'Write your name.' : null,
    email: person.email.includes('@') ? null : 'Write your e-mail address.',
    password:
      person.password.length < shortestPassword ? `Use at least ${shortestPassword} characters.` : null,
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (busy || Object.values(missing).some((words) => words !== null)) return;
    onSubmit({ ...person, name: person.name.trim(), email: person.email.trim() });
  };
  const field = (key: keyof FirstPerson) => ({
    value: person[key],
    error: isChecked ? missing[key] : null,
    onChange: (event: { readonly target: { readonly value: string } }) =>
      setPerson((before) => ({ ...before, [key]: event.target.value })),
  });
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextInput label="Your name" autoComplete="name" {...field('name')} />
      <TextInput label="E-mail" type="email" autoComplete="username" {...field('email')} />
      <TextInput
        label="Password"
        hint={`At least ${shortestPassword} characters. A sentence that you remember is good.`}
        type="password"
        autoComplete="new-password"
        {...field('password')}
      />
      <div>
        <Button type="submit" size="large" busy={busy} busyLabel="Setting up">
          Make me the administrator
        </Button>
      </div>
    </form>
  );
}
