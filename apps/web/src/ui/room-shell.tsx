/**
 * The screen on the wall: one statement, readable from the back row, in sizes that follow the screen. Everything placed
 * inside scales with it. Props: place ("Change Board · Meeting 61 · Item 3"), clock, headline, statement, footLeft, footMiddle, footRight, scheme, children.
 */
import type { ReactNode } from 'react';
import styles from './room-shell.module.css';

export interface RoomShellProps {
  readonly place: ReactNode;
  readonly clock?: ReactNode;
  readonly headline: string;
  readonly statement?: ReactNode;
  readonly footLeft?: ReactNode;
  readonly footMiddle?: ReactNode;
  readonly footRight?: ReactNode;
  readonly banner?: ReactNode;
  readonly scheme?: 'dark' | 'light';
  readonly children?: ReactNode;
}

/** Lays out the room screen, dark unless told otherwise. */
export function RoomShell(props: RoomShellProps): ReactNode {
  const {
    place,
    clock,
    headline,
    statement,
    footLeft,
    footMiddle,
    footRight,
    banner,
    scheme = 'dark',
    children,
  } = props;
  return (
    <div className={styles.room} data-scheme={scheme}>
      <header className={styles.top}>
        <span className={styles.place}>{place}</span>
        <span className={styles.clock}>{clock}</span>
      </header>
      {banner}
      <main className={styles.main}>
        <h1 className={styles.headline} data-length={lengthOf(headline)}>
          {headline}
        </h1>
        {statement !== undefined && <p className={styles.statement}>{statement}</p>}
        <div className={styles.content}>{children}</div>
      </main>
      <footer className={styles.foot}>
        <span>{footLeft}</span>
        <span>{footMiddle}</span>
        <span>{footRight}</span>
      </footer>
    </div>
  );
}

/** A long title gives up size before it pushes everything else off the screen. */
function lengthOf(headline: string): 'short' | 'long' | 'longest' {
  if (headline.length <= 75) return 'short';
  return headline.length <= 140 ? 'long' : 'longest';
}
