/** The fields of an agenda item. Props: draft, errors, roster (for the readers of a RED item), onChange. */
import type { Roster, RosterPerson } from '@quorate/domain';
import type { ReactNode } from 'react';
import { Checkbox } from '../../ui/checkbox.js';
import { Select } from '../../ui/select.js';
import { Textarea } from '../../ui/textarea.js';
import { TextInput } from '../../ui/text-input.js';
import styles from './agenda-editor.module.css';
import type { ItemDraft, ItemErrors } from './item-draft.js';
import { ResolutionFields } from './resolution-fields.js';

const purposes = [
  { value: '', label: 'Choose the purpose' },
  { value: 'information', label: 'Information' },
  { value: 'discussion', label: 'Discussion' },
  { value: 'decision', label: 'Decision' },
];

const classifications = [
  { value: '', label: 'Choose who may read it' },
  { value: 'WHITE', label: 'WHITE: everyone' },
  { value: 'GREEN', label: 'GREEN: signed-in parties' },
  { value: 'AMBER', label: 'AMBER: this body' },
  { value: 'RED', label: 'RED: named persons only' },
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
      <Select label="Classification" options={classifications} {...bind('classification')} />
      {draft.classification === 'RED' && (
        <NamedPersons draft={draft} error={errors.namedPersons} roster={roster} onChange={onChange} />
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

function peopleOf(roster: Roster | null): RosterPerson[] {
  if (roster === null) return [];
  const all = [
    ...roster.seats.flatMap((seat) => [...(seat.member === null ? [] : [seat.member]), ...seat.alternates]),
    ...roster.observers,
  ];
  return [...new Map(all.map((person) => [person.personId, person])).values()];
}

function NamedPersons(
  props: Omit<ItemFieldsProps, 'errors'> & { readonly error: string | undefined },
): ReactNode {
  const { draft, error, roster, onChange } = props;
  const toggle = (personId: string): void => {
    const named = draft.namedPersons.includes(personId);
    const namedPersons = named
      ? draft.namedPersons.filter((other) => other !== personId)
      : [...draft.namedPersons, personId];
    onChange({ ...draft, namedPersons });
  };
  return (
    <fieldset className={styles.wide}>
      <legend className={styles.legend}>Who may read it, besides the secretary and the Chair</legend>
      {error !== undefined && <p className={styles.error}>{error}</p>}
      <div className={styles.people}>
        {peopleOf(roster).map(({ personId, name }) => (
          <Checkbox
            key={personId}
            label={name}
            checked={draft.namedPersons.includes(personId)}
            onChange={() => toggle(personId)}
          />
        ))}
      </div>
    </fieldset>
  );
}
