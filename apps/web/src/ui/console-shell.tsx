/**
 * The secretary's console: a bar that stays, and three columns that become tabs below 900 px.
 * Props: title, state (LiveMark), facts (observers, room screen), clock, banner, left, middle, right (each {label, content}), account.
 */
import { useState, type ReactNode } from 'react';
import styles from './console-shell.module.css';
import { SkipLink } from './skip-link.js';
import { VisuallyHidden } from './visually-hidden.js';
import { WordMark } from './word-mark.js';

/** One column of the console; the label names its region and its tab. */
export interface ConsoleColumn {
  readonly label: string;
  readonly content: ReactNode;
}

export interface ConsoleShellProps {
  readonly title: ReactNode;
  readonly state?: ReactNode;
  readonly facts?: ReactNode;
  readonly clock?: ReactNode;
  readonly account?: ReactNode;
  readonly banner?: ReactNode;
  readonly left: ConsoleColumn;
  readonly middle: ConsoleColumn;
  readonly right: ConsoleColumn;
}

type Side = 'left' | 'middle' | 'right';
const sides: readonly Side[] = ['left', 'middle', 'right'];

/** Lays out the console; on narrow screens one column shows at a time and the middle one comes first. */
export function ConsoleShell(props: ConsoleShellProps): ReactNode {
  const { title, state, facts, clock, account, banner } = props;
  const [shown, setShown] = useState<Side>('middle');
  return (
    <div className={styles.console}>
      <SkipLink target="content" />
      <header className={styles.bar}>
        <WordMark href="/" />
        <span className={styles.title}>{title}</span>
        <div className={styles.state}>{state}</div>
        <div className={styles.facts}>
          <div className={styles.ways}>{facts}</div>
          <div className={styles.clock}>{clock}</div>
          <div className={styles.account}>{account}</div>
        </div>
      </header>
      {banner}
      <nav className={styles.tabs} aria-label="Parts of the console">
        {sides.map((side) => (
          <button key={side} type="button" aria-pressed={shown === side} onClick={() => setShown(side)}>
            {props[side].label}
          </button>
        ))}
      </nav>
      <main id="content" tabIndex={-1} className={styles.columns}>
        {sides.map((side) =>
          side === 'middle' ? (
            <div key={side} className={styles.middle} data-shown={shown === side}>
              {props[side].content}
            </div>
          ) : (
            <div
              key={side}
              role="group"
              aria-label={props[side].label}
              className={styles[side]}
              data-shown={shown === side}
            >
              {/* The heading of the page is in the middle, which a narrow screen then does not show. */}
              {shown === side && (
                <h1 className={styles.heading}>
                  <VisuallyHidden>{props[side].label}</VisuallyHidden>
                </h1>
              )}
              {props[side].content}
            </div>
          ),
        )}
      </main>
    </div>
  );
}
