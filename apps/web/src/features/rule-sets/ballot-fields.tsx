/** What the ballot asks and whether it can be changed. Props: rules, change, faultOf. */
import type { MotionForm, MotionWords, RankedCount, VoteForm } from '@quorate/domain';
import type { ReactNode } from 'react';
import { Checkbox } from '../../ui/checkbox.js';
import { ChoiceField } from './choice-field.js';
import { NumberInput } from './number-input.js';
import type { RuleFieldsProps } from './rule-set-draft.js';

const FORM_WORDS: Readonly<Record<VoteForm['kind'], string>> = {
  motion: 'A proposal: be for it or against it',
  choose: 'Options: choose one or a few',
  approval: 'Options: tick all that are acceptable',
  ranked: 'Options: put them in order',
};

const RANKED_WORDS: Readonly<Record<RankedCount, string>> = {
  'instant-run-off': 'The last is left out until one has more than half',
  'scottish-stv': 'Several seats, as in Scottish local elections',
};

const WORDS_LABELS: Readonly<Record<MotionWords, string>> = {
  'approve-reject': 'Approve, reject',
  'yes-no': 'Yes, no',
  'for-against-withheld': 'For, against, withheld',
};

const FORMS: Readonly<Record<VoteForm['kind'], VoteForm>> = {
  motion: { kind: 'motion', words: 'approve-reject', abstain: true, sendBack: false },
  choose: { kind: 'choose', most: 1 },
  approval: { kind: 'approval' },
  ranked: { kind: 'ranked', count: 'scottish-stv' },
};

/** Shows the fields. */
export function BallotFields({ rules, change, faultOf }: RuleFieldsProps): ReactNode {
  const { form } = rules;
  return (
    <>
      <ChoiceField
        label="What the ballot asks"
        error={faultOf('form')}
        value={form.kind}
        words={FORM_WORDS}
        onChange={(kind) => change({ form: FORMS[kind] })}
      />
      {form.kind === 'motion' && <MotionFields {...{ change, faultOf, form }} />}
      {form.kind === 'choose' && (
        <NumberInput
          label="How many options a voter may choose"
          error={faultOf('form.most')}
          least={1}
          value={form.most}
          onChange={(most) => change({ form: { ...form, most } })}
        />
      )}
      {form.kind === 'ranked' && (
        <ChoiceField
          label="How the order is counted"
          error={faultOf('form.count')}
          value={form.count}
          words={RANKED_WORDS}
          onChange={(count) => change({ form: { ...form, count } })}
        />
      )}
      <Checkbox
        label="A vote can be changed until the vote closes"
        checked={rules.mayChangeBallot}
        onChange={(event) => change({ mayChangeBallot: event.target.checked })}
      />
    </>
  );
}

interface MotionFieldsProps extends Pick<RuleFieldsProps, 'change' | 'faultOf'> {
  readonly form: MotionForm;
}

function MotionFields({ change, faultOf, form }: MotionFieldsProps): ReactNode {
  const set = (part: Partial<MotionForm>): void => change({ form: { ...form, ...part } });
  return (
    <>
      <ChoiceField
        label="The words on the ballot"
        error={faultOf('form.words')}
        value={form.words}
        words={WORDS_LABELS}
        onChange={(words) => set({ words })}
      />
      <Checkbox
        label="A voter may abstain"
        checked={form.abstain}
        onChange={(event) => set({ abstain: event.target.checked })}
      />
      <Checkbox
        label="A voter may ask to send the proposal back for more work"
        checked={form.sendBack}
        onChange={(event) => set({ sendBack: event.target.checked })}
      />
    </>
  );
}
