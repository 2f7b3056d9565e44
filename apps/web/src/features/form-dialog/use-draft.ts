/** What is typed into a form of plain text fields, kept together under the names that the request uses. */
import { useState, type ChangeEvent } from 'react';
import type { FaultOf } from './form-dialog.js';

/** What a field of the form needs: its text, its fault, and where the typing goes. */
export interface DraftField {
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (event: ChangeEvent<HTMLInputElement | HTMLSelectElement>) => void;
}

export interface DraftForm<Draft> {
  readonly draft: Draft;
  readonly setDraft: (draft: Draft) => void;
  /** Props of the field with this name: `<TextInput label="Name" {...field('name', faultOf)} />`. */
  readonly field: (name: keyof Draft & string, faultOf: FaultOf) => DraftField;
}

/** Begins with `start`; every field is a text. */
export function useDraft<Draft extends Readonly<Record<string, string>>>(start: Draft): DraftForm<Draft> {
  const [draft, setDraft] = useState(start);
  return {
    draft,
    setDraft,
    field: (name, faultOf) => ({
      value: draft[name] ?? '',
      error: faultOf(name),
      onChange: (event) => setDraft({ ...draft, [name]: event.target.value }),
    }),
  };
}
