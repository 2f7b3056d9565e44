/** The parts of the rules that decide a count, to change. Props: draft, change, faults. */
import type { ReactNode } from 'react';
import { Checkbox } from '../../ui/checkbox.js';
import { TextInput } from '../../ui/text-input.js';
import styles from './calculator.module.css';
import { BASES, FORMS, STRICTNESS, TIES, UNITS, WAYS } from './calculator-words.js';
import { CategoryRuleFields } from './category-rule-fields.js';
import { Choice } from './choice.js';
import type { DraftFieldsProps } from './draft-fields.js';
import { QuorumFields } from './quorum-fields.js';

/** Shows what the form of the vote asks for and nothing else. */
export function RuleFields(fields: DraftFieldsProps): ReactNode {
  const { draft, change, faults } = fields;
  const isMotion = draft.form === 'motion';
  return (
    <div className={styles.fields}>
      <Choice name="form" label="The vote is to" list={FORMS} fields={fields} />
      {draft.form === 'choose' && (
        <TextInput
          label="Choices on a ballot, at most"
          inputMode="numeric"
          error={faults.get('most')}
          value={draft.most}
          onChange={(event) => change({ most: event.target.value })}
        />
      )}
      {isMotion && <MotionFields {...fields} />}
      {(isMotion || draft.form === 'choose' || draft.form === 'approval') && (
        <Choice name="tie" label="Equal votes mean" list={TIES} fields={fields} />
      )}
      {isMotion && <QuorumFields {...fields} />}
      {isMotion && <CategoryRuleFields {...fields} />}
    </div>
  );
}

function MotionFields(fields: DraftFieldsProps): ReactNode {
  const { draft, change, faults } = fields;
  return (
    <>
      <div className={styles.pair}>
        <Choice name="way" label="Votes are counted" list={WAYS} fields={fields} />
        {draft.way !== 'share' && <Choice name="unit" label="Each place has" list={UNITS} fields={fields} />}
      </div>
      <div className={styles.threshold}>
        <Choice name="strict" label="To carry" list={STRICTNESS} fields={fields} />
        <TextInput
          label="Part"
          error={faults.get('fraction')}
          value={draft.fraction}
          onChange={(event) => change({ fraction: event.target.value })}
        />
        <Choice name="base" label="Of" list={BASES} fields={fields} />
      </div>
      <div className={styles.checks}>
        <Checkbox
          label="A ballot may abstain"
          checked={draft.abstain === 'yes'}
          onChange={(event) => change({ abstain: event.target.checked ? 'yes' : 'no' })}
        />
        <Checkbox
          label="A ballot may ask to send the proposal back"
          checked={draft.sendBack === 'yes'}
          onChange={(event) => change({ sendBack: event.target.checked ? 'yes' : 'no' })}
        />
      </div>
    </>
  );
}
