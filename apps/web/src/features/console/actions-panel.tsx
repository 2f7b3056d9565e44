/** The actions given in this meeting. Props: state. */
import { ukDateShort, type MeetingState } from '@quorate/domain';
import type { ReactNode } from 'react';
import { RegionLabel } from '../../ui/region-label.js';
import styles from './console.module.css';

/** Lists number, what is to be done, by whom and until when. */
export function ActionsPanel({ state }: { readonly state: MeetingState }): ReactNode {
  const actions = state.records.filter(({ kind, struck }) => kind === 'action' && !struck);
  if (actions.length === 0 && state.stage === 'planned') return null;
  return (
    <section aria-labelledby="actions">
      <RegionLabel id="actions">Actions</RegionLabel>
      {actions.length === 0 ? (
        <p className={styles.aside}>None yet. The secretary gives one below the draft minute.</p>
      ) : (
        <ul className={styles.lines}>
          {actions.map(({ recordId, text, action }) => (
            <li key={recordId}>
              <p>
                {action?.number} <strong>{action?.owner}</strong>: {text}
                {action !== null && action.due !== null && (
                  <span className={styles.small}> by {ukDateShort(action.due)}</span>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
