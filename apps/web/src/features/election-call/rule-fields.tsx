/** What a nominee confirms, how the ballot is held, and what is told. Props: draft, change, faults. */
import {
  COUNTS_TOLD,
  ELECTION_FORMS,
  sayCountsTold,
  sayElectionForm,
  sayElectionTie,
  TIE_RULES,
} from '@quorate/domain';
import type { ReactNode } from 'react';
import { Checkbox } from '../../ui/checkbox.js';
import { Question } from '../../ui/question.js';
import { Select } from '../../ui/select.js';
import { Textarea } from '../../ui/textarea.js';
import type { CallFieldsProps } from './call-draft.js';
import styles from './election-call.module.css';

/** The transferable vote settles its ties by lot, so nothing else is offered with it. */
export function RuleFields({ draft, change, faults }: CallFieldsProps): ReactNode {
  const { requirements, maySelfNominate, form, tie, told } = draft;
  const ties = form === 'scottish-stv' ? (['lot'] as const) : TIE_RULES;
  return (
    <section className={styles.page} aria-labelledby="which-rules">
      <Question level={2} size="title" id="which-rules">
        Under which rules?
      </Question>
      <Textarea
        label="What is confirmed with a nomination"
        hint="One sentence on each line"
        isOptional
        value={requirements}
        error={faults['requirements']}
        onChange={(event) => change({ requirements: event.target.value })}
      />
      <Checkbox
        label="Contacts may nominate themselves"
        checked={maySelfNominate}
        onChange={({ target }) => change({ maySelfNominate: target.checked })}
      />
      <Select
        label="Ballot"
        hint="Each voting group has one vote; who voted how is shown to nobody."
        value={form}
        options={ELECTION_FORMS.map((value) => ({ value, label: sayElectionForm(value) }))}
        onChange={({ target }) => {
          const next = ELECTION_FORMS.find((one) => one === target.value) ?? 'choose-one';
          change({ form: next, ...(next === 'scottish-stv' && { tie: 'lot' }) });
        }}
      />
      <Select
        label="Equal votes"
        value={tie}
        error={faults['tie']}
        options={ties.map((value) => ({ value, label: sayElectionTie(value) }))}
        onChange={({ target }) => change({ tie: ties.find((one) => one === target.value) ?? 'lot' })}
      />
      <Select
        label="What is told"
        value={told}
        options={COUNTS_TOLD.map((value) => ({ value, label: sayCountsTold(value) }))}
        onChange={({ target }) => change({ told: target.value === 'counts' ? 'counts' : 'names' })}
      />
    </section>
  );
}
