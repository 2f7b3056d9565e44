/** The way of a scrutineer of a general meeting to their page. Props: state, personId. */
import { isScrutineer, type MeetingState } from '@quorate/domain';
import type { ReactNode } from 'react';
import { ButtonLink } from '../../ui/button.js';
import { RegionLabel } from '../../ui/region-label.js';
import styles from './member.module.css';

export interface ScrutineerLinkProps {
  readonly state: MeetingState;
  readonly personId: string;
}

/** Shows nothing to anybody else, and where no shares vote. */
export function ScrutineerLink({ state, personId }: ScrutineerLinkProps): ReactNode {
  const { roster, meetingId } = state;
  if (roster?.ruleSet.electorate !== 'shareholder' || !isScrutineer(roster, personId)) return null;
  return (
    <section className={styles.region}>
      <RegionLabel>You are a scrutineer</RegionLabel>
      <p>Proxies received, how they are directed, and the count of each poll are on your own page.</p>
      <div>
        <ButtonLink href={`/meetings/${meetingId}/scrutineer`}>Open the scrutineers’ page</ButtonLink>
      </div>
    </section>
  );
}
