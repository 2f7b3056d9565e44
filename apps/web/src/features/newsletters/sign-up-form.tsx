/** Asks for the newsletter: name, organisation and e-mail address. What follows is said in the same words for every address. */
import { useState, type FormEvent, type ReactNode } from 'react';
import { ProblemError, problemOf, sendJson } from '../../api/index.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { TextInput } from '../../ui/text-input.js';
import { useDraft } from '../form-dialog/index.js';
import styles from './newsletters.module.css';

/** Shows the form, and once it was sent, what to do next. */
export function SignUpForm(): ReactNode {
  const { draft, field } = useDraft({ name: '', organisation: '', address: '' });
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const faultOf = (name: string): string | undefined =>
    error instanceof ProblemError
      ? (error.problem.errors?.find((one) => one.field === name)?.detail ??
        (error.problem.field === name ? error.problem.detail : undefined))
      : undefined;
  const ask = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    const { name, organisation, address } = draft;
    const asked = { name: name.trim(), organisation: organisation.trim(), address: address.trim() };
    try {
      await sendJson('POST', '/api/newsletters/subscribers', asked);
      setSentTo(asked.address);
    } catch (refusal) {
      setError(refusal);
    }
    setBusy(false);
  };
  if (sentTo !== null) return <WhatNext address={sentTo} />;
  return (
    <form className={styles.form} onSubmit={(event) => void ask(event)} noValidate>
      <TextInput label="Your name" autoComplete="name" {...field('name', faultOf)} />
      <TextInput label="Organisation" autoComplete="organization" {...field('organisation', faultOf)} />
      <TextInput
        label="Business e-mail address"
        type="email"
        autoComplete="email"
        hint="A mail asks you to confirm it. You can unsubscribe at any time."
        {...field('address', faultOf)}
      />
      {error !== null && <ProblemNotice problem={problemOf(error)} />}
      <div>
        <Button type="submit" busy={busy} busyLabel="Signing up …">
          Sign up
        </Button>
      </div>
    </form>
  );
}

function WhatNext({ address }: { readonly address: string }): ReactNode {
  return (
    <Notice tone="met" title="Look into your mail" announce="status">
      <p>
        A mail goes to {address}. Open the link in it within a week to confirm. If none comes within ten
        minutes, look among the unwanted mail; one address gets at most one such mail an hour.
      </p>
    </Notice>
  );
}
