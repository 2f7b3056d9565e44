/** What a candidate says of themselves, with its paragraphs; a long one unfolds. Props: children (the text). */
import type { ReactNode } from 'react';
import styles from './elections.module.css';

/** About six lines of a telephone. */
const long = 280;

/** Shows the text; nothing where there is none. */
export function Statement({ children }: { readonly children: string }): ReactNode {
  if (children === '') return null;
  if (children.length <= long) return <p className={styles.statement}>{children}</p>;
  return (
    <details>
      <summary className={styles.statement}>{children.slice(0, long).replace(/\s+\S*$/, '')} …</summary>
      <p className={styles.statement}>{children}</p>
    </details>
  );
}
