/** Headlines and minutes that the person owes as an officer, soonest first; nothing while none are owed. */
import type { OwedMinutes as Owed } from '@quorate/contracts';
import { sayMinutesDue } from '@quorate/domain';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { getJson } from '../../api/index.js';
import { RegionLabel } from '../../ui/region-label.js';
import { StateWord } from '../../ui/state-word.js';
import { TextLink } from '../../ui/text-link.js';
import styles from './duties.module.css';

export function OwedMinutes(): ReactNode {
  const { data } = useQuery({
    queryKey: ['duties', 'minutes'],
    queryFn: () => getJson<{ owed: Owed[] }>('/api/duties/minutes'),
    refetchInterval: 60_000,
  });
  if (data === undefined || data.owed.length === 0) return null;
  return (
    <section className={styles.region} aria-labelledby="owed">
      <RegionLabel id="owed">Headlines and minutes to write</RegionLabel>
      <ul>
        {data.owed.map((due) => (
          <li key={`${due.meetingId} ${due.what}`} className={styles.body}>
            <TextLink
              href={`/meetings/${due.meetingId}/${due.what === 'minutes' ? 'minutes/workshop' : 'console'}`}
            >
              {due.meeting}
            </TextLink>
            <p>
              <StateWord tone={due.late ? 'live' : 'caution'}>{sayMinutesDue(due)}</StateWord>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
