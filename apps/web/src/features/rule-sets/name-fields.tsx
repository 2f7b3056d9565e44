/** What the rules are called, where they are written, and whether a vote under them decides. Props: rules, change, faultOf. */
import type { ReactNode } from 'react';
import { Checkbox } from '../../ui/checkbox.js';
import { TextInput } from '../../ui/text-input.js';
import type { RuleFieldsProps } from './rule-set-draft.js';

/** Shows the fields. */
export function NameFields({ rules, change, faultOf }: RuleFieldsProps): ReactNode {
  return (
    <>
      <TextInput
        label="Name"
        hint="Who opens a vote chooses the rules by it, for example “Election of officers”"
        maxLength={200}
        error={faultOf('name')}
        value={rules.name}
        onChange={(event) => change({ name: event.target.value })}
      />
      <TextInput
        label="Where the rules are written"
        hint="For example “Terms of reference, section 4”"
        maxLength={200}
        error={faultOf('source')}
        value={rules.source}
        onChange={(event) => change({ source: event.target.value })}
      />
      <Checkbox
        label="A straw poll: it decides nothing"
        checked={!rules.binding}
        onChange={(event) => change({ binding: !event.target.checked })}
      />
    </>
  );
}
