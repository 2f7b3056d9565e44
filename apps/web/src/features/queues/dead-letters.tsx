/** The jobs that were given up, with why, and the buttons that try one or all of them again. */
import type { DeadLetter } from '@quorate/contracts';
import { useState, type ReactNode } from 'react';
import { problemOf, sendJson } from '../../api/index.js';
import { Button } from '../../ui/button.js';
import { formatNumber, plural } from '../../ui/format.js';
import { ProblemNotice, type Problem } from '../../ui/problem-notice.js';
import { TimeText } from '../../ui/time-text.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';
import styles from './queues.module.css';

export interface DeadLettersProps {
  readonly dead: readonly DeadLetter[];
  readonly onRetried: () => void;
}

/** Shows them, the last one first. */
export function DeadLetters({ dead, onRetried }: DeadLettersProps): ReactNode {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const retry = async (letters: readonly DeadLetter[]): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      for (const { queue, id } of letters) {
        await sendJson<undefined>('POST', '/api/queues/retries', { queue, id });
      }
    } catch (error) {
      setProblem(problemOf(error));
    }
    onRetried();
    setBusy(false);
  };
  return (
    <>
      <div className={styles.bar}>
        <p>{plural(dead.length, 'job is', 'jobs are')} shown, the last one first.</p>
        <Button tone="quiet" busy={busy} busyLabel="Trying again ..." onClick={() => void retry(dead)}>
          Try all of these again
        </Button>
      </div>
      {problem !== null && (
        <ProblemNotice problem={problem} kept="Load the page again to see what is left." />
      )}
      <ul>
        {dead.map((letter) => (
          <Dead key={`${letter.queue} ${letter.id}`} letter={letter} onRetry={() => void retry([letter])} />
        ))}
      </ul>
    </>
  );
}

/** "send-mail" as words. */
function sayPurpose(purpose: string): string {
  const words = purpose.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

interface DeadProps {
  readonly letter: DeadLetter;
  readonly onRetry: () => void;
}

function Dead({ letter, onRetry }: DeadProps): ReactNode {
  const { id, purpose, about, reason, attempts, at } = letter;
  return (
    <li className={styles.dead}>
      <div className={styles.words}>
        <p className={styles.purpose}>{sayPurpose(purpose)}</p>
        <p>{reason}</p>
        <p className={styles.small}>
          Given up after {formatNumber(attempts)} attempts, <TimeText at={at} />.{' '}
          {Object.entries(about)
            .map(([name, value]) => `${name}: ${value}`)
            .join(', ')}
        </p>
      </div>
      <div className={styles.act}>
        <Button tone="quiet" onClick={onRetry}>
          Try again
          <VisuallyHidden>
            : {sayPurpose(purpose)} {id}
          </VisuallyHidden>
        </Button>
      </div>
    </li>
  );
}
