/** The form of a change of party details. Props: party, recipients (whom the party may have told), onAsked. */
import type { DetailRecipient, MyPartyDetails, PartyDetailRequestView } from '@quorate/contracts';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { ProblemError, problemOf, sendJson } from '../../api/index.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { RegionLabel } from '../../ui/region-label.js';
import { TextInput } from '../../ui/text-input.js';
import { Textarea } from '../../ui/textarea.js';
import styles from './party-details.module.css';

export interface AskFormProps {
  readonly party: NonNullable<MyPartyDetails['party']>;
  readonly recipients: readonly DetailRecipient[];
  readonly onAsked: () => Promise<void>;
}

/** Begins with what the register says. */
export function AskForm({ party, recipients, onAsked }: AskFormProps): ReactNode {
  const [draft, setDraft] = useState({
    name: party.name,
    parent: party.parent ?? '',
    holdsFrom: '',
    other: '',
  });
  const [consents, setConsents] = useState<readonly string[]>([]);
  const [isChecked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    if (busy || draft.holdsFrom === '' || draft.name.trim() === '') return;
    setBusy(true);
    setError(null);
    const body = { ...draft, name: draft.name.trim(), parent: draft.parent.trim() || null, consents };
    try {
      await sendJson<PartyDetailRequestView>('POST', '/api/party-detail-requests', body);
      await onAsked();
    } catch (refusal) {
      setError(refusal);
      setBusy(false);
    }
  };
  const field = (key: keyof typeof draft, missing?: string) => ({
    value: draft[key],
    error: faultIn(error, key) ?? (isChecked && draft[key].trim() === '' ? (missing ?? null) : null),
    onChange: (event: { readonly target: { readonly value: string } }) =>
      setDraft((before) => ({ ...before, [key]: event.target.value })),
  });
  return (
    <section aria-labelledby="ask">
      <RegionLabel id="ask">What has changed</RegionLabel>
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <DetailFields field={field} />
        <Consents recipients={recipients} chosen={consents} onChange={setConsents} />
        {error !== null && <ProblemNotice problem={problemOf(error)} />}
        <div>
          <Button type="submit" size="large" busy={busy} busyLabel="Sending">
            Send the request
          </Button>
        </div>
      </form>
    </section>
  );
}

interface DetailField {
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (event: { readonly target: { readonly value: string } }) => void;
}

type FieldOf = (key: 'name' | 'parent' | 'holdsFrom' | 'other', missing?: string) => DetailField;

function DetailFields({ field }: { readonly field: FieldOf }): ReactNode {
  return (
    <>
      <TextInput label="Name" maxLength={200} {...field('name', 'Write the name.')} />
      <TextInput
        label="Parent"
        hint="The company at the top; empty for none"
        maxLength={200}
        isOptional
        {...field('parent')}
      />
      <TextInput
        label="Holds from"
        type="date"
        {...field('holdsFrom', 'Give the day from which it holds.')}
      />
      <Textarea
        label="What else has changed"
        hint="Such as addresses or contacts"
        maxLength={2000}
        isOptional
        {...field('other')}
      />
    </>
  );
}

function faultIn(error: unknown, key: string): string | null {
  return error instanceof ProblemError && error.problem.field === key ? error.problem.detail : null;
}

interface ConsentsProps {
  readonly recipients: readonly DetailRecipient[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

function Consents({ recipients, chosen, onChange }: ConsentsProps): ReactNode {
  if (recipients.length === 0) return null;
  return (
    <fieldset className={styles.consents}>
      <legend>We agree that these be told</legend>
      {recipients.map(({ recipientId, name }) => (
        <Checkbox
          key={recipientId}
          label={name}
          checked={chosen.includes(recipientId)}
          onChange={(event) =>
            onChange(
              event.target.checked ? [...chosen, recipientId] : chosen.filter((one) => one !== recipientId),
            )
          }
        />
      ))}
    </fieldset>
  );
}
