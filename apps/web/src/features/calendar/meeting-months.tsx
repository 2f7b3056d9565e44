/** A part of the calendar: its months, and in each the meetings with day, time, body and stage. Props: label, months, empty. */
import type { MeetingSummary } from '@quorate/contracts';
import { ownTitle, sayMeeting, sayStage } from '@quorate/domain';
import type { ReactNode } from 'react';
import { formatDate, formatDateTime, formatTime } from '../../ui/format.js';
import { LiveMark } from '../../ui/live-mark.js';
import { RegionLabel } from '../../ui/region-label.js';
import { StateWord } from '../../ui/state-word.js';
import { TextLink } from '../../ui/text-link.js';
import type { Month } from './arrange-calendar.js';
import styles from './calendar.module.css';

export interface MeetingMonthsProps {
  readonly label: string;
  readonly months: readonly Month[];
  readonly empty?: string;
}

/** Lists the months under the label. */
export function MeetingMonths({ label, months, empty }: MeetingMonthsProps): ReactNode {
  return (
    <section className={styles.part}>
      <RegionLabel>{label}</RegionLabel>
      {months.length === 0 && <p className={styles.none}>{empty}</p>}
      {months.map(({ key, name, meetings }) => (
        <div key={key} className={styles.month}>
          <h3 className={styles.monthName}>{name}</h3>
          <ul className={styles.meetings}>
            {meetings.map((meeting) => (
              <Line key={meeting.meetingId} meeting={meeting} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Line({ meeting }: { readonly meeting: MeetingSummary }): ReactNode {
  const { meetingId, bodyName, number, startsAt, endsAt, place, stage, conduct } = meeting;
  const [weekday = '', day = ''] = formatDate(startsAt).split(' ');
  return (
    <li className={styles.line} data-stage={stage}>
      <time className={styles.day} dateTime={startsAt}>
        <span>{day}</span> {weekday}
      </time>
      <span className={styles.time}>
        {conduct === 'written' ? 'In writing' : `${formatTime(startsAt)} to ${formatTime(endsAt)}`}
      </span>
      <div className={styles.what}>
        <TextLink href={`/meetings/${meetingId}`} className={styles.name}>
          {sayMeeting(meeting)}
        </TextLink>
        <p className={styles.note}>
          {conduct === 'written'
            ? `Written decision · ${bodyName} · until ${formatDateTime(endsAt)}`
            : [number === null ? `${bodyName}, not numbered` : ownTitle(meeting), place]
                .filter(Boolean)
                .join(' · ')}
        </p>
      </div>
      <span className={styles.stage}>
        {stage === 'in-session' ? (
          <LiveMark>{sayStage(stage, conduct)}</LiveMark>
        ) : (
          <StateWord tone={stage === 'cancelled' ? 'caution' : 'muted'}>{sayStage(stage)}</StateWord>
        )}
      </span>
    </li>
  );
}
