/** The first thing the Tab key reaches: past the navigation to the content. Props: target (id without the hash). */
import type { ReactNode } from 'react';
import styles from './skip-link.module.css';

/** Links to the main content and is seen only while it has the focus. */
export function SkipLink({ target }: { readonly target: string }): ReactNode {
  return (
    <a className={styles.skip} href={`#${target}`} data-print="no">
      Skip to the content
    </a>
  );
}
