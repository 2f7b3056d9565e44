/** What a nominee confirms, how the ballot is held, what is told, and who is shown how each group voted. Props: draft, change, faults, hasScrutineers. */
import {
  COUNTS_TOLD,
  ELECTION_FORMS,
  sayCountsTold,
  sayElectionForm,
  sayElectionRollCall,
  sayElectionTie,
  TIE_RULES,
  visibilitiesOf,
} from '@quorate/domain';
import type { ReactNode } from 'react';
import { Checkbox } from '../../ui/checkbox.js';
import { Question } from '../../ui/question.js';
import { Select } from '../../ui/select.js';
import { Textarea } from '../../ui/textarea.js';
import type { CallFieldsProps } from './call-draft.js';
import styles from './election-call.module.css';

export interface RuleFieldsProps extends CallFieldsProps {
  /** Of the body that elects. */
  readonly hasScrutineers: boolean;
}

/** Offers with each answer only what can be called: the transferable vote settles its ties by lot. */
export function RuleFields(props: RuleFieldsProps): ReactNode {
  const { draft, change, faults } = props;
  const { requirements, maySelfNominate, form, tie } = draft;
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
        hint="Each voting group has one vote."
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
      <TellingFields {...props} />
    </section>
  );
}

/** What is told of the count, and who is shown how each group voted; live answers tell the figures, so they go with the counts. */
function TellingFields({ draft, change, faults, hasScrutineers }: RuleFieldsProps): ReactNode {
  const { told, visibility } = draft;
  return (
    <>
      <Select
        label="What is told"
        value={told}
        options={COUNTS_TOLD.map((value) => ({ value, label: sayCountsTold(value) }))}
        onChange={({ target }) => {
          const next = target.value === 'counts' ? 'counts' : 'names';
          const isKept = visibilitiesOf(next, hasScrutineers).includes(visibility);
          change({ told: next, ...(!isKept && { visibility: 'totals-only' }) });
        }}
      />
      <Select
        label="How each group voted"
        hint={
          hasScrutineers
            ? 'Whoever votes keeps a receipt in any case.'
            : 'Whoever votes keeps a receipt in any case. The body has no scrutineers, so it cannot be kept to them.'
        }
        value={visibility}
        error={faults['visibility']}
        options={visibilitiesOf(told, hasScrutineers).map((value) => ({
          value,
          label: sayElectionRollCall(value),
        }))}
        onChange={({ target }) => {
          const next = visibilitiesOf(told, hasScrutineers).find((one) => one === target.value);
          change({ visibility: next ?? 'totals-only' });
        }}
      />
    </>
  );
}
