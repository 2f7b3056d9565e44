/** Running text at a length of line that reads well: minutes, motions, rules. Props: children, isSerif. */
import type { ReactNode } from 'react';
import styles from './prose.module.css';

export interface ProseProps {
  readonly children: ReactNode;
  readonly isSerif?: boolean;
}

/** Sets paragraphs; `isSerif` is for what people will quote, such as minutes. */
export function Prose({ children, isSerif = false }: ProseProps): ReactNode {
  return (
    <div className={styles.prose} data-serif={isSerif}>
      {children}
    </div>
  );
}
