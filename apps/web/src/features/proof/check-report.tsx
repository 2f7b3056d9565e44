/** What a check found, line by line, with the verdict last. Props: result. */
import type { ReactNode } from 'react';
import { Notice } from '../../ui/notice.js';
import type { CheckedResult } from './check-in-browser.js';
import styles from './proof.module.css';

const verdictWords = {
  verified: { tone: 'met', words: 'Everything in the file was checked, and it gives the declared outcome.' },
  'in-part': {
    tone: 'caution',
    words:
      'Everything that this file shows to you was checked and holds. What it hides from you is named above.',
  },
  failed: {
    tone: 'error',
    words:
      'Do not rely on this result. Save the file as evidence, and tell the secretary and somebody who does not run this server.',
  },
} as const;

/** Shows the report. */
export function CheckReport({ result }: { readonly result: CheckedResult }): ReactNode {
  const { checked, notChecked, compare, verdict, lastLine } = result;
  const { tone, words } = verdictWords[verdict];
  return (
    <>
      <Lines title="What was checked and holds" lines={checked} kind="holds" />
      <Lines title="What you cannot check, and why" lines={notChecked} kind="open" />
      <Lines title="To compare with other people and with the minutes" lines={compare} kind="open" />
      <Notice tone={tone} title={lastLine} announce="status">
        <p>{words}</p>
      </Notice>
    </>
  );
}

interface LinesProps {
  readonly title: string;
  readonly lines: readonly string[];
  readonly kind: 'holds' | 'open';
}

function Lines({ title, lines, kind }: LinesProps): ReactNode {
  if (lines.length === 0) return null;
  return (
    <div>
      <h3 className={styles.linesTitle}>{title}</h3>
      <ul className={styles.lines} data-kind={kind}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
