/** A matter that is not resolved like everything else. Props: number, matter, faultOf, onChange, onTakeOut. */
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { TextInput } from '../../ui/text-input.js';
import type { FaultOf } from '../form-dialog/index.js';
import styles from './bodies.module.css';
import type { MatterDraft } from './resolutions-draft.js';

export interface MatterFieldsProps {
  readonly number: number;
  readonly matter: MatterDraft;
  readonly faultOf: FaultOf;
  readonly onChange: (part: Partial<MatterDraft>) => void;
  readonly onTakeOut: () => void;
}

/** Shows the fields, and the way to take it out of the rules. */
export function MatterFields(props: MatterFieldsProps): ReactNode {
  const { number, matter, faultOf, onChange, onTakeOut } = props;
  const { name, specialNotice, inWriting, source } = matter;
  return (
    <fieldset className={styles.constituency}>
      <legend className={styles.label}>Matter {number}</legend>
      <TextInput
        label="What it does"
        hint="For example “Removing a director”"
        error={faultOf('name')}
        value={name}
        onChange={(event) => onChange({ name: event.target.value })}
      />
      <Checkbox
        label="It needs special notice"
        checked={specialNotice}
        onChange={(event) => onChange({ specialNotice: event.target.checked })}
      />
      <Checkbox
        label="It may be resolved in writing, without a meeting"
        checked={inWriting}
        onChange={(event) => onChange({ inWriting: event.target.checked })}
      />
      <TextInput
        label="Where that is written"
        error={faultOf('source')}
        value={source}
        onChange={(event) => onChange({ source: event.target.value })}
      />
      <div>
        <Button tone="plain" onClick={onTakeOut}>
          Take out matter {number}
        </Button>
      </div>
    </fieldset>
  );
}
