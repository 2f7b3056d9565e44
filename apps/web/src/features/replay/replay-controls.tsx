/** The slider over the journal with steps and play. Props: replay, entries, words (what the entry shown did). */
import type { MeetingEntry } from '@quorate/domain';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { formatTime } from '../../ui/format.js';
import styles from './replay-page.module.css';
import type { Replay } from './use-replay.js';

export interface ReplayControlsProps {
  readonly replay: Replay;
  readonly entries: readonly MeetingEntry[];
  readonly words: string;
}

/** Shows the controls; arrow keys move the slider by one, Page Up and Page Down by more, Home and End to the ends. */
export function ReplayControls({ replay, entries, words }: ReplayControlsProps): ReactNode {
  const { count, isPlaying, go, togglePlay } = replay;
  const entry = entries[count - 1];
  const time = entry === undefined ? '' : formatTime(entry.at, { hasSeconds: true });
  return (
    <section className={styles.controls} aria-label="Moment of the meeting" data-print="no">
      <p className={styles.moment}>
        <span className={styles.time}>{time === '' ? 'Before the first entry' : `${time} UK time`}</span>
        <span className={styles.position}>
          {entry === undefined ? '' : `Entry ${entry.no}`}
          {entry !== undefined && ` · ${count} of ${entries.length} that you may see`}
        </span>
      </p>
      <p className={styles.words}>{words}</p>
      <input
        type="range"
        className={styles.slider}
        min={0}
        max={entries.length}
        step={1}
        value={count}
        aria-label="Moment of the meeting"
        aria-valuetext={
          entry === undefined ? 'Before the first entry' : `Entry ${entry.no}, ${time}: ${words}`
        }
        onChange={(event) => go(event.target.valueAsNumber)}
      />
      <div className={styles.buttons}>
        <Button onClick={togglePlay}>{isPlaying ? 'Pause the replay' : 'Play'}</Button>
        <Button tone="quiet" onClick={() => go(count - 1)}>
          One back
        </Button>
        <Button tone="quiet" onClick={() => go(count + 1)}>
          One on
        </Button>
        <Button tone="plain" onClick={() => go(0)}>
          To the start
        </Button>
        <Button tone="plain" onClick={() => go(entries.length)}>
          To the end
        </Button>
      </div>
    </section>
  );
}
