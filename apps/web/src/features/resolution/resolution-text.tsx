/** A resolution as the Act wants it shown: of which kind it is proposed, word for word, and its special notice. Props: resolution. */
import { saySpecialNotice, sayProposed, type Resolution } from '@quorate/domain';
import type { ReactNode } from 'react';
import { StateWord } from '../../ui/state-word.js';
import styles from './resolution.module.css';

/** Shows nothing where there is no resolution. */
export function ResolutionText({
  resolution,
}: {
  readonly resolution: Resolution | null | undefined;
}): ReactNode {
  if (resolution === null || resolution === undefined) return null;
  const special = saySpecialNotice(resolution);
  return (
    <figure className={styles.resolution}>
      <figcaption className={styles.kind}>{sayProposed(resolution)}</figcaption>
      <blockquote className={styles.text}>{resolution.text}</blockquote>
      {special !== null && (
        <p className={styles.notice}>
          {resolution.specialNoticeOn === null ? <StateWord tone="caution">{special}</StateWord> : special}
        </p>
      )}
    </figure>
  );
}
