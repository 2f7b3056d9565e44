/** What part of the votes passes a resolution of a kind. Props: kind, majority, faultOf, onChange. */
import type { ResolutionKind } from '@quorate/domain';
import type { ReactNode } from 'react';
import { Checkbox } from '../../ui/checkbox.js';
import { Select } from '../../ui/select.js';
import { TextInput } from '../../ui/text-input.js';
import type { FaultOf } from '../form-dialog/index.js';
import styles from './bodies.module.css';
import type { MajorityDraft } from './resolutions-draft.js';

const legends: Readonly<Record<ResolutionKind, string>> = {
  ordinary: 'An ordinary resolution',
  special: 'A special resolution',
};

const strictness = [
  { value: 'more', label: 'More than that part' },
  { value: 'least', label: 'At least that part' },
] as const;

export interface MajorityFieldsProps {
  readonly kind: ResolutionKind;
  readonly majority: MajorityDraft;
  readonly faultOf: FaultOf;
  readonly onChange: (part: Partial<MajorityDraft>) => void;
}

/** Shows the fields. */
export function MajorityFields({ kind, majority, faultOf, onChange }: MajorityFieldsProps): ReactNode {
  const { numerator, denominator, strict, orMore, source } = majority;
  return (
    <fieldset className={styles.constituency}>
      <legend className={styles.label}>{legends[kind]}</legend>
      <TextInput
        label="Parts of the votes for and against"
        hint="The 3 of 3 in 4"
        inputMode="numeric"
        error={faultOf('fraction.numerator') ?? faultOf('fraction')}
        value={numerator}
        onChange={(event) => onChange({ numerator: event.target.value })}
      />
      <TextInput
        label="Out of"
        hint="The 4 of 3 in 4"
        inputMode="numeric"
        error={faultOf('fraction.denominator')}
        value={denominator}
        onChange={(event) => onChange({ denominator: event.target.value })}
      />
      <Select
        label="It is passed by"
        options={strictness}
        value={strict ? 'more' : 'least'}
        onChange={(event) => onChange({ strict: event.target.value === 'more' })}
      />
      <Checkbox
        label="The rules of a vote may ask for more"
        checked={orMore}
        onChange={(event) => onChange({ orMore: event.target.checked })}
      />
      <TextInput
        label="Where that is written"
        error={faultOf('source')}
        value={source}
        onChange={(event) => onChange({ source: event.target.value })}
      />
    </fieldset>
  );
}
