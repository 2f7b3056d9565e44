/** The versions of the minutes that the reader may read, the newest first. Props: state. */
import { type MeetingState, sayApproval, sayVersionState } from '@quorate/domain';
import type { ReactNode } from 'react';
import { formatDateTime } from '../../ui/format.js';
import { StateWord } from '../../ui/state-word.js';
import { TextLink } from '../../ui/text-link.js';
import styles from './version.module.css';

export function VersionList({ state }: { readonly state: MeetingState }): ReactNode {
  const { meetingId, minutes } = state;
  if (minutes.versions.length === 0)
    return <p className={styles.quiet}>No version has been sent to the members.</p>;
  return (
    <ul className={styles.versions}>
      {minutes.versions.toReversed().map((version) => (
        <li key={version.version}>
          <TextLink href={`/meetings/${meetingId}/minutes/${String(version.version)}`}>
            Version {version.version}
          </TextLink>
          <StateWord tone={version.approval === null ? 'caution' : 'met'}>
            {sayVersionState(version)}
          </StateWord>
          <span className={styles.quiet}>
            {formatDateTime(version.published?.at ?? version.approval?.at ?? version.at)}
            {version.approval !== null && `. ${sayApproval(version.approval)}`}
            {version.reason !== null && ` Corrected because: ${version.reason}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
