/** What an item puts to the members, where their body has a rule of notice: kind, text, and what needs special notice. Props: draft, errors, notice, onChange. */
import { resolutionRulesOf, sayMajority, type NoticeRule } from '@quorate/domain';
import type { ReactNode } from 'react';
import { Select } from '../../ui/select.js';
import { Textarea } from '../../ui/textarea.js';
import { TextInput } from '../../ui/text-input.js';
import styles from './agenda-editor.module.css';
import type { ItemDraft, ItemErrors } from './item-draft.js';

const kinds = [
  { value: '', label: 'No resolution' },
  { value: 'ordinary', label: 'An ordinary resolution' },
  { value: 'special', label: 'A special resolution' },
];

export interface ResolutionFieldsProps {
  readonly draft: ItemDraft;
  readonly errors: ItemErrors;
  readonly notice: NoticeRule;
  readonly onChange: (draft: ItemDraft) => void;
}

/** Shows the text once a kind is chosen, and the day of special notice where it is due. */
export function ResolutionFields({ draft, errors, notice, onChange }: ResolutionFieldsProps): ReactNode {
  const rules = resolutionRulesOf(notice);
  const { resolutionKind: kind } = draft;
  const matter = rules.matters.find(({ id }) => id === draft.matterId);
  const bind = (name: 'resolutionKind' | 'resolutionText' | 'matterId' | 'specialNoticeOn') => ({
    value: draft[name],
    error: errors[name],
    onChange: (event: { readonly target: { readonly value: string } }) =>
      onChange({ ...draft, [name]: event.target.value }),
  });
  return (
    <>
      <div className={styles.wide}>
        <Select
          label="Resolution"
          hint={kind === '' ? undefined : sayMajority(kind, rules, 'meeting')}
          options={kinds}
          {...bind('resolutionKind')}
        />
      </div>
      {kind !== '' && (
        <>
          <div className={styles.wide}>
            <Textarea
              label="The resolution, word for word"
              hint="As it goes into the notice, from “That …”"
              rows={4}
              maxLength={8000}
              {...bind('resolutionText')}
            />
          </div>
          <div className={styles.wide}>
            <Select
              label="What it does"
              options={[
                { value: '', label: 'Nothing that needs special notice' },
                ...rules.matters.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              {...bind('matterId')}
            />
          </div>
        </>
      )}
      {kind !== '' && matter?.specialNotice === true && (
        <TextInput
          type="date"
          label="Special notice given to the company on"
          hint={`${matter.source}: ${notice.specialNoticeDays} clear days before the meeting. It may be written later, before notice of the meeting.`}
          isOptional
          {...bind('specialNoticeOn')}
        />
      )}
    </>
  );
}
