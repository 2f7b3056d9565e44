/** Words for people who listen to the page; not seen. Props: children. */
import type { ReactNode } from 'react';
import styles from './visually-hidden.module.css';

/** Hides its children from sight and keeps them for screen readers. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }): ReactNode {
  return <span className={styles.hidden}>{children}</span>;
}
