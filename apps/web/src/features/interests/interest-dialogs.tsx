/** What a person does in their own declaration: declare or change an interest, or remove one that was entered by mistake. */
import type { DeclaredInterestView, InterestCommandInput, MyInterests } from '@quorate/contracts';
import { LONGEST_INTEREST } from '@quorate/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { sendJson } from '../../api/index.js';
import { Select } from '../../ui/select.js';
import { TextInput } from '../../ui/text-input.js';
import { Textarea } from '../../ui/textarea.js';
import { type DraftField, FormDialog, useDraft } from '../form-dialog/index.js';

/** Sends it; every page that shows interests is read again. */
export function useInterestAct(): (command: InterestCommandInput) => Promise<void> {
  const client = useQueryClient();
  return async (command) => {
    await sendJson<MyInterests>('POST', '/api/my-interests', command);
    await client.invalidateQueries({ queryKey: ['interests'] });
  };
}

export interface DeclareDialogProps {
  readonly kinds: MyInterests['kinds'];
  /** The one that is changed; null for a new one. */
  readonly interest: DeclaredInterestView | null;
  readonly onClose: () => void;
}

/** Asks for kind, words and days. */
export function DeclareDialog({ kinds, interest, onClose }: DeclareDialogProps): ReactNode {
  const act = useInterestAct();
  const [isTried, setTried] = useState(false);
  const { draft, setDraft, field } = useDraft({
    kindId: interest?.kindId ?? '',
    text: interest?.text ?? '',
    from: interest?.from ?? '',
    until: interest?.until ?? '',
  });
  const { kindId, from } = draft;
  const text = draft.text.trim();
  const send = (): Promise<void> | null => {
    setTried(true);
    if (kindId === '' || text === '' || from === '') return null;
    const facts = { kindId, text, from, until: draft.until === '' ? null : draft.until };
    return act(
      interest === null
        ? { type: 'declare', ...facts }
        : { type: 'change', interestId: interest.interestId, ...facts },
    );
  };
  const missing = (isMissing: boolean, sentence: string): string | undefined =>
    isTried && isMissing ? sentence : undefined;
  return (
    <FormDialog
      title={interest === null ? 'Declare an interest' : 'Change the interest'}
      confirmLabel={interest === null ? 'Declare the interest' : 'Save the change'}
      send={send}
      onDone={onClose}
      onCancel={onClose}
    >
      {(faultOf) => (
        <>
          {interest !== null && <p>What you declared before stays in the history, with its day.</p>}
          <Select
            label="Kind"
            options={[{ value: '', label: 'Choose the kind' }, ...optionsOf(kinds, interest)]}
            {...field('kindId', faultOf)}
            error={faultOf('kindId') ?? missing(kindId === '', 'Choose the kind.')}
          />
          <Textarea
            label="The interest"
            hint="Whom it is with, and what you are or hold there"
            rows={3}
            maxLength={LONGEST_INTEREST}
            value={draft.text}
            error={faultOf('text') ?? missing(text === '', 'Say what the interest is.')}
            onChange={(event) => setDraft({ ...draft, text: event.target.value })}
          />
          <DayFields
            field={(name) => field(name, faultOf)}
            missing={missing(from === '', 'Give the day since when you have it.')}
          />
        </>
      )}
    </FormDialog>
  );
}

interface DayFieldsProps {
  readonly field: (name: 'from' | 'until') => DraftField;
  readonly missing: string | undefined;
}

function DayFields({ field, missing }: DayFieldsProps): ReactNode {
  const from = field('from');
  return (
    <>
      <TextInput label="From" type="date" {...from} error={from.error ?? missing} />
      <TextInput
        label="Last day"
        type="date"
        isOptional
        hint="Empty while there is no end in sight"
        {...field('until')}
      />
    </>
  );
}

/** A kind that no body has any more stays with what was declared under it. */
function optionsOf(kinds: MyInterests['kinds'], interest: DeclaredInterestView | null) {
  const known = kinds.map(({ kindId, name }) => ({ value: kindId, label: name }));
  const isGone = interest !== null && !kinds.some(({ kindId }) => kindId === interest.kindId);
  return isGone ? [...known, { value: interest.kindId, label: interest.kind }] : known;
}

export interface RemoveDialogProps {
  readonly interest: DeclaredInterestView;
  readonly onClose: () => void;
}

/** Asks why: an interest that is over has a last day instead. */
export function RemoveDialog({ interest, onClose }: RemoveDialogProps): ReactNode {
  const act = useInterestAct();
  const { draft, setDraft } = useDraft({ reason: '' });
  const [isTried, setTried] = useState(false);
  const reason = draft.reason.trim();
  const send = (): Promise<void> | null => {
    setTried(true);
    return reason === '' ? null : act({ type: 'remove', interestId: interest.interestId, reason });
  };
  return (
    <FormDialog
      title="Remove the interest?"
      confirmLabel="Remove the interest"
      tone="danger"
      send={send}
      onDone={onClose}
      onCancel={onClose}
    >
      {(faultOf) => (
        <>
          <p>
            For what was entered by mistake. An interest that is over is changed instead, and given its last
            day. The history keeps both.
          </p>
          <Textarea
            label="Reason"
            rows={2}
            maxLength={500}
            value={draft.reason}
            error={faultOf('reason') ?? (isTried && reason === '' ? 'Say why it is removed.' : undefined)}
            onChange={(event) => setDraft({ reason: event.target.value })}
          />
        </>
      )}
    </FormDialog>
  );
}
