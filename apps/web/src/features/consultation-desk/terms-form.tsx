/** What a consultation says, to be written. Props: start, kinds (consultations of the body so far), confirmLabel, onSend, id (null before it is kept for the first time). */
import type { ConsultationSummary, ConsultationTermsInput } from '@quorate/contracts';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { ProblemError, problemOf } from '../../api/index.js';
import { Button } from '../../ui/button.js';
import { Textarea } from '../../ui/textarea.js';
import { TextInput } from '../../ui/text-input.js';
import { useFaultFocus } from '../../ui/use-fault-focus.js';
import { RefusalNotice } from '../acts/index.js';
import styles from './desk.module.css';
import { DocumentFields, type DocumentFieldsProps } from './document-fields.js';
import { QuestionFields } from './question-fields.js';
import { faultsOfTerms, type TermsDraft, type TermsFaults, termsOf } from './terms-draft.js';

export interface TermsFormProps {
  readonly start: TermsDraft;
  readonly kinds: readonly ConsultationSummary[];
  readonly confirmLabel: string;
  readonly onSend: (terms: ConsultationTermsInput) => Promise<void>;
  readonly id: DocumentFieldsProps['id'] | null;
}

/** Keeps what was typed when it is refused, and says at its field why. */
export function TermsForm({ start, kinds, confirmLabel, onSend, id }: TermsFormProps): ReactNode {
  const { draft, change, faults, error, busy, send } = useTerms(start, onSend);
  const form = useFaultFocus<HTMLFormElement>(faults);
  return (
    <form ref={form} className={styles.form} onSubmit={(event) => void send(event)} noValidate>
      <KindFields draft={draft} faults={faults} kinds={kinds} change={change} />
      <SubjectFields draft={draft} faults={faults} change={change} />
      <QuestionFields
        questions={draft.questions}
        faults={faults}
        onChange={(questions) => change({ questions })}
      />
      {id === null ? (
        <p className={styles.small}>Documents can be added once it is kept.</p>
      ) : (
        <DocumentFields id={id} documents={draft.documents} onChange={(documents) => change({ documents })} />
      )}
      <RefusalNotice
        problem={error === null ? null : problemOf(error)}
        kept="Nothing was changed. What you typed is still here."
      />
      <div>
        <Button type="submit" busy={busy} busyLabel="Keeping">
          {confirmLabel}
        </Button>
      </div>
    </form>
  );
}

/** What is typed, and what came of sending it. */
function useTerms(start: TermsDraft, onSend: TermsFormProps['onSend']) {
  const [draft, setDraft] = useState(start);
  const [faults, setFaults] = useState<TermsFaults>({});
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const change = (part: Partial<TermsDraft>): void => setDraft({ ...draft, ...part });
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const missing = faultsOfTerms(draft);
    setFaults(missing);
    setError(null);
    if (Object.keys(missing).length > 0) return;
    setBusy(true);
    try {
      await onSend(termsOf(draft));
    } catch (refusal) {
      setError(refusal);
      setFaults(faultsIn(refusal));
    } finally {
      setBusy(false);
    }
  };
  return { draft, change, faults, error, busy, send };
}

interface SubjectFieldsProps {
  readonly draft: TermsDraft;
  readonly faults: TermsFaults;
  readonly change: (part: Partial<TermsDraft>) => void;
}

function SubjectFields({ draft, faults, change }: SubjectFieldsProps): ReactNode {
  return (
    <>
      <TextInput
        label="Title"
        maxLength={200}
        value={draft.title}
        error={faults['title']}
        onChange={({ target }) => change({ title: target.value })}
      />
      <TextInput
        label="Number of the modification it concerns"
        hint="Such as MP188; leave it empty for another matter"
        isOptional
        value={draft.about}
        error={faults['about']}
        onChange={({ target }) => change({ about: target.value.trim().toUpperCase() })}
      />
      <Textarea
        label="What it is about"
        isOptional
        rows={8}
        maxLength={10_000}
        value={draft.introduction}
        error={faults['introduction']}
        onChange={({ target }) => change({ introduction: target.value })}
      />
      <div className={styles.pair}>
        <TextInput
          label="Closes on"
          type="date"
          value={draft.closesOn}
          error={faults['closes']}
          onChange={({ target }) => change({ closesOn: target.value })}
        />
        <TextInput
          label="At (UK time)"
          type="time"
          value={draft.closesAt}
          onChange={({ target }) => change({ closesAt: target.value })}
        />
      </div>
    </>
  );
}

interface KindFieldsProps extends SubjectFieldsProps, Pick<TermsFormProps, 'kinds'> {}

/** A kind that the body has used before brings its usual length with it. */
function KindFields({ draft, faults, kinds, change }: KindFieldsProps): ReactNode {
  const listId = useId();
  const known = new Map(kinds.map(({ kind, usualWorkingDays }) => [kind, usualWorkingDays]));
  const setKind = (kind: string): void => {
    const usual = known.get(kind) ?? null;
    change({ kind, ...(usual === null ? {} : { usualDays: String(usual) }) });
  };
  return (
    <>
      <TextInput
        label="Kind"
        hint="What such a consultation is called here, such as Refinement consultation"
        maxLength={80}
        list={listId}
        value={draft.kind}
        error={faults['kind.name']}
        onChange={({ target }) => setKind(target.value)}
      />
      <datalist id={listId}>
        {[...known.keys()].map((kind) => (
          <option key={kind} value={kind} />
        ))}
      </datalist>
      <TextInput
        label="How many working days it usually is open"
        hint="A shorter one is warned of, and not refused"
        inputMode="numeric"
        isOptional
        value={draft.usualDays}
        error={faults['kind.usualWorkingDays']}
        onChange={({ target }) => change({ usualDays: target.value.trim() })}
      />
    </>
  );
}

/** Without the name of the request's part that holds the terms. */
function faultsIn(error: unknown): TermsFaults {
  if (!(error instanceof ProblemError)) return {};
  const { errors = [], field, detail } = error.problem;
  const all = errors.length > 0 ? errors : field === undefined ? [] : [{ field, detail }];
  return Object.fromEntries(all.map((one) => [one.field.replace(/^terms\./, ''), one.detail]));
}
