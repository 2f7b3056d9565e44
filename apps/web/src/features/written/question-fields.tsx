/** The fields of one question in writing. Props: index, count, draft, ruleSets, standard, form, errors, onChange, onRemove. */
import type { RuleSetView } from '@quorate/contracts';
import { CLASSIFICATIONS, type Classification, type RuleSet, type VoteForm } from '@quorate/domain';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { Select } from '../../ui/select.js';
import { TextInput } from '../../ui/text-input.js';
import { Textarea } from '../../ui/textarea.js';
import { OptionFields } from '../agenda/index.js';
import type { CallErrors, QuestionDraft } from './call-draft.js';
import styles from './written.module.css';

export interface QuestionFieldsProps {
  readonly index: number;
  readonly count: number;
  readonly draft: QuestionDraft;
  readonly ruleSets: readonly RuleSetView[];
  /** The default rules of the body. */
  readonly standard: Pick<RuleSet, 'id' | 'name'>;
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
  const { index, count, draft, ruleSets, standard, form, errors, onChange, onRemove } = props;
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
        options={[
          { value: '', label: `${standard.name} (the body’s default)` },
          ...ruleSets
            .filter(({ ruleSet }) => ruleSet.id !== standard.id)
            .map(({ ruleSet }) => ({ value: ruleSet.id, label: ruleSet.name })),
        ]}
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
