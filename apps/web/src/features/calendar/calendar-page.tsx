/** The calendar of all meetings, by month, for anyone; it can be narrowed to one body and lets secretaries plan a meeting. */
import type { MeetingSummary, SessionView } from '@quorate/contracts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { getJson, useSession } from '../../api/index.js';
import { useNow } from '../../live/index.js';
import { ButtonLink } from '../../ui/button.js';
import { CopyAddress } from '../../ui/copy-address.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Question } from '../../ui/question.js';
import { BodyFilter } from '../body-filter/index.js';
import { Reading } from '../reading/index.js';
import { SitePage } from '../site/index.js';
import { arrangeCalendar } from './arrange-calendar.js';
import styles from './calendar.module.css';
import { MeetingMonths } from './meeting-months.js';

/** Shows the calendar. */
export function CalendarPage(): ReactNode {
  const { session } = useSession();
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const bodyId = typeof search['body'] === 'string' ? search['body'] : '';
  const query = useQuery({
    queryKey: ['meetings', bodyId],
    queryFn: () =>
      getJson<{ meetings: MeetingSummary[] }>(
        bodyId === '' ? '/api/meetings' : `/api/meetings?bodyId=${encodeURIComponent(bodyId)}`,
      ),
    refetchInterval: 30_000,
  });
  return (
    <SitePage title="Meetings">
      <header className={styles.header}>
        <div>
          <Question size="display">Meetings</Question>
          <p className={styles.lead}>Every meeting of every body. All times are UK time.</p>
        </div>
        {mayPlan(session) && (
          <div className={styles.ways}>
            <ButtonLink href="/meetings/new">Plan a meeting</ButtonLink>
            <ButtonLink href="/written/new" tone="quiet">
              Decide in writing
            </ButtonLink>
          </div>
        )}
      </header>
      <Filter bodyId={bodyId} />
      <Reading query={query} label="Loading the calendar" lines={8}>
        {({ meetings }) => <Calendar meetings={meetings} isNarrowed={bodyId !== ''} />}
      </Reading>
      <Subscription bodyId={bodyId} />
    </SitePage>
  );
}

/** A calendar program asks for these again and again, so that meetings that move or are cancelled do so there too. */
function Subscription({ bodyId }: { readonly bodyId: string }): ReactNode {
  const link = `${location.origin}/api/feeds/meetings.ics${bodyId === '' ? '' : `?bodyId=${bodyId}`}`;
  return (
    <details className={styles.subscription}>
      <summary>Have these meetings in your own calendar</summary>
      <p>
        Give this address to your calendar program as a calendar to subscribe to. It holds the meetings of{' '}
        {bodyId === '' ? 'all bodies' : 'this body'}, and follows them when they move or are cancelled.
      </p>
      <CopyAddress link={link} />
    </details>
  );
}

function mayPlan(session: SessionView | undefined): boolean {
  return (
    session?.administrator === true ||
    (session?.bodies.some(({ roles }) => roles.includes('secretary')) ?? false)
  );
}

function Filter({ bodyId }: { readonly bodyId: string }): ReactNode {
  const navigate = useNavigate();
  const choose = (chosen: string): void =>
    void navigate({ href: chosen === '' ? '/meetings' : `/meetings?body=${chosen}`, replace: true });
  return (
    <div className={styles.filter}>
      <BodyFilter bodyId={bodyId} onChoose={choose} />
    </div>
  );
}

interface CalendarProps {
  readonly meetings: readonly MeetingSummary[];
  readonly isNarrowed: boolean;
}

function Calendar({ meetings, isNarrowed }: CalendarProps): ReactNode {
  const { live, comingUp, earlier } = arrangeCalendar(meetings, useNow());
  if (meetings.length === 0) {
    return (
      <EmptyState title={isNarrowed ? 'This body has no meeting in the calendar' : 'The calendar is empty'}>
        Meetings appear here as soon as the secretary of a body plans them.
      </EmptyState>
    );
  }
  return (
    <>
      {live.length > 0 && <MeetingMonths label="Live now" months={live} />}
      <MeetingMonths
        label="Coming up"
        months={comingUp}
        empty="No meeting is planned. Earlier ones are listed below."
      />
      {earlier.length > 0 && <MeetingMonths label="Earlier" months={earlier} />}
    </>
  );
}
