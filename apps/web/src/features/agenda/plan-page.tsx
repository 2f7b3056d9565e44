/** Puts a meeting in the calendar. A weekend or a bank holiday is said after saving; it never refuses. */
import type { BodySummary } from '@quorate/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { getJson, rolesOn, useSession } from '../../api/index.js';
import { ButtonLink } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { formatDateTime } from '../../ui/format.js';
import { Loading } from '../../ui/loading.js';
import { Notice } from '../../ui/notice.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Question } from '../../ui/question.js';
import { TextLink } from '../../ui/text-link.js';
import { SitePage } from '../site/index.js';
import { MeetingClocks } from './meeting-clocks.js';
import { PlanForm, type PlannedMeeting } from './plan-form.js';
import styles from './plan-page.module.css';

/** Shows the form to those who keep a calendar, and what to do next once the meeting is in it. */
export function PlanPage(): ReactNode {
  const [planned, setPlanned] = useState<PlannedMeeting | null>(null);
  return (
    <SitePage title="Plan a meeting">
      <div className={styles.page}>
        {planned === null ? (
          <>
            <Question>Plan a meeting</Question>
            <p className={styles.lead}>It appears in the public calendar at once. All times are UK time.</p>
            <PlanBodies onPlanned={setPlanned} />
          </>
        ) : (
          <Planned planned={planned} />
        )}
      </div>
    </SitePage>
  );
}

function PlanBodies({ onPlanned }: { readonly onPlanned: (planned: PlannedMeeting) => void }): ReactNode {
  const { session, loading } = useSession();
  const { data, error, refetch } = useQuery({
    queryKey: ['bodies'],
    queryFn: () => getJson<{ bodies: BodySummary[] }>('/api/bodies'),
  });
  if (error !== null) {
    return (
      <ProblemNotice
        problem={{ title: 'The bodies could not be loaded', detail: error.message }}
        onRetry={() => void refetch()}
      />
    );
  }
  if (loading || data === undefined) return <Loading label="Loading the bodies" lines={6} />;
  const mine = data.bodies.filter(
    ({ bodyId }) => session?.administrator === true || rolesOn(session, bodyId).includes('secretary'),
  );
  if (mine.length === 0) {
    return (
      <EmptyState
        title="Only a secretary plans a meeting"
        action={<TextLink href="/meetings">See the calendar</TextLink>}
      >
        Sign in as the secretary of a body to put its meetings in the calendar.
      </EmptyState>
    );
  }
  return <PlanForm bodies={mine} onPlanned={onPlanned} />;
}

function Planned({ planned }: { readonly planned: PlannedMeeting }): ReactNode {
  const { meeting, warnings } = planned;
  return (
    <>
      <Question tone="met">The meeting is in the calendar</Question>
      <p className={styles.lead}>
        {meeting.bodyName}
        {meeting.number !== null && `, meeting ${meeting.number}`}: {formatDateTime(meeting.startsAt)}.
      </p>
      {warnings.length > 0 && (
        <Notice tone="caution" title="Look at the date again" announce="status">
          {warnings.map((warning) => (
            <p key={warning}>{warning}</p>
          ))}
        </Notice>
      )}
      <MeetingClocks bodyId={meeting.bodyId} startsAt={meeting.startsAt} clocks={null} hasNoticeRule={null} />
      <div className={styles.next}>
        <ButtonLink href={`/meetings/${meeting.meetingId}/console`}>Write the agenda</ButtonLink>
        <ButtonLink href="/meetings" tone="quiet">
          See the calendar
        </ButtonLink>
      </div>
    </>
  );
}
