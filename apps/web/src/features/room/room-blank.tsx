/** A room screen that an officer has blanked: nothing of the meeting, and enough that nobody thinks it broken. Props: scheme. */
import type { ReactNode } from 'react';
import { VisuallyHidden } from '../../ui/visually-hidden.js';
import styles from './room.module.css';

/** Shows only whose screen it is. */
export function RoomBlank({ scheme }: { readonly scheme: 'dark' | 'light' }): ReactNode {
  return (
    <main className={styles.blank} data-scheme={scheme}>
      <h1>
        <VisuallyHidden>The room screen is blank</VisuallyHidden>
      </h1>
      <p>Quorate</p>
    </main>
  );
}
