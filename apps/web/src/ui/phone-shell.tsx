/**
 * The member's page, phone first: header with the state, one thing at a time, four places at the bottom.
 * Props: state (LiveMark or StateWord), places (four at most), banner, homeHref, children.
 */
import type { ReactNode } from 'react';
import styles from './phone-shell.module.css';
import { PlaceLink, type Place } from './place-link.js';
import { SkipLink } from './skip-link.js';
import { WordMark } from './word-mark.js';

export interface PhoneShellProps {
  readonly state?: ReactNode;
  readonly places: readonly Place[];
  readonly banner?: ReactNode;
  readonly homeHref?: string;
  readonly children: ReactNode;
}

/** Lays out a member's page; on wide screens it stays a column of reading width. */
export function PhoneShell({ state, places, banner, homeHref = '/', children }: PhoneShellProps): ReactNode {
  return (
    <div className={styles.phone}>
      <SkipLink target="content" />
      <header className={styles.header}>
        <WordMark href={homeHref} />
        <div className={styles.state}>{state}</div>
      </header>
      {banner}
      <main id="content" tabIndex={-1} className={styles.main}>
        {children}
      </main>
      {places.length > 0 && (
        <nav className={styles.places} aria-label="Places in this meeting">
          {places.map((place) => (
            <PlaceLink key={place.href} place={place} className={styles.place} />
          ))}
        </nav>
      )}
    </div>
  );
}
