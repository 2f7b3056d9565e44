/** What an item puts to the members, where their body has a rule of notice: kind, text, and what needs more than others. Props: draft, errors, notice, conduct, onChange. */
import { resolutionRulesOf, sayList, sayMajority, type Conduct, type NoticeRule } from '@quorate/domain';
import type { ReactNode } from 'react';
import { Select } from '../../ui/select.js';
import { Textarea } from '../../ui/textarea.js';
import { TextInput } from '../../ui/text-input.js';
import styles from './agenda-editor.module.css';
import type { ResolutionDraft } from './resolution-draft.js';

const kinds = [
  { value: '', label: 'No resolution' },
  { value: 'ordinary', label: 'An ordinary resolution' },
  { value: 'special', label: 'A special resolution' },
];

export interface ResolutionFieldsProps {
  readonly draft: ResolutionDraft;
  readonly errors: Readonly<Partial<Record<keyof ResolutionDraft, string | undefined>>>;
  readonly notice: NoticeRule;
  readonly conduct: Conduct;
  readonly onChange: (part: Partial<ResolutionDraft>) => void;
}

/** What a resolution may be about: in writing not what the Act keeps for a meeting, which is then said. */
function mattersIn(notice: NoticeRule, conduct: Conduct) {
  const { matters } = resolutionRulesOf(notice);
  const offered = matters.filter(({ inWriting }) => conduct === 'meeting' || inWriting);
  const kept = matters.filter((matter) => !offered.includes(matter)).map(({ name }) => name);
  const hint = kept.length === 0 ? undefined : `Not in writing, but in a meeting: ${sayList(kept)}.`;
  const none =
    conduct === 'meeting' ? 'Nothing that needs special notice' : 'Nothing that has rules of its own';
  return { offered, none, hint };
}

/** Shows the text once a kind is chosen, and the day of special notice where it is due. */
export function ResolutionFields(props: ResolutionFieldsProps): ReactNode {
  const { draft, errors, notice, conduct, onChange } = props;
  const { offered, none, hint } = mattersIn(notice, conduct);
  const { resolutionKind: kind } = draft;
  const matter = offered.find(({ id }) => id === draft.matterId);
  const bind = (name: 'resolutionKind' | 'resolutionText' | 'matterId' | 'specialNoticeOn') => ({
    value: draft[name],
    error: errors[name],
    onChange: (event: { readonly target: { readonly value: string } }) =>
      onChange({ [name]: event.target.value }),
  });
  return (
    <>
      <div className={styles.wide}>
        <Select
          label="Resolution"
          hint={kind === '' ? undefined : sayMajority(kind, resolutionRulesOf(notice), conduct)}
          options={kinds}
          {...bind('resolutionKind')}
        />
      </div>
      {kind !== '' && (
        <>
          <div className={styles.wide}>
            <Textarea
              label="The resolution, word for word"
              hint="As it goes out, from “That …”"
              rows={4}
              maxLength={8000}
              {...bind('resolutionText')}
            />
          </div>
          <div className={styles.wide}>
            <Select
              label="What it does"
              hint={hint}
              options={[
                { value: '', label: none },
                ...offered.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              {...bind('matterId')}
            />
          </div>
        </>
      )}
      {kind !== '' && conduct === 'meeting' && matter?.specialNotice === true && (
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
