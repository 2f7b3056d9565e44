/** The question of the vote that is about to open, and how it will be counted. Props: draft, roster, errors, onChange. */
import {
  COUNTING_METHODS,
  isOfPersons,
  methodOf,
  readBy,
  sayList,
  sayRule,
  type CountingMethod,
  type Roster,
  type RuleSet,
} from '@quorate/domain';
import type { ReactNode } from 'react';
import { Select } from '../../ui/select.js';
import { TextInput } from '../../ui/text-input.js';
import { useFaultFocus } from '../../ui/use-fault-focus.js';
import styles from './console.module.css';
import { OptionFields } from '../agenda/index.js';
import { ElectorFields } from './elector-fields.js';
import { ruleSetOf, type QuestionDraft, type QuestionErrors } from './question-draft.js';

const methodWords: Readonly<Record<CountingMethod, string>> = {
  'per-head': 'per head',
  'by-category': 'by category',
  'by-category-strict': 'by category, strictly',
};

export interface QuestionFieldsProps {
  readonly draft: QuestionDraft;
  readonly roster: Roster | null;
  readonly errors: QuestionErrors;
  readonly onChange: (draft: QuestionDraft) => void;
}

/** Shows the two fields and the rule in plain English; both are frozen when the vote opens. */
export function QuestionFields({ draft, roster, errors, onChange }: QuestionFieldsProps): ReactNode {
  const fields = useFaultFocus<HTMLDivElement>(errors);
  const ruleSet = ruleSetOf(roster, draft);
  const method = ruleSet === null ? null : methodOf(ruleSet.counting);
  const counted =
    ruleSet === null || draft.method === null
      ? ruleSet
      : { ...ruleSet, counting: readBy(ruleSet.counting, draft.method) };
  return (
    <div className={styles.questionFields} ref={fields}>
      <TextInput
        label="Question"
        hint="Frozen when the vote opens, together with the roll and the rule."
        maxLength={300}
        value={draft.text}
        error={errors.text}
        onChange={(event) => onChange({ ...draft, text: event.target.value })}
      />
      <RuleSetField {...{ draft, roster, onChange }} />
      {ruleSet !== null && ruleSet.form.kind !== 'motion' && (
        <OptionFields
          draft={draft}
          form={ruleSet.form}
          errors={errors}
          onChange={(part) => onChange({ ...draft, ...part })}
        />
      )}
      {roster !== null && ruleSet?.electorate === 'named-list' && (
        <ElectorFields
          roster={roster}
          chosen={draft.electorIds}
          onChange={(electorIds) => onChange({ ...draft, electorIds })}
        />
      )}
      {method !== null && ruleSet?.form.kind === 'motion' && !isOfPersons(ruleSet.electorate) && (
        <Select
          label="Counted"
          value={draft.method ?? ''}
          options={[
            { value: '', label: `As the body’s rules say: ${methodWords[method]}` },
            ...COUNTING_METHODS.filter((one) => one !== method).map((one) => ({
              value: one,
              label: `For this vote only: ${methodWords[one]}`,
            })),
          ]}
          onChange={(event) =>
            onChange({
              ...draft,
              method: COUNTING_METHODS.find((known) => known === event.target.value) ?? null,
            })
          }
        />
      )}
      {ruleSet?.visibility === 'secret' && <ThresholdField {...{ draft, roster, errors, onChange }} />}
      {counted !== null && <PlainRule ruleSet={counted} />}
    </div>
  );
}

/** Which rule set the vote opens under, where the body has several. */
function RuleSetField({ draft, roster, onChange }: Omit<QuestionFieldsProps, 'errors'>): ReactNode {
  if (roster === null || roster.ruleSets.length === 0) return null;
  return (
    <Select
      label="Rule set"
      value={draft.ruleSetId ?? ''}
      options={[
        { value: '', label: `${roster.ruleSet.name} (the body’s default)` },
        ...roster.ruleSets.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={({ target }) =>
        onChange({ ...draft, ruleSetId: target.value === '' ? null : target.value, method: null })
      }
    />
  );
}

function ThresholdField({ draft, roster, errors, onChange }: QuestionFieldsProps): ReactNode {
  return (
    <TextInput
      label="Scrutineers needed to open the box"
      hint={sayScrutineers(roster)}
      inputMode="numeric"
      maxLength={2}
      value={draft.threshold}
      error={errors.threshold}
      onChange={(event) => onChange({ ...draft, threshold: event.target.value })}
    />
  );
}

function sayScrutineers(roster: Roster | null): string {
  const names = (roster?.scrutineers ?? []).map(({ name }) => name);
  return names.length === 0
    ? 'This body has no scrutineers yet. An administrator names them on the page of the body.'
    : `2 or more of ${sayList(names)}. Each needs a device of their own.`;
}

function PlainRule({ ruleSet }: { readonly ruleSet: RuleSet }): ReactNode {
  return (
    <details className={styles.rule}>
      <summary>The rule in plain English</summary>
      <ul>
        {sayRule(ruleSet).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}
