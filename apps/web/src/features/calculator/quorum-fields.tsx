/** What makes a quorum, and whether those whom it names are there. Props: draft, change, faults. */
import type { ReactNode } from 'react';
import { Checkbox } from '../../ui/checkbox.js';
import { TextInput } from '../../ui/text-input.js';
import styles from './calculator.module.css';
import { ROLES } from './calculator-words.js';
import type { DraftFieldsProps } from './draft-fields.js';
import { Choice } from './choice.js';

/** Shows the fields; an empty one asks for nothing. */
export function QuorumFields(fields: DraftFieldsProps): ReactNode {
  const { draft, change, faults } = fields;
  return (
    <fieldset className={styles.group}>
      <legend>Quorum</legend>
      <div className={styles.pair}>
        <TextInput
          label="Part of the places"
          isOptional
          error={faults.get('quorumFraction')}
          value={draft.quorumFraction}
          onChange={(event) => change({ quorumFraction: event.target.value })}
        />
        <TextInput
          label="Present at least"
          isOptional
          inputMode="numeric"
          error={faults.get('quorumCount')}
          value={draft.quorumCount}
          onChange={(event) => change({ quorumCount: event.target.value })}
        />
        <Choice name="roles" label="Must be there" list={ROLES} fields={fields} />
      </div>
      <div className={styles.checks}>
        <Checkbox
          label="More than that part is needed"
          checked={draft.quorumStrict === 'yes'}
          onChange={(event) => change({ quorumStrict: event.target.checked ? 'yes' : 'no' })}
        />
        <Checkbox
          label="Members who withdraw still count to it"
          checked={draft.recusedCount === 'yes'}
          onChange={(event) => change({ recusedCount: event.target.checked ? 'yes' : 'no' })}
        />
        {draft.roles !== 'none' && (
          <Checkbox
            label="Whoever must be there is there"
            checked={draft.rolesThere === 'yes'}
            onChange={(event) => change({ rolesThere: event.target.checked ? 'yes' : 'no' })}
          />
        )}
      </div>
    </fieldset>
  );
}
