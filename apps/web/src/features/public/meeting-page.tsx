/** The page of one meeting for anyone: its stage, what is on the table, headlines, results and agenda. It only shows; nothing can be done here. */
import { sayMeeting } from '@quorate/domain';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMeeting } from '../../live/index.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Loading } from '../../ui/loading.js';
import { OfflineBanner } from '../../ui/offline-banner.js';
import { Question } from '../../ui/question.js';
import { RegionLabel } from '../../ui/region-label.js';
import { TextLink } from '../../ui/text-link.js';
import { QuestionsTold } from '../holder-questions/index.js';
import { SitePage } from '../site/index.js';
import { AgendaOutline } from './agenda-outline.js';
import { MeetingHeading } from './meeting-heading.js';
import styles from './meeting-page.module.css';
import { MeetingResults } from './meeting-results.js';
import { NewsList } from './news-list.js';
import { recordNews } from './news.js';
import { OnTheTable } from './on-the-table.js';
import { QuestionsAsked } from './questions-asked.js';
import { useAnnouncedNews } from './use-announced-news.js';

/** Shows the meeting of the address. */
export function MeetingPage(): ReactNode {
  const { meetingId } = useParams({ from: '/meetings/$meetingId' });
  const live = useMeeting(meetingId);
  useAnnouncedNews(live);
  const { state, status, lastContactAt } = live;
  const banner = <OfflineBanner lastContactAt={lastContactAt} />;
  if (status === 'missing') return <NoSuchMeeting />;
  if (state.no === 0) {
    return (
      <SitePage title="Meeting" banner={banner}>
        <Question size="display">Meeting</Question>
        <Loading label="Loading the meeting" lines={6} />
      </SitePage>
    );
  }
  return (
    <SitePage
      title={sayMeeting(state)}
      banner={banner}
      aside={<AgendaOutline state={state} />}
      asideLabel={state.conduct === 'written' ? 'What it is about' : 'Agenda'}
    >
      <div className={styles.parts}>
        <MeetingHeading state={state} />
        {state.conduct === 'meeting' && <OnTheTable state={state} />}
        {state.conduct === 'written' && <QuestionsAsked state={state} />}
        <MeetingResults state={state} />
        <QuestionsTold state={state} />
        <section aria-labelledby="headlines">
          <RegionLabel id="headlines">Headlines and decisions</RegionLabel>
          <NewsList
            label="Headlines and decisions"
            news={recordNews(state)}
            empty={<p className={styles.none}>None yet. They appear here as they are published.</p>}
          />
        </section>
      </div>
    </SitePage>
  );
}

function NoSuchMeeting(): ReactNode {
  return (
    <SitePage title="Meeting not found">
      <Question size="display">Meeting not found</Question>
      <EmptyState
        title="There is no such meeting, or it is not open to you"
        action={<TextLink href="/meetings">See the calendar of meetings</TextLink>}
      >
        Check the address. If you were invited to it, sign in with the account that was invited.
      </EmptyState>
    </SitePage>
  );
}
