/**
 * The public page: header with places, content, an optional column beside it, footer.
 * Props: places, account (who am I, or "Sign in"), banner (under the header), aside with asideLabel, footer, children.
 */
import type { ReactNode } from 'react';
import styles from './page-shell.module.css';
import type { Place } from './place-link.js';
import { PlacesNav } from './places-nav.js';
import { SkipLink } from './skip-link.js';
import { ThemeSwitch } from './theme-switch.js';
import { WordMark } from './word-mark.js';

export interface PageShellProps {
  readonly places: readonly Place[];
  readonly account?: ReactNode;
  readonly banner?: ReactNode;
  readonly aside?: ReactNode;
  readonly asideLabel?: string;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** Lays out a public page; the column beside the content falls below it on narrow screens. */
export function PageShell(props: PageShellProps): ReactNode {
  const { places, account, banner, aside, asideLabel = 'Beside this page', footer, children } = props;
  return (
    <div className={styles.page}>
      <SkipLink target="content" />
      <header className={styles.header}>
        <div className={styles.bar}>
          <WordMark href="/" />
          {places.length > 0 && <PlacesNav places={places} />}
          {account !== undefined && <div className={styles.account}>{account}</div>}
        </div>
      </header>
      {banner}
      <div className={styles.body} data-columns={aside === undefined ? 'one' : 'two'}>
        <main id="content" tabIndex={-1} className={styles.main}>
          {children}
        </main>
        {aside !== undefined && <aside aria-label={asideLabel}>{aside}</aside>}
      </div>
      <footer className={styles.footer}>
        <div>{footer}</div>
        <ThemeSwitch />
      </footer>
    </div>
  );
}
