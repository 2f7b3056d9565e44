/** A heading in small capitals that names a region. Props: children, level (2), id, note (words at the right). */
import type { ReactNode } from 'react';
import styles from './region-label.module.css';

export interface RegionLabelProps {
  readonly children: ReactNode;
  readonly level?: 1 | 2 | 3 | 4;
  readonly id?: string;
  readonly note?: ReactNode;
}

/** Names a region for the eye and for the screen reader's list of headings. */
export function RegionLabel({ children, level = 2, id, note }: RegionLabelProps): ReactNode {
  const Heading = `h${level}` as const;
  return (
    <div className={styles.row}>
      <Heading className={styles.label} id={id}>
        {children}
      </Heading>
      {note !== undefined && <span className={styles.note}>{note}</span>}
    </div>
  );
}
