/** A copy of all that is held about oneself: asked for, made, and saved while it is there. */
import type { DataCopyView } from '@quorate/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { getJson, problemOf, sendJson } from '../../api/index.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { formatDateTime } from '../../ui/format.js';
import { ProblemNotice, type Problem } from '../../ui/problem-notice.js';
import { RegionLabel } from '../../ui/region-label.js';
import { StateWord } from '../../ui/state-word.js';
import { useAnnounce } from '../../ui/status-region.js';
import { Reading } from '../reading/index.js';
import styles from './my-data.module.css';

const path = '/api/my-data/copy';
const key = ['my-data', 'copy'] as const;
const LOOK_AGAIN_MS = 1_500;

/** Shows how far it is, and the way to it. */
export function OwnCopy(): ReactNode {
  const query = useQuery({
    queryKey: key,
    queryFn: () => getJson<DataCopyView>(path),
    refetchInterval: ({ state: { data } }) => (data?.state === 'making' ? LOOK_AGAIN_MS : false),
  });
  return (
    <section aria-labelledby="copy" className={styles.region}>
      <RegionLabel id="copy">A copy of it</RegionLabel>
      <p className={styles.lead}>
        One file with all that is held about you: a page to read, the same as JSON for programs, and your
        receipts. What belongs to others as well is left out, and so is whatever could open a secret ballot.
      </p>
      <Reading query={query} label="Loading your copy" lines={2}>
        {(copy) => <Copy copy={copy} />}
      </Reading>
    </section>
  );
}

function Copy({ copy }: { readonly copy: DataCopyView }): ReactNode {
  const client = useQueryClient();
  const { say } = useAnnounce();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const ask = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      client.setQueryData(key, await sendJson<DataCopyView>('POST', path));
      say('Your copy is being made.');
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  };
  const { state, copyId } = copy;
  return (
    <>
      <State copy={copy} />
      {problem !== null && <ProblemNotice problem={problem} />}
      {state !== 'making' && (
        <p className={styles.acts}>
          {state === 'ready' && (
            <ButtonLink href={`/api/my-data/copies/${copyId ?? ''}`}>Save the copy</ButtonLink>
          )}
          <Button tone="quiet" busy={busy} onClick={() => void ask()}>
            {state === 'none' ? 'Ask for a copy' : 'Ask for a new copy'}
          </Button>
        </p>
      )}
    </>
  );
}

function State({ copy: { state, percent, until, bytes } }: { readonly copy: DataCopyView }): ReactNode {
  if (state === 'none') return null;
  if (state === 'making') {
    return (
      <p>
        <StateWord tone="caution">Being made</StateWord>, {percent}% so far. You are told by mail when it is
        ready, so you may leave this page.
      </p>
    );
  }
  if (state === 'failed' || until === null) {
    return (
      <p>
        <StateWord>Not made</StateWord>. Something went wrong. Ask again; if it goes wrong again, tell an
        administrator.
      </p>
    );
  }
  return (
    <p>
      <StateWord tone="met">Ready</StateWord>, {sayBytes(bytes ?? 0)}. It is here until{' '}
      {formatDateTime(until)}.
    </p>
  );
}

function sayBytes(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1_000))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
