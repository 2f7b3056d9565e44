/**
 * Writes a note, decision, action, headline or objection. What is typed belongs to the item it was begun on and stays when the meeting
 * moves on or the server refuses it. Props: state.
 */
import { itemOf, type MeetingState, type RecordKind } from '@quorate/domain';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useCommand } from '../../live/index.js';
import { Button } from '../../ui/button.js';
import { Textarea } from '../../ui/textarea.js';
import { TextInput } from '../../ui/text-input.js';
import { RefusalNotice } from '../acts/index.js';
import styles from './console.module.css';
import { OwnerInput, ownersIn } from './owner-input.js';
import { emptyRecord, readRecord, recordKinds, type RecordDraft, type RecordErrors } from './record-draft.js';

/** Shows the kinds as buttons, an objection where there was a vote; one opens its form below. */
export function RecordComposer({ state }: { readonly state: MeetingState }): ReactNode {
  const [draft, setDraft] = useState<RecordDraft | null>(null);
  const begin = (kind: RecordKind): void => {
    if (draft?.kind === kind) return setDraft(draft.text === '' ? null : draft);
    setDraft(
      draft === null || draft.text === '' ? emptyRecord(kind, state.currentItemId) : { ...draft, kind },
    );
  };
  const hasVote = state.votes.some(
    ({ itemId, stage }) => itemId === state.currentItemId && stage !== 'prepared',
  );
  const isOffered: Partial<Record<RecordKind, boolean>> = {
    decision: state.currentItemId !== null,
    objection: hasVote,
  };
  const offered = recordKinds.filter(({ kind }) => isOffered[kind] ?? true);
  return (
    <div className={styles.composer}>
      <div className={styles.kinds} role="group" aria-label="Write into the record">
        {offered.map(({ kind, begin: label }) => (
          <button
            key={kind}
            type="button"
            className={styles.kind}
            aria-pressed={draft?.kind === kind}
            onClick={() => begin(kind)}
          >
            {label}
          </button>
        ))}
      </div>
      {draft !== null && <RecordForm state={state} draft={draft} onChange={setDraft} />}
    </div>
  );
}

interface RecordFormProps {
  readonly state: MeetingState;
  readonly draft: RecordDraft;
  readonly onChange: (draft: RecordDraft | null) => void;
}

function RecordForm({ state, draft, onChange }: RecordFormProps): ReactNode {
  const { send, problem, busy } = useCommand(state.meetingId);
  const [isTried, setTried] = useState(false);
  const words = recordKinds.find(({ kind }) => kind === draft.kind);
  const read = readRecord(draft);
  const errors = isTried && 'errors' in read ? read.errors : {};
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    // A refusal stands above the form, in the words of the server.
    if ('command' in read)
      send(read.command).then(
        () => onChange(null),
        () => undefined,
      );
  };
  return (
    <form className={styles.recordForm} onSubmit={submit} noValidate>
      <RefusalNotice problem={problem} kept="What you typed is still here." />
      <BegunElsewhere state={state} draft={draft} onChange={onChange} />
      <Textarea
        label={words?.label ?? ''}
        hint={words?.hint}
        rows={draft.kind === 'headline' ? 2 : 3}
        maxLength={words?.maxLength}
        value={draft.text}
        error={errors.text}
        autoFocus
        onChange={(event) => onChange({ ...draft, text: event.target.value })}
      />
      <KindFields state={state} draft={draft} errors={errors} onChange={onChange} />
      <div className={styles.formButtons}>
        <Button type="submit" tone="quiet" busy={busy} busyLabel="Writing">
          {words?.send}
        </Button>
        <Button tone="plain" onClick={() => onChange(null)}>
          {draft.text === '' ? 'Close' : 'Throw it away'}
        </Button>
      </div>
    </form>
  );
}

/** Says so when the meeting has moved on since the text was begun. */
function BegunElsewhere({ state, draft, onChange }: RecordFormProps): ReactNode {
  if (draft.itemId === state.currentItemId) return null;
  const item = itemOf(state, draft.itemId);
  const mayMove = draft.kind !== 'decision' || state.currentItemId !== null;
  return (
    <p className={styles.elsewhere}>
      The meeting has moved on. This goes with{' '}
      {item === null ? 'the meeting as a whole' : `item ${item.number}, ${item.title}`}, where you began it.{' '}
      {mayMove && (
        <Button tone="plain" onClick={() => onChange({ ...draft, itemId: state.currentItemId })}>
          Put it where the meeting is now
        </Button>
      )}
    </p>
  );
}

interface KindFieldsProps {
  readonly state: MeetingState;
  readonly draft: RecordDraft;
  readonly errors: RecordErrors;
  readonly onChange: (draft: RecordDraft) => void;
}

/** What its kind asks for beside the text. */
function KindFields({ state, draft, errors, onChange }: KindFieldsProps): ReactNode {
  return (
    <>
      {draft.kind === 'objection' && (
        <>
          <TextInput
            label="Raised by"
            maxLength={120}
            value={draft.owner}
            error={errors.owner}
            onChange={(event) => onChange({ ...draft, owner: event.target.value })}
          />
          <Textarea
            label="The Chair’s ruling"
            hint="It is final. For example: not upheld, the transfer is not in the register; or: upheld, the vote is annulled and held again."
            rows={2}
            maxLength={500}
            value={draft.ruling}
            error={errors.ruling}
            onChange={(event) => onChange({ ...draft, ruling: event.target.value })}
          />
        </>
      )}
      {draft.kind === 'action' && (
        <div className={styles.pairs}>
          <OwnerInput
            names={ownersIn(state)}
            value={draft.owner}
            error={errors.owner}
            onChange={(event) => onChange({ ...draft, owner: event.target.value })}
          />
          <TextInput
            label="Due"
            isOptional
            type="date"
            value={draft.due}
            onChange={(event) => onChange({ ...draft, due: event.target.value })}
          />
        </div>
      )}
    </>
  );
}
