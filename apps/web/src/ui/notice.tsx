/** A message in the page. Props: tone ('plain' (a tinted line, no rule) | 'inform' | 'met' | 'caution' | 'live' | 'error'), title, children, actions, announce ('status' | 'alert'). */
import type { ReactNode } from 'react';
import styles from './notice.module.css';

export interface NoticeProps {
  readonly tone?: 'plain' | 'inform' | 'met' | 'caution' | 'live' | 'error';
  readonly title?: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly announce?: 'status' | 'alert';
}

/** Shows a message; with `announce` a screen reader says it when it appears (errors are always said). */
export function Notice({ tone = 'inform', title, children, actions, announce }: NoticeProps): ReactNode {
  return (
    <div className={styles.notice} data-tone={tone} role={tone === 'error' ? 'alert' : announce}>
      {title !== undefined && <p className={styles.title}>{title}</p>}
      {children !== undefined && <div className={styles.text}>{children}</div>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
