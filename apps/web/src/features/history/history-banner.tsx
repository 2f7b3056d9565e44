/** Says on every page that the journal of a meeting is not the one this browser saw before: what that means and what to do. */
import type { ReactNode } from 'react';
import { useChangedHistory, type ChangedHistory } from '../../live/index.js';
import { Button } from '../../ui/button.js';
import { Facts } from '../../ui/facts.js';
import { plural } from '../../ui/format.js';
import { TextLink } from '../../ui/text-link.js';
import styles from './history-banner.module.css';
import { saveEvidence } from './save-evidence.js';

/** Shows nothing while every journal is the one that was seen. */
export function HistoryBanner(): ReactNode {
  const { changed, startAgain } = useChangedHistory();
  return changed.map((one) => (
    <Changed key={one.meetingId} changed={one} onStartAgain={() => startAgain(one)} />
  ));
}

interface ChangedProps {
  readonly changed: ChangedHistory;
  readonly onStartAgain: () => void;
}

function Changed({ changed, onStartAgain }: ChangedProps): ReactNode {
  const { meetingId, why, kept, told } = changed;
  return (
    <section className={styles.banner} role="alert" aria-label="The record was changed">
      <h2 className={styles.title}>The record of this meeting was changed</h2>
      <p>
        This browser remembers what <TextLink href={`/meetings/${meetingId}`}>the meeting</TextLink> had
        signed when you last looked. What the server shows now does not continue it: {why}.
      </p>
      <p>
        Do not rely on what is shown until this is explained. Save the evidence first. Then compare the
        fingerprint with other people who were there, and tell the secretary and somebody who does not run the
        server. If a ballot of yours is concerned, keep its receipt.
      </p>
      <Facts
        facts={[
          {
            term: 'Signed when you last looked',
            detail: kept === null ? 'Nothing' : sayCheckpoint(kept),
          },
          { term: 'Shown now', detail: sayCheckpoint(told) },
        ]}
      />
      <p className={styles.actions}>
        <Button onClick={() => saveEvidence(changed)}>Save the evidence</Button>
        <Button tone="plain" onClick={onStartAgain}>
          It is explained: go on from what is shown now
        </Button>
      </p>
    </section>
  );
}

function sayCheckpoint({
  size,
  fingerprint,
}: {
  readonly size: number;
  readonly fingerprint: string;
}): string {
  return `${plural(size, 'entry', 'entries')}, fingerprint ${fingerprint}`;
}
