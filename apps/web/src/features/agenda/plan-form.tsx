/** The form that puts a meeting in the calendar. Props: bodies to choose from, onPlanned (with the server's reply). */
import type { MeetingSummary } from '@quorate/contracts';
import { useState, type FormEvent, type ReactNode } from 'react';
import { ProblemError, sendJson } from '../../api/index.js';
import { Button } from '../../ui/button.js';
import type { Problem } from '../../ui/problem-notice.js';
import { Select } from '../../ui/select.js';
import { TextInput } from '../../ui/text-input.js';
import { RefusalNotice } from '../acts/index.js';
import { DateWarnings } from './date-warnings.js';
import { emptyPlan, readPlan, type PlanDraft, type PlanErrors } from './plan-draft.js';
import styles from './plan-page.module.css';

/** What the server answers: the meeting, and what is odd about its date. */
export interface PlannedMeeting {
  readonly meeting: MeetingSummary;
  readonly warnings: readonly string[];
}

export interface PlanFormProps {
  readonly bodies: readonly { readonly bodyId: string; readonly name: string }[];
  readonly onPlanned: (planned: PlannedMeeting) => void;
}

const lost: Problem = {
  title: 'The server did not answer',
  detail: 'Look whether you are connected, then press again: the meeting is planned only once.',
};

/** Shows the form; one key goes with one plan, so that pressing twice plans one meeting. */
export function PlanForm({ bodies, onPlanned }: PlanFormProps): ReactNode {
  const [draft, setDraft] = useState(() => emptyPlan(bodies.length === 1 ? (bodies[0]?.bodyId ?? '') : ''));
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [errors, setErrors] = useState<PlanErrors>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const change = (next: PlanDraft): void => {
    setDraft(next);
    setKey(crypto.randomUUID());
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const read = readPlan(draft);
    setErrors('errors' in read ? read.errors : {});
    if ('errors' in read) return;
    setBusy(true);
    sendJson<PlannedMeeting>('POST', '/api/meetings', read.plan, { key })
      .then(onPlanned, (error: unknown) => setProblem(error instanceof ProblemError ? error.problem : lost))
      .finally(() => setBusy(false));
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <RefusalNotice problem={problem} kept="What you typed is still here." />
      <PlanFields bodies={bodies} draft={draft} errors={errors} onChange={change} />
      <div>
        <Button type="submit" busy={busy} busyLabel="Planning">
          Plan the meeting
        </Button>
      </div>
    </form>
  );
}

interface PlanFieldsProps {
  readonly bodies: PlanFormProps['bodies'];
  readonly draft: PlanDraft;
  readonly errors: PlanErrors;
  readonly onChange: (draft: PlanDraft) => void;
}

function PlanFields({ bodies, draft, errors, onChange }: PlanFieldsProps): ReactNode {
  const bind = (name: keyof PlanDraft) => ({
    value: draft[name],
    error: errors[name],
    onChange: (event: { readonly target: { readonly value: string } }) =>
      onChange({ ...draft, [name]: event.target.value }),
  });
  return (
    <>
      <Select
        label="Body"
        options={[
          { value: '', label: 'Choose the body' },
          ...bodies.map(({ bodyId, name }) => ({ value: bodyId, label: name })),
        ]}
        {...bind('bodyId')}
      />
      <Select
        label="Number"
        hint="An ex-committee meeting is held between the numbered ones."
        options={[
          { value: '', label: 'Choose' },
          { value: 'numbered', label: 'The next number of the body' },
          { value: 'ex-committee', label: 'No number: ex-committee' },
        ]}
        {...bind('kind')}
      />
      <TextInput label="Title" maxLength={200} {...bind('title')} />
      <div className={styles.times}>
        <TextInput label="Date" type="date" {...bind('date')} />
        <TextInput label="Starts" hint="UK time" type="time" {...bind('start')} />
        <TextInput label="Ends" hint="UK time" type="time" {...bind('end')} />
      </div>
      <DateWarnings date={draft.date} />
      <TextInput label="Place" hint="A room or “Online”" maxLength={200} {...bind('place')} />
    </>
  );
}
