/** The front page for anyone: what is live, what was decided, what comes next. */
import type { FrontView, MeetingSummary } from '@quorate/contracts';
import { sayMeeting } from '@quorate/domain';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { getJson } from '../../api/index.js';
import { formatDateTime, formatTime } from '../../ui/format.js';
import { Loading } from '../../ui/loading.js';
import { Question } from '../../ui/question.js';
import { RegionLabel } from '../../ui/region-label.js';
import { Reading } from '../reading/index.js';
import { SitePage } from '../site/index.js';
import { FrontAside } from './front-aside.js';
import styles from './front-page.module.css';
import { LiveMeetingNews } from './live-meeting-news.js';
import { NewsList } from './news-list.js';
import { RehearsalInvitation } from './rehearsal-invitation.js';
import { useFrontRenewal } from './use-front-renewal.js';

/** A meeting that nobody here follows shows up without a reload too. */
const refreshEveryMs = 15_000;

/** A called meeting may start at any moment; the next ones are watched for it. */
const mostAwaited = 2;

/** Shows the front page. */
export function FrontPage(): ReactNode {
  const query = useQuery({
    queryKey: ['front'],
    queryFn: () => getJson<FrontView>('/api/front'),
    refetchInterval: refreshEveryMs,
  });
  return (
    <SitePage
      title="Meetings and votes"
      asideLabel="Calendar and consultations"
      {...(query.isError && query.data === undefined ? {} : { aside: <Aside front={query.data} /> })}
    >
      {query.data === undefined && <Question size="display">Meetings and votes</Question>}
      <Reading query={query} label="Loading what is live" lines={6}>
        {(front) => <Front front={front} />}
      </Reading>
    </SitePage>
  );
}

function Aside({ front }: { readonly front: FrontView | undefined }): ReactNode {
  return front === undefined ? <Loading label="Loading the calendar" /> : <FrontAside front={front} />;
}

function Front({ front }: { readonly front: FrontView }): ReactNode {
  const shownAbove = new Set(front.live.map(({ meetingId }) => meetingId));
  const earlier = front.headlines.filter(({ meetingId }) => !shownAbove.has(meetingId));
  return (
    <div className={styles.front}>
      {front.live.map((meeting, index) => (
        <LiveMeetingNews key={meeting.meetingId} meeting={meeting} level={index === 0 ? 1 : 2} />
      ))}
      {front.live.length === 0 && <NothingLive front={front} />}
      {front.comingUp
        .filter(({ stage }) => stage === 'called')
        .slice(0, mostAwaited)
        .map((meeting) => (
          <AwaitedMeeting key={meeting.meetingId} meeting={meeting} />
        ))}
      <section aria-labelledby="earlier">
        <RegionLabel id="earlier">Headlines and results</RegionLabel>
        <NewsList
          label="Headlines and results"
          byDay
          news={earlier.map(({ meetingId, no, kind, text, at, meetingTitle }) => ({
            key: `${meetingId} ${no}`,
            at,
            kind,
            text,
            href: `/meetings/${meetingId}`,
            source: `${meetingTitle}, ${formatTime(at)}`,
          }))}
          empty={
            <p className={styles.empty}>
              Nothing has been published {front.live.length === 0 ? 'yet' : 'by earlier meetings yet'}.
              Headlines appear here while a meeting runs, and results as soon as they are declared.
            </p>
          }
        />
      </section>
    </div>
  );
}

/** Shows nothing: it waits for the start. */
function AwaitedMeeting({ meeting }: { readonly meeting: MeetingSummary }): ReactNode {
  useFrontRenewal(meeting);
  return null;
}

function NothingLive({ front }: { readonly front: FrontView }): ReactNode {
  const [next] = front.comingUp;
  return (
    <section>
      <Question size="display">No meeting is in session</Question>
      <p className={styles.lead}>
        {next === undefined
          ? 'No meeting is in the calendar yet. The secretary of a body puts the first one there.'
          : `The next one is ${sayMeeting(next)}, on ${formatDateTime(next.startsAt)}.`}
      </p>
      <RehearsalInvitation />
    </section>
  );
}
