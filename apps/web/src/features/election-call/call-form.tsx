/** The form of a call, and the check before it goes out. Props: body, categories. */
import type { BodyView, CategoryView, ElectionCallInput, ElectionView } from '@quorate/contracts';
import { useRouter } from '@tanstack/react-router';
import { useState, type FormEvent, type ReactNode } from 'react';
import { ProblemError, problemOf, sendJson } from '../../api/index.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import type { Problem } from '../../ui/problem-notice.js';
import { Question } from '../../ui/question.js';
import { TextInput } from '../../ui/text-input.js';
import { RefusalNotice } from '../acts/index.js';
import { electionHref } from '../elections/index.js';
import { CallCheck } from './call-check.js';
import {
  type CallDraft,
  type CallFaults,
  type CallFieldsProps,
  callOf,
  draftOf,
  faultsOf,
  fieldOf,
} from './call-draft.js';
import { ConstituencyFields } from './constituency-fields.js';
import { DateFields } from './date-fields.js';
import styles from './election-call.module.css';
import { RuleFields } from './rule-fields.js';

export interface CallFormProps {
  readonly body: BodyView;
  readonly categories: readonly CategoryView[];
}

/** Keeps what was typed; a refusal that names a field leads back to it. */
export function CallForm({ body, categories }: CallFormProps): ReactNode {
  const [draft, setDraft] = useState(() =>
    draftOf(
      body,
      categories.map(({ categoryId }) => categoryId),
    ),
  );
  const [faults, setFaults] = useState<CallFaults>({});
  const [checked, setChecked] = useState<ElectionCallInput | null>(null);
  const back = (refused: CallFaults = {}): void => {
    setFaults(refused);
    setChecked(null);
  };
  const { send, busy, problem, renew } = useSending(body.bodyId, (field, detail) =>
    back({ [fieldOf(field, draft)]: detail }),
  );
  const change = (part: Partial<CallDraft>): void => {
    setDraft({ ...draft, ...part });
    renew();
  };
  const check = (event: FormEvent): void => {
    event.preventDefault();
    setFaults(faultsOf(draft));
    setChecked(callOf(draft));
  };
  if (checked !== null) {
    const sending = { problem, busy, onSend: () => send(checked), onBack: () => back() };
    return <CallCheck body={body} categories={categories} call={checked} {...sending} />;
  }
  const fields: CallFieldsProps = { draft, change, faults };
  const count = Object.keys(faults).length;
  return (
    <form className={styles.page} onSubmit={check} noValidate>
      <Question>Call an election of {body.name}</Question>
      <RefusalNotice problem={problem} kept="What you typed is still here." />
      {count > 0 && problem === null && (
        <Notice tone="error" title="Not complete yet">
          {Object.values(faults)[0]} {count > 1 && `${String(count - 1)} more below.`}
        </Notice>
      )}
      <TextInput
        label="Title"
        hint="As everybody reads it, for example: Change Board election 2026"
        maxLength={200}
        value={draft.title}
        error={faults['title']}
        onChange={(event) => change({ title: event.target.value })}
      />
      <ConstituencyFields {...fields} body={body} categories={categories} />
      <DateFields {...fields} />
      <RuleFields {...fields} hasScrutineers={body.scrutineers.length > 0} />
      <div>
        <Button type="submit">Check before it is called</Button>
      </div>
    </form>
  );
}

/** The call on its way: one key goes with one call, so that pressing twice calls once. */
function useSending(bodyId: string, onFault: (field: string, detail: string) => void) {
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const router = useRouter();
  const send = (call: ElectionCallInput): void => {
    setBusy(true);
    setProblem(null);
    sendJson<{ election: ElectionView }>('POST', `/api/bodies/${bodyId}/elections`, call, { key })
      .then(
        ({ election }) => router.history.push(electionHref(election, 'desk')),
        (error: unknown) => {
          const { title, detail, field } = problemOf(error);
          setProblem({ title, detail });
          const [first] = error instanceof ProblemError ? (error.problem.errors ?? []) : [];
          const at = field ?? first?.field;
          if (at !== undefined) onFault(at, first?.detail ?? detail);
        },
      )
      .finally(() => setBusy(false));
  };
  const renew = (): void => {
    setKey(crypto.randomUUID());
    setProblem(null);
  };
  return { send, busy, problem, renew };
}
