/** When something happened and who says so. Props: draft, setDraft, faultOf, noteLabel. */
import type { ReactNode } from 'react';
import { TextInput } from '../../ui/text-input.js';
import { Textarea } from '../../ui/textarea.js';
import type { FaultOf } from '../form-dialog/index.js';
import type { ActDraft } from './act-draft.js';

export interface DraftProps {
  readonly draft: ActDraft;
  readonly setDraft: (draft: ActDraft) => void;
  readonly faultOf: FaultOf;
}

export interface HappenedFieldsProps extends DraftProps {
  readonly noteLabel: string;
}

/** Shows date, source and note. */
export function HappenedFields({ draft, setDraft, faultOf, noteLabel }: HappenedFieldsProps): ReactNode {
  return (
    <>
      <TextInput
        label="Date"
        hint="The day it happened: YYYY-MM-DD. YYYY-MM or YYYY where no more is known; empty where nobody tells it."
        value={draft.on}
        error={faultOf('on')}
        onChange={({ target }) => setDraft({ ...draft, on: target.value })}
      />
      <TextInput
        label="Source"
        hint="Who says so: a letter, a paper, a page."
        maxLength={300}
        value={draft.source}
        error={faultOf('source.text') ?? faultOf('source')}
        onChange={({ target }) => setDraft({ ...draft, source: target.value })}
      />
      <TextInput
        label="Address of the source"
        hint="Begins with https://"
        isOptional
        maxLength={500}
        value={draft.url}
        error={faultOf('source.url')}
        onChange={({ target }) => setDraft({ ...draft, url: target.value })}
      />
      <NoteField draft={draft} setDraft={setDraft} faultOf={faultOf} noteLabel={noteLabel} />
    </>
  );
}

/** Shows the note alone. */
export function NoteField({ draft, setDraft, faultOf, noteLabel }: HappenedFieldsProps): ReactNode {
  return (
    <Textarea
      label={noteLabel}
      isOptional={noteLabel === 'Note'}
      rows={3}
      maxLength={2000}
      value={draft.note}
      error={faultOf('note')}
      onChange={({ target }) => setDraft({ ...draft, note: target.value })}
    />
  );
}
