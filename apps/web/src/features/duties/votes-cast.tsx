/** The ballots a person gave in recent meetings, with their receipts to fetch again. Props: meetings (own, newest first), seatIds, title. */
import type { MeetingSummary, MyBallot } from '@quorate/contracts';
import { sayMeeting } from '@quorate/domain';
import { useQueries } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { getJson } from '../../api/index.js';
import { RegionLabel } from '../../ui/region-label.js';
import { TextLink } from '../../ui/text-link.js';
import { TimeText } from '../../ui/time-text.js';
import { ReceiptFiles } from '../proof/index.js';
import styles from './duties.module.css';

/** So many meetings are looked through; older ballots stand on the results of their votes. */
const mostMeetings = 6;

export interface VotesCastProps {
  readonly meetings: readonly MeetingSummary[];
  /** Only those for these seats. */
  readonly seatIds?: readonly string[];
  readonly title?: string;
}

/** Shows nothing to somebody who has cast no vote. */
export function VotesCast({ meetings, seatIds, title = 'Votes you cast' }: VotesCastProps): ReactNode {
  const recent = meetings.slice(0, mostMeetings);
  const answers = useQueries({
    queries: recent.map(({ meetingId }) => ({
      queryKey: ['my-ballots', meetingId],
      queryFn: async () =>
        (await getJson<{ ballots: MyBallot[] }>(`/api/meetings/${meetingId}/my-ballots`)).ballots,
    })),
  });
  const cast = recent.flatMap((meeting, at) =>
    (answers[at]?.data ?? [])
      .filter(({ seatId }) => seatIds === undefined || seatIds.includes(seatId))
      .map((ballot) => ({ meeting, ballot })),
  );
  if (cast.length === 0) return null;
  return (
    <section className={styles.region}>
      <RegionLabel>{title}</RegionLabel>
      <ul>
        {cast.map(({ meeting, ballot }) => (
          <li key={`${ballot.voteId} ${ballot.seatId}`} className={styles.body}>
            <TextLink href={`/meetings/${meeting.meetingId}/votes/${ballot.voteId}`}>
              {ballot.question}
            </TextLink>
            <p className={styles.small}>
              {sayMeeting(meeting)}, for {ballot.label}
            </p>
            <p className={styles.small}>
              Recorded <TimeText at={ballot.at} hasSeconds hasZone />, journal entry {ballot.no}, receipt code{' '}
              {ballot.code}
            </p>
            <ReceiptFiles meetingId={meeting.meetingId} no={ballot.no} label={ballot.label} />
          </li>
        ))}
      </ul>
    </section>
  );
}
