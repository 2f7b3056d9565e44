/** "Check this result yourself": the file of a result, checked in this browser line by line. Props: bundlePath, fileName, receiptPaths, children. */
import { useState, type ReactNode } from 'react';
import { Button, ButtonLink } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { RegionLabel } from '../../ui/region-label.js';
import { checkInBrowser, type CheckedResult } from './check-in-browser.js';
import { CheckReport } from './check-report.js';
import styles from './proof.module.css';

export interface CheckResultProps {
  readonly bundlePath: string;
  /** As the server names the file. */
  readonly fileName: string;
  /** Receipts of the reader's own ballots that count. */
  readonly receiptPaths?: readonly string[];
  /** What the file holds and the browser checks. */
  readonly children: ReactNode;
}

type Progress = 'not-begun' | 'running' | CheckedResult | { readonly problem: string };

/** Offers the check, runs it when asked, and says how to do it without this site. */
export function CheckResult({
  bundlePath,
  fileName,
  receiptPaths = [],
  children,
}: CheckResultProps): ReactNode {
  const [progress, setProgress] = useState<Progress>('not-begun');
  const run = (): void => {
    setProgress('running');
    checkInBrowser(bundlePath, receiptPaths).then(setProgress, (error: unknown) =>
      setProgress({ problem: error instanceof Error ? error.message : String(error) }),
    );
  };
  const result = typeof progress === 'object' && 'verdict' in progress ? progress : null;
  return (
    <section className={styles.check} aria-labelledby="check">
      <RegionLabel id="check">Check this result yourself</RegionLabel>
      <p>{children}</p>
      <p className={styles.ways} data-print="no">
        <Button tone="quiet" busy={progress === 'running'} busyLabel="Checking the result" onClick={run}>
          {result === null ? 'Check it in this browser' : 'Check it again'}
        </Button>
        <ButtonLink href={bundlePath} tone="quiet" download>
          Save the file
        </ButtonLink>
      </p>
      {typeof progress === 'object' && 'problem' in progress && (
        <Notice tone="error" title="The check could not be run">
          <p>
            {progress.problem} This says nothing about the result. Try again, or save the file and check it.
          </p>
        </Notice>
      )}
      {result !== null && <CheckReport result={result} />}
      <Offline fileName={fileName} publicKey={result?.publicKey ?? 'KEY'} />
    </section>
  );
}

/** A page of the server could be made to say anything; so it says how to do without it. */
function Offline({
  fileName,
  publicKey,
}: {
  readonly fileName: string;
  readonly publicKey: string;
}): ReactNode {
  return (
    <details>
      <summary>Check it without this site</summary>
      <p>
        This page comes from the server that it checks. To trust neither, save the file and run this on a
        computer without a network. The key is the one that your organisation publishes; this server gives it
        at <a href="/api/log">/api/log</a>.
      </p>
      <code className={styles.command}>
        npx quorate-verify {fileName} --key {publicKey}
      </code>
    </details>
  );
}
