/** How the members of a body attended its meetings over a period, for its members and officers. */
import type { AttendanceView, BodyView } from '@quorate/contracts';
import { ukDateShort } from '@quorate/domain';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { getJson } from '../../api/index.js';
import { ButtonLink } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Question } from '../../ui/question.js';
import { Tabs } from '../../ui/tabs.js';
import { TextInput } from '../../ui/text-input.js';
import { TextLink } from '../../ui/text-link.js';
import { Reading } from '../reading/index.js';
import { SignedInOnly, SitePage } from '../site/index.js';
import styles from './attendance.module.css';
import { MeetingsAttended } from './meetings-attended.js';
import { MembersAttending } from './members-attending.js';

/** Shows the attendance in the body of the address. */
export function AttendancePage(): ReactNode {
  const { bodyId } = useParams({ from: '/bodies/$bodyId/attendance' });
  const body = useQuery({
    queryKey: ['bodies', bodyId],
    queryFn: () => getJson<BodyView>(`/api/bodies/${bodyId}`),
  });
  return (
    <SignedInOnly>
      {() => (
        <SitePage title="Attendance">
          <p>
            <TextLink href={`/bodies/${bodyId}`}>{body.data?.name ?? 'The body'}</TextLink>
          </p>
          <Question size="display">Attendance</Question>
          <p className={styles.lead}>
            How each member attended the meetings that are closed, as their journals have it. The members and
            officers of the body read this page, and nobody else.
          </p>
          <Attendance bodyId={bodyId} />
        </SitePage>
      )}
    </SignedInOnly>
  );
}

function Attendance({ bodyId }: { readonly bodyId: string }): ReactNode {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const [from, setFrom] = useState(dayOf(search['from']));
  const [to, setTo] = useState(dayOf(search['to']));
  const chosen = new URLSearchParams({ ...(from !== '' && { from }), ...(to !== '' && { to }) }).toString();
  const period = chosen === '' ? '' : `?${chosen}`;
  const query = useQuery({
    queryKey: ['attendance', bodyId, period],
    queryFn: () => getJson<AttendanceView>(`/api/bodies/${bodyId}/attendance${period}`),
  });
  return (
    <>
      <div className={styles.period}>
        <TextInput
          label="From"
          type="date"
          value={from || (query.data?.from ?? '')}
          onChange={(event) => setFrom(event.target.value)}
        />
        <TextInput
          label="To"
          type="date"
          value={to || (query.data?.to ?? '')}
          onChange={(event) => setTo(event.target.value)}
        />
      </div>
      <Reading query={query} label="Reading the journals" lines={8}>
        {(view) => <Tables view={view} csv={`/api/bodies/${bodyId}/attendance.csv${period}`} />}
      </Reading>
    </>
  );
}

function Tables({ view, csv }: { readonly view: AttendanceView; readonly csv: string }): ReactNode {
  if (view.meetings.length === 0) {
    return (
      <EmptyState title={`No meeting was closed from ${ukDateShort(view.from)} to ${ukDateShort(view.to)}`}>
        Choose other days. A meeting counts once it is closed; one that was cancelled never does.
      </EmptyState>
    );
  }
  return (
    <>
      <Tabs
        label="Attendance"
        tabs={[
          { key: 'members', label: 'By member', content: <MembersAttending view={view} /> },
          { key: 'meetings', label: 'By meeting', content: <MeetingsAttended view={view} /> },
        ]}
      />
      <p className={styles.save}>
        <ButtonLink href={csv} tone="quiet" download>
          Save the attendance for a spreadsheet (CSV)
        </ButtonLink>
      </p>
    </>
  );
}

/** A day of the address; empty where it names none. */
function dayOf(given: unknown): string {
  return typeof given === 'string' && /^\d{4}-\d\d-\d\d$/.test(given) ? given : '';
}
