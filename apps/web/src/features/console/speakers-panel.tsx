/** Who wishes to speak, in order, and who is speaking. Props: desk. */
import { isSitting, mayDo } from '@quorate/domain';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { RegionLabel } from '../../ui/region-label.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';
import styles from './console.module.css';
import type { Desk } from './desk.js';

/** Lists the queue; calling somebody ends nobody else’s turn. Before and after the meeting there is none. */
export function SpeakersPanel({ desk }: { readonly desk: Desk }): ReactNode {
  const { state, roles } = desk;
  const queue = [
    ...state.speakers.filter((request) => request.state === 'speaking'),
    ...state.speakers.filter((request) => request.state === 'waiting'),
  ];
  const mayCall = mayDo('speaker.call', roles) && state.stage === 'in-session';
  if (!isSitting(state.stage) && queue.length === 0) return null;
  let position = 0;
  return (
    <section aria-labelledby="speakers">
      <RegionLabel id="speakers">Wish to speak</RegionLabel>
      {queue.length === 0 ? (
        <p className={styles.aside}>Nobody. Members ask from their own page.</p>
      ) : (
        <ol className={styles.lines}>
          {queue.map(({ requestId, label, state: turn }) => (
            <li key={requestId} data-now={turn === 'speaking'}>
              <p>
                {turn === 'speaking' ? (
                  <>
                    <strong>{label}</strong> <span className={styles.small}>speaking</span>
                  </>
                ) : (
                  `${++position}. ${label}`
                )}
              </p>
              {mayCall && (
                <Button
                  tone="plain"
                  onClick={() =>
                    desk.act({ type: turn === 'speaking' ? 'speaker.finish' : 'speaker.call', requestId })
                  }
                >
                  {turn === 'speaking' ? 'Finish' : 'Call'}
                  <VisuallyHidden> {label}</VisuallyHidden>
                </Button>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
