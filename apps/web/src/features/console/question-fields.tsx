/** The question of the vote that is about to open, and how it will be counted. Props: draft, roster, errors, onChange. */
import {
  COUNTING_METHODS,
  isOfPersons,
  methodOf,
  readBy,
  sayList,
  sayRule,
  resolutionRulesOf,
  sayMajority,
  type CountingMethod,
  type Resolution,
  type Roster,
  type RuleSet,
} from '@quorate/domain';
import type { ReactNode } from 'react';
import { Notice } from '../../ui/notice.js';
import { Select } from '../../ui/select.js';
import { TextInput } from '../../ui/text-input.js';
import { useFaultFocus } from '../../ui/use-fault-focus.js';
import styles from './console.module.css';
import { OptionFields } from '../agenda/index.js';
import { ElectorFields } from './elector-fields.js';
import { rulesOffered, ruleSetOf, type QuestionDraft, type QuestionErrors } from './question-draft.js';

const methodWords: Readonly<Record<CountingMethod, string>> = {
  'per-head': 'per head',
  'by-category': 'by category',
  'by-category-strict': 'by category, strictly',
};

export interface QuestionFieldsProps {
  readonly draft: QuestionDraft;
  readonly roster: Roster | null;
  /** What is put to the vote, where it is a resolution: only rules that can pass it are offered. */
  readonly resolution: Resolution | undefined;
  readonly errors: QuestionErrors;
  readonly onChange: (draft: QuestionDraft) => void;
}

/** Shows the two fields and the rule in plain English; both are frozen when the vote opens. */
export function QuestionFields({
  draft,
  roster,
  resolution,
  errors,
  onChange,
}: QuestionFieldsProps): ReactNode {
  const fields = useFaultFocus<HTMLDivElement>(errors);
  const ruleSet = ruleSetOf(roster, draft);
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
      <RuleSetField {...{ draft, roster, resolution, onChange }} />
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
      {resolution === undefined && <MethodField {...{ draft, ruleSet, onChange }} />}
      {ruleSet?.visibility === 'secret' && <ThresholdField {...{ draft, roster, errors, onChange }} />}
      {counted !== null && <PlainRule ruleSet={counted} />}
    </div>
  );
}

/** Another way of counting for this vote, where the rules count by heads. */
function MethodField({
  draft,
  ruleSet,
  onChange,
}: Pick<QuestionFieldsProps, 'draft' | 'onChange'> & { readonly ruleSet: RuleSet | null }): ReactNode {
  const method = ruleSet === null ? null : methodOf(ruleSet.counting);
  if (method === null || ruleSet?.form.kind !== 'motion' || isOfPersons(ruleSet.electorate)) return null;
  return (
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
  );
}

/** Which rule set the vote opens under, where there is a choice; and that there is none, where no rules can pass the resolution. */
function RuleSetField({
  draft,
  roster,
  resolution,
  onChange,
}: Omit<QuestionFieldsProps, 'errors'>): ReactNode {
  if (roster === null) return null;
  const offered = rulesOffered(roster, resolution);
  if (resolution !== undefined && roster.notice !== undefined && offered.length === 0) {
    return (
      <Notice tone="caution" title="No rules of this body can pass it">
        <p>
          {sayMajority(resolution.kind, resolutionRulesOf(roster.notice), 'meeting')} An administrator adds
          such rules on the page of the body.
        </p>
      </Notice>
    );
  }
  if (roster.ruleSets.length === 0) return null;
  return (
    <Select
      label="Rule set"
      value={draft.ruleSetId ?? ''}
      options={offered.map(({ id, name }) =>
        id === roster.ruleSet.id
          ? { value: '', label: `${name} (the body’s default)` }
          : { value: id, label: name },
      )}
      onChange={({ target }) =>
        onChange({ ...draft, ruleSetId: target.value === '' ? null : target.value, method: null })
      }
    />
  );
}

function ThresholdField({
  draft,
  roster,
  errors,
  onChange,
}: Omit<QuestionFieldsProps, 'resolution'>): ReactNode {
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
