/** Says that the connection is lost and for how long. Props: lastContactAt (ms on the clock of this device, null while connected), waiting (what is not yet sent). */
import type { ReactNode } from 'react';
import { durationWords } from './format.js';
import styles from './offline-banner.module.css';
import { useDeviceClock } from './use-device-clock.js';

export interface OfflineBannerProps {
  readonly lastContactAt: number | null;
  readonly waiting?: ReactNode;
}

/** Shows nothing while connected. The announcement is the page's to make once, with useAnnounce. */
export function OfflineBanner({ lastContactAt, waiting }: OfflineBannerProps): ReactNode {
  if (lastContactAt === null) return null;
  return <LostConnection lastContactAt={lastContactAt} waiting={waiting} />;
}

function LostConnection({
  lastContactAt,
  waiting,
}: {
  readonly lastContactAt: number;
  readonly waiting: ReactNode;
}): ReactNode {
  const now = useDeviceClock();
  return (
    <section className={styles.banner} aria-label="Connection" data-print="no">
      <span className={styles.dot} aria-hidden="true" />
      <p>
        <strong>Connection lost.</strong> Last heard from the server {durationWords(now - lastContactAt)} ago.
        Trying again by itself. {waiting}
      </p>
    </section>
  );
}
