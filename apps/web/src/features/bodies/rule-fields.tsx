/** How a new body counts, what its quorum is, and how early notice and papers go out. Props: draft, change, faultOf. */
import { COUNTING_METHODS } from '@quorate/domain';
import type { ReactNode } from 'react';
import { Checkbox } from '../../ui/checkbox.js';
import { Select } from '../../ui/select.js';
import { TextInput } from '../../ui/text-input.js';
import { type BodyFieldsProps, QUORUMS } from './body-draft.js';
import { methodWords } from './method-words.js';

const quorums = Object.keys(QUORUMS) as readonly (keyof typeof QUORUMS)[];

/** Shows the fields. */
export function RuleFields({ draft, change, faultOf }: BodyFieldsProps): ReactNode {
  return (
    <>
      <Select
        label="Votes are counted"
        error={faultOf('method')}
        value={draft.method}
        onChange={(event) => {
          const method = COUNTING_METHODS.find((one) => one === event.target.value);
          if (method !== undefined) change({ method });
        }}
        options={COUNTING_METHODS.map((value) => ({ value, label: methodWords[value] }))}
      />
      <Select
        label="Quorum"
        error={faultOf('quorum.fractionInPost')}
        value={draft.quorum}
        onChange={(event) => {
          const quorum = quorums.find((one) => one === event.target.value);
          if (quorum !== undefined) change({ quorum });
        }}
        options={quorums.map((value) => ({ value, label: QUORUMS[value].label }))}
      />
      <Checkbox
        label="The chair must be present"
        checked={draft.chairPresent}
        onChange={(event) => change({ chairPresent: event.target.checked })}
      />
      <TextInput
        label="Where the rules are written"
        hint="For example “Terms of reference, section 4”"
        error={faultOf('source')}
        value={draft.source}
        onChange={(event) => change({ source: event.target.value })}
      />
      <TextInput
        label="Notice of a meeting"
        hint="Working days before it"
        type="number"
        min={0}
        error={faultOf('noticeWorkingDays')}
        value={draft.noticeWorkingDays}
        onChange={(event) => change({ noticeWorkingDays: event.target.value })}
      />
      <TextInput
        label="Papers"
        hint="Working days before the meeting"
        type="number"
        min={0}
        error={faultOf('paperWorkingDays')}
        value={draft.paperWorkingDays}
        onChange={(event) => change({ paperWorkingDays: event.target.value })}
      />
    </>
  );
}
