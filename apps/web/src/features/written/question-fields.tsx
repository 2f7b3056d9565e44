/** The fields of one question in writing. Props: index, count, draft, rules, notice, form, errors, onChange, onRemove. */
import { CLASSIFICATIONS, type Classification, type NoticeRule, type VoteForm } from '@quorate/domain';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { Select } from '../../ui/select.js';
import { TextInput } from '../../ui/text-input.js';
import { Textarea } from '../../ui/textarea.js';
import { OptionFields, ResolutionFields } from '../agenda/index.js';
import type { CallErrors, QuestionDraft } from './call-draft.js';
import { asResolution, type RuleChoice } from './resolution-rules.js';
import styles from './written.module.css';

export interface QuestionFieldsProps {
  readonly index: number;
  readonly count: number;
  readonly draft: QuestionDraft;
  /** Under which it can be decided. */
  readonly rules: readonly RuleChoice[];
  /** Of a body whose members resolve; null for any other. */
  readonly notice: NoticeRule | null;
  /** What the rules of the question ask. */
  readonly form: VoteForm;
  readonly errors: CallErrors;
  readonly onChange: (draft: QuestionDraft) => void;
  readonly onRemove: () => void;
}

const readers: Readonly<Record<Exclude<Classification, 'RED'>, string>> = {
  WHITE: 'WHITE: everyone may read it',
  GREEN: 'GREEN: every party may read it',
  AMBER: 'AMBER: the body alone may read it',
};

/** What is asked, who may read it, and under which rules it is decided. */
export function QuestionFields(props: QuestionFieldsProps): ReactNode {
  const { index, count, draft, rules, notice, form, errors, onChange, onRemove } = props;
  const bind = (name: keyof QuestionDraft) => ({
    value: draft[name],
    error: errors[`questions.${String(index)}.${name}`],
    onChange: (event: { readonly target: { readonly value: string } }) =>
      onChange({ ...draft, [name]: event.target.value }),
  });
  return (
    <fieldset className={styles.question}>
      <legend>{count === 1 ? 'The question' : `Question ${String(index + 1)}`}</legend>
      <TextInput label="About" hint="For example: MP188 report" maxLength={200} {...bind('title')} />
      <TextInput label="Question" hint="As the ballot asks it" maxLength={300} {...bind('question')} />
      {notice !== null && (
        <ResolutionFields
          draft={draft}
          errors={{ resolutionText: bind('resolutionText').error, matterId: bind('matterId').error }}
          notice={notice}
          conduct="written"
          onChange={(part) => onChange(asResolution({ ...draft, ...part }))}
        />
      )}
      <Textarea label="What members need to know" isOptional maxLength={2000} {...bind('summary')} />
      <TextInput label="Modification" hint="For example: MP188" isOptional {...bind('modification')} />
      <Select
        label="Who may read it"
        options={CLASSIFICATIONS.flatMap((value) =>
          value === 'RED' ? [] : [{ value, label: readers[value] }],
        )}
        {...bind('classification')}
      />
      <Select
        label="Rules"
        hint={
          rules.length === 0
            ? 'This body has no rules under which such a resolution is passed in writing. An administrator adds them on the page of its rules.'
            : undefined
        }
        options={rules.map(({ id, name }) => ({ value: id, label: name }))}
        {...bind('ruleSetId')}
      />
      {form.kind !== 'motion' && (
        <OptionFields
          draft={draft}
          form={form}
          errors={{ options: bind('options').error, seats: bind('seats').error }}
          onChange={(part) => onChange({ ...draft, ...part })}
        />
      )}
      {count > 1 && (
        <div>
          <Button tone="plain" onClick={onRemove}>
            Take this question out
          </Button>
        </div>
      )}
    </fieldset>
  );
}
