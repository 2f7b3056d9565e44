/** Interests declared on the item on the table; each withdraws a seat from its votes. Props: desk. */
import { mayDo, type Interest } from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { RegionLabel } from '../../ui/region-label.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';
import { ReasonDialog } from '../acts/index.js';
import styles from './console.module.css';
import type { Desk } from './desk.js';
import { InterestDialog } from './interest-dialog.js';

/** Lists the interests with the way to withdraw one; shows nothing between items. */
export function InterestsPanel({ desk }: { readonly desk: Desk }): ReactNode {
  const { state, roles } = desk;
  const [isDeclaring, setDeclaring] = useState(false);
  const [leaving, setLeaving] = useState<Interest | null>(null);
  const here = state.interests.filter(({ itemId }) => itemId === state.currentItemId);
  if (state.currentItemId === null) return null;
  const mayDeclare = mayDo('interest.declare', roles) && state.stage !== 'closed';
  const labelOf = ({ seatId }: Interest): string =>
    state.roster?.seats.find((seat) => seat.seatId === seatId)?.label ?? 'A seat';
  return (
    <section aria-labelledby="interests">
      <RegionLabel id="interests">Interests in this item</RegionLabel>
      {here.length === 0 && <p className={styles.aside}>None declared.</p>}
      <ul className={styles.lines}>
        {here.map((interest, index) => (
          <li key={`${interest.seatId} ${index}`}>
            <div>
              <p>{labelOf(interest)}</p>
              <p className={styles.small}>
                {interest.text} · {interest.withdrawn ? 'interest withdrawn' : 'recused'}
              </p>
            </div>
            {!interest.withdrawn && mayDo('interest.withdraw', roles) && (
              <Button tone="plain" onClick={() => setLeaving(interest)}>
                Withdraw<VisuallyHidden> the interest of {labelOf(interest)}</VisuallyHidden>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayDeclare && (
        <Button tone="plain" onClick={() => setDeclaring(true)}>
          Declare for someone
        </Button>
      )}
      {isDeclaring && <InterestDialog state={state} onDone={() => setDeclaring(false)} />}
      {leaving !== null && (
        <ReasonDialog
          meetingId={state.meetingId}
          title={`Withdraw the interest of ${labelOf(leaving)}?`}
          confirmLabel="Withdraw the interest"
          hint="The seat can then vote on this item again. The declaration stays on record."
          command={(reason) => ({
            type: 'interest.withdraw',
            itemId: leaving.itemId,
            seatId: leaving.seatId,
            reason,
          })}
          onDone={() => setLeaving(null)}
        />
      )}
    </section>
  );
}
