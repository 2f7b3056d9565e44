/** The home of a signed-in person: votes that wait for them, meetings that are on, and what comes next. */
import type { MeetingSummary } from '@quorate/contracts';
import { isSitting, isToCome } from '@quorate/domain';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { getJson, problemOf } from '../../api/index.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Loading } from '../../ui/loading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Question } from '../../ui/question.js';
import { RegionLabel } from '../../ui/region-label.js';
import { TextLink } from '../../ui/text-link.js';
import { SignedInOnly, SitePage, type SignedInSession } from '../site/index.js';
import styles from './duties.module.css';
import { holdersIn } from './holders-in.js';
import { LiveDuty } from './live-duty.js';
import { MeetingLine } from './meeting-line.js';
import { MyBodies, type MyBodiesProps } from './my-bodies.js';
import { OwedMinutes } from './owed-minutes.js';
import { VotesCast } from './votes-cast.js';
import { WaitingClaims } from './waiting-claims.js';
import { WaitingConsultations } from './waiting-consultations.js';
import { WaitingInterests } from './waiting-interests.js';
import { WaitingVotes } from './waiting-votes.js';

/** Shows what needs the person, across all of their bodies and capacities. */
export function DutiesPage(): ReactNode {
  return <SignedInOnly>{(session) => <Duties session={session} />}</SignedInOnly>;
}

function Duties({ session }: { readonly session: SignedInSession }): ReactNode {
  return (
    <SitePage
      title="My duties"
      asideLabel="Your bodies"
      aside={<MyBodies bodies={session.bodies} isAdministrator={session.administrator} />}
    >
      <div className={styles.page}>
        <header>
          <Question>What needs you</Question>
          <p className={styles.lead}>
            {session.person.name}
            {session.partyName !== null && `, ${session.partyName}`}. All times are UK time.
          </p>
          {session.partyName !== null && (
            <p>
              <TextLink href="/voting-group">
                Nominations, appointments and ballots of your voting group
              </TextLink>
            </p>
          )}
        </header>
        <WaitingVotes />
        {session.partyName !== null && <WaitingConsultations />}
        {session.bodies.some(isOffice) && <OwedMinutes />}
        <WaitingClaims session={session} />
        {session.bodies.some(isSeated) && <WaitingInterests />}
        <MyShares bodies={session.bodies} />
        <MyMeetings session={session} />
      </div>
    </SitePage>
  );
}

const isOffice = ({ roles }: MyBodiesProps['bodies'][number]): boolean =>
  roles.includes('secretary') || roles.includes('chair');

const isSeated = ({ roles, isElectorate }: MyBodiesProps['bodies'][number]): boolean =>
  !isElectorate && roles.some((role) => ['member', 'alternate', 'chair'].includes(role));

/** The holders for whom the person acts, each with its page. */
function MyShares({ bodies }: Pick<MyBodiesProps, 'bodies'>): ReactNode {
  const held = bodies.flatMap(({ bodyId, name, seats }) =>
    holdersIn(seats).map((holder) => ({ ...holder, bodyId, company: name })),
  );
  if (held.length === 0) return null;
  return (
    <section className={styles.region}>
      <RegionLabel>Your shareholdings</RegionLabel>
      <ul>
        {held.map(({ bodyId, holderId, holderName, company }) => (
          <li key={`${bodyId} ${holderId}`} className={styles.body}>
            <TextLink href={`/bodies/${bodyId}/holders/${holderId}`}>{holderName}</TextLink>
            <p className={styles.small}>{company}: what is asked, proxies, votes and receipts</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function MyMeetings({ session }: { readonly session: SignedInSession }): ReactNode {
  const { data, error, refetch } = useQuery({
    queryKey: ['meetings'],
    queryFn: () => getJson<{ meetings: MeetingSummary[] }>('/api/meetings'),
    refetchInterval: 15_000,
  });
  if (data === undefined) {
    if (error === null) return <Loading label="Loading your meetings" lines={6} />;
    return <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />;
  }
  const bodyIds = new Set(session.bodies.map((body) => body.bodyId));
  const mine = data.meetings
    .filter((meeting) => bodyIds.has(meeting.bodyId))
    .toSorted((one, other) => one.startsAt.localeCompare(other.startsAt));
  const running = mine.filter(({ stage }) => isSitting(stage));
  const liveNow = running.filter(({ conduct }) => conduct === 'meeting');
  const inWriting = running.filter(({ conduct }) => conduct === 'written');
  const next = mine.filter(({ stage }) => isToCome(stage)).slice(0, 8);
  return (
    <>
      <section className={styles.region}>
        <RegionLabel>Live now</RegionLabel>
        {liveNow.map((meeting) => (
          <LiveDuty key={meeting.meetingId} meeting={meeting} session={session} />
        ))}
        {liveNow.length === 0 && (
          <EmptyState title="No meeting of yours is on">
            When one starts it appears here, with what is on the table.
          </EmptyState>
        )}
      </section>
      {inWriting.length > 0 && (
        <section className={styles.region}>
          <RegionLabel>Decided in writing now</RegionLabel>
          <MeetingLines meetings={inWriting} session={session} />
        </section>
      )}
      <section className={styles.region}>
        <RegionLabel>Next meetings</RegionLabel>
        {next.length === 0 ? (
          <EmptyState title="No meeting is planned">
            The secretary of a body puts its meetings in the calendar.
          </EmptyState>
        ) : (
          <MeetingLines meetings={next} session={session} />
        )}
      </section>
      <VotesCast meetings={mine.filter(({ stage }) => !isToCome(stage)).toReversed()} />
    </>
  );
}

interface MeetingLinesProps {
  readonly meetings: readonly MeetingSummary[];
  readonly session: SignedInSession;
}

function MeetingLines({ meetings, session }: MeetingLinesProps): ReactNode {
  return (
    <ul>
      {meetings.map((meeting) => (
        <MeetingLine key={meeting.meetingId} meeting={meeting} session={session} />
      ))}
    </ul>
  );
}
