/** A meeting that is live, on the front page: what is on the table and its latest headlines. Props: meeting, level. */
import type { MeetingSummary } from '@quorate/contracts';
import { currentItem, sayMeeting, sayStage, type MeetingState } from '@quorate/domain';
import type { ReactNode } from 'react';
import { useMeeting } from '../../live/index.js';
import { formatDate } from '../../ui/format.js';
import { LiveMark } from '../../ui/live-mark.js';
import { Question } from '../../ui/question.js';
import { TextLink } from '../../ui/text-link.js';
import styles from './front-page.module.css';
import { NewsList } from './news-list.js';
import { meetingNews } from './news.js';
import { useFrontRenewal } from './use-front-renewal.js';

/** The front page shows the latest; the page of the meeting has them all. */
const mostNews = 6;

export interface LiveMeetingNewsProps {
  readonly meeting: MeetingSummary;
  readonly level: 1 | 2;
}

/** Follows the meeting and shows its news as they come. */
export function LiveMeetingNews({ meeting, level }: LiveMeetingNewsProps): ReactNode {
  const { state } = useMeeting(meeting.meetingId);
  useFrontRenewal(meeting);
  const stage = state.no === 0 ? meeting.stage : state.stage;
  const href = `/meetings/${meeting.meetingId}`;
  const news = meetingNews(state);
  return (
    <section>
      <LiveMark tone={stage === 'in-session' ? 'live' : 'muted'}>
        {stage === 'in-session' && meeting.conduct === 'meeting'
          ? 'Live now'
          : sayStage(stage, meeting.conduct)}
      </LiveMark>
      <Question size="display" level={level}>
        <TextLink href={href} className={styles.name}>
          {sayMeeting(meeting)}
        </TextLink>
      </Question>
      <p className={styles.lead}>
        {formatDate(meeting.startsAt)}
        {onTheTable(state)}
      </p>
      <div className={styles.news}>
        <NewsList
          label={`Headlines of ${sayMeeting(meeting)}`}
          news={news.slice(0, mostNews)}
          empty={<p className={styles.empty}>No headline yet. They appear here as they are published.</p>}
        />
      </div>
      <p className={styles.follow}>
        <TextLink href={href}>Follow {sayMeeting(meeting)}</TextLink>
      </p>
    </section>
  );
}

function onTheTable(state: MeetingState): string {
  if (state.stage === 'paused' || state.stage === 'adjourned') {
    return state.pauseNote === '' ? '' : `, ${state.pauseNote}`;
  }
  const item = currentItem(state);
  if (item !== null) return `, now: ${item.title}`;
  return state.currentItemId === null ? '' : ', now: an item that is not open to the public';
}
