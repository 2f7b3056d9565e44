/** The fields of an agenda item. Props: draft, errors, roster (for the readers of a RED item), onChange. */
import type { Roster } from '@quorate/domain';
import type { ReactNode } from 'react';
import { Select } from '../../ui/select.js';
import { Textarea } from '../../ui/textarea.js';
import { TextInput } from '../../ui/text-input.js';
import { classChoices, NamedPersons } from '../readership/index.js';
import styles from './agenda-editor.module.css';
import type { ItemDraft, ItemErrors } from './item-draft.js';
import { ResolutionFields } from './resolution-fields.js';

const purposes = [
  { value: '', label: 'Choose the purpose' },
  { value: 'information', label: 'Information' },
  { value: 'discussion', label: 'Discussion' },
  { value: 'decision', label: 'Decision' },
];

export interface ItemFieldsProps {
  readonly draft: ItemDraft;
  readonly errors: ItemErrors;
  readonly roster: Roster | null;
  readonly onChange: (draft: ItemDraft) => void;
}

/** Shows the fields; the named persons appear when the classification asks for them. */
export function ItemFields({ draft, errors, roster, onChange }: ItemFieldsProps): ReactNode {
  const bind = (name: Exclude<keyof ItemDraft, 'namedPersons'>) => ({
    value: draft[name],
    error: errors[name],
    onChange: (event: { readonly target: { readonly value: string } }) =>
      onChange({ ...draft, [name]: event.target.value }),
  });
  return (
    <div className={styles.fields}>
      <div className={styles.wide}>
        <TextInput label="Title" maxLength={200} autoFocus {...bind('title')} />
      </div>
      <Select label="Purpose" options={purposes} {...bind('purpose')} />
      <Select label="Classification" options={classChoices} {...bind('classification')} />
      {draft.classification === 'RED' && (
        <NamedPersons
          named={draft.namedPersons}
          error={errors.namedPersons}
          roster={roster}
          onChange={(namedPersons) => onChange({ ...draft, namedPersons })}
        />
      )}
      <TextInput label="Led by" hint="For example SECAS or the Chair" maxLength={120} {...bind('owner')} />
      <TextInput
        label="Planned minutes"
        hint="0 when it takes no time"
        inputMode="numeric"
        maxLength={3}
        {...bind('minutes')}
      />
      <TextInput
        label="Modification"
        hint="Its number, such as MP188"
        isOptional
        maxLength={9}
        {...bind('modification')}
      />
      <div className={styles.wide}>
        <Textarea label="What it is about" isOptional rows={2} maxLength={2000} {...bind('summary')} />
      </div>
      {roster?.notice !== undefined && (
        <ResolutionFields
          draft={draft}
          errors={errors}
          notice={roster.notice}
          conduct="meeting"
          onChange={(part) => onChange({ ...draft, ...part })}
        />
      )}
    </div>
  );
}
