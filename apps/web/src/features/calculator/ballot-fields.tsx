/** Options, seats and ballots as lines to write. Props: draft, change, faults. */
import type { ReactNode } from 'react';
import { Textarea } from '../../ui/textarea.js';
import { TextInput } from '../../ui/text-input.js';
import styles from './calculator.module.css';
import type { DraftFieldsProps } from './draft-fields.js';

function rowsFor(text: string): number {
  return Math.min(16, Math.max(4, text.split('\n').length + 1));
}

/** Shows the fields; a lot is asked for only where one can decide. */
export function BallotFields({ draft, change, faults }: DraftFieldsProps): ReactNode {
  const isRanked = draft.form === 'instant-run-off' || draft.form === 'scottish-stv';
  const hasLot = isRanked || draft.tie === 'lot';
  return (
    <div className={styles.fields}>
      <Textarea
        label="Options"
        hint="One on each line"
        error={faults.get('options')}
        rows={rowsFor(draft.options)}
        value={draft.options}
        onChange={(event) => change({ options: event.target.value })}
      />
      <Textarea
        label="Ballots"
        hint={
          isRanked
            ? 'Equal ballots on one line, first preference first: 12 × A > B > C. Also: 2 × blank'
            : 'Equal ballots on one line: 12 × A, or 12 × A, B where more may be marked. Also: 2 × blank'
        }
        error={faults.get('ballots')}
        rows={rowsFor(draft.ballots)}
        value={draft.ballots}
        onChange={(event) => change({ ballots: event.target.value })}
      />
      <div className={styles.pair}>
        <TextInput
          label="Seats"
          hint="How many can be elected"
          inputMode="numeric"
          error={faults.get('seats')}
          value={draft.seats}
          onChange={(event) => change({ seats: event.target.value })}
        />
        {hasLot && (
          <TextInput
            label="Lot"
            isOptional
            hint="If one was drawn, first drawn first: A > B > C"
            error={faults.get('lot')}
            value={draft.lot}
            onChange={(event) => change({ lot: event.target.value })}
          />
        )}
      </div>
    </div>
  );
}
