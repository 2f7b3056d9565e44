/** The page of one holder in one company, phone first: what is asked of it, what it holds, and its receipts. */
import type { MeetingSummary, OwnShareholdings } from '@quorate/contracts';
import { sayMeeting, withThe } from '@quorate/domain';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { getJson, problemOf } from '../../api/index.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Loading } from '../../ui/loading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Question } from '../../ui/question.js';
import { RegionLabel } from '../../ui/region-label.js';
import { TextLink } from '../../ui/text-link.js';
import { TimeText } from '../../ui/time-text.js';
import { VotesCast } from '../duties/index.js';
import { SignedInOnly, SitePage, type SignedInSession } from '../site/index.js';
import { companyMeetings } from './company-meetings.js';
import { Holding } from './holding.js';
import { MeetingAsks } from './meeting-asks.js';
import styles from './shareholder.module.css';
import { WrittenAsks } from './written-asks.js';
import { useShareholdings } from './use-shareholding.js';

interface Holder {
  readonly bodyId: string;
  readonly holderId: string;
  readonly session: SignedInSession;
}

/** Shows the page to a person who acts for the holder. */
export function ShareholderPage(): ReactNode {
  const { bodyId, holderId } = useParams({ from: '/bodies/$bodyId/holders/$holderId' });
  return (
    <SignedInOnly>
      {(session) => <Shareholder key={holderId} bodyId={bodyId} holderId={holderId} session={session} />}
    </SignedInOnly>
  );
}

function Shareholder(holder: Holder): ReactNode {
  const { bodyId, holderId, session } = holder;
  const { data: register, error, refetch } = useShareholdings(bodyId);
  const standing = session.bodies.find((body) => body.bodyId === bodyId);
  const seats = (standing?.seats ?? []).filter((seat) => seat.holderId === holderId);
  const entered = register?.holders.find((one) => one.holderId === holderId);
  const name = entered?.name ?? seats[0]?.holderName;
  const company = standing === undefined ? 'the company' : withThe(standing.name);
  return (
    <SitePage title={name ?? 'Shareholder'}>
      <div className={styles.page}>
        {name !== undefined ? (
          <>
            <header>
              <RegionLabel>Shareholder</RegionLabel>
              <Question>{name}</Question>
              <p className={styles.lead}>
                In {company}. You, {session.person.name}, act for it. All times are UK time.
              </p>
              <OtherHolders {...holder} register={register} />
            </header>
            <Company holder={holder} register={register} seatIds={seats.map(({ seatId }) => seatId)} />
          </>
        ) : register !== undefined ? (
          <EmptyState title="You do not act for this holder">
            The share register of the company names who acts for whom. If it should name you, ask the
            secretary of the company. <TextLink href="/duties">What needs you</TextLink>
          </EmptyState>
        ) : error !== null ? (
          <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />
        ) : (
          <Loading label="Loading what you hold" lines={6} />
        )}
      </div>
    </SitePage>
  );
}

/** The other holders in the company for whom the person acts. */
function OtherHolders({
  bodyId,
  holderId,
  session,
  register,
}: Holder & { readonly register: OwnShareholdings | undefined }): ReactNode {
  const seats = session.bodies.find((body) => body.bodyId === bodyId)?.seats ?? [];
  const names = new Map([
    ...seats.flatMap((seat): [string, string][] =>
      seat.holderId === undefined ? [] : [[seat.holderId, seat.holderName ?? seat.label]],
    ),
    ...(register?.holders ?? []).map((one): [string, string] => [one.holderId, one.name]),
  ]);
  names.delete(holderId);
  if (names.size === 0) return null;
  return (
    <nav aria-label="Other holders you act for" className={styles.others}>
      <span>You act here also for</span>
      {[...names].map(([id, name]) => (
        <TextLink key={id} href={`/bodies/${bodyId}/holders/${id}`}>
          {name}
        </TextLink>
      ))}
    </nav>
  );
}

interface CompanyProps {
  readonly holder: Holder;
  readonly register: OwnShareholdings | undefined;
  readonly seatIds: readonly string[];
}

function Company({ holder, register, seatIds }: CompanyProps): ReactNode {
  const { bodyId, holderId, session } = holder;
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const { data, error, refetch } = useQuery({
    queryKey: ['meetings'],
    queryFn: () => getJson<{ meetings: MeetingSummary[] }>('/api/meetings'),
    refetchInterval: 15_000,
  });
  if (data === undefined) {
    if (error === null) return <Loading label="Loading the meetings of the company" lines={6} />;
    return <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />;
  }
  const { current, others, inWriting, over } = companyMeetings(data.meetings, bodyId, search['meeting']);
  const pageOf = (meetingId: string): string => `/bodies/${bodyId}/holders/${holderId}?meeting=${meetingId}`;
  return (
    <>
      {inWriting.map(({ meetingId }) => (
        <WrittenAsks
          key={meetingId}
          meetingId={meetingId}
          holderId={holderId}
          personId={session.person.personId}
        />
      ))}
      {current === null ? (
        <section className={styles.region}>
          <RegionLabel>{inWriting.length === 0 ? 'What is asked of you' : 'Meetings'}</RegionLabel>
          <EmptyState title="No meeting is planned">
            When the secretary plans a meeting, its resolutions and your last days stand here.
          </EmptyState>
        </section>
      ) : (
        <MeetingAsks
          key={current.meetingId}
          meetingId={current.meetingId}
          holderId={holderId}
          personId={session.person.personId}
        />
      )}
      <Holding holderId={holderId} register={register} />
      <VotesCast
        meetings={[...inWriting, ...(current === null ? [] : [current]), ...over]}
        seatIds={seatIds}
        title="Your receipts"
      />
      <OtherMeetings label="Other meetings to come" meetings={others} hrefOf={pageOf} />
      <OtherMeetings
        label="Over, in a meeting or in writing"
        meetings={over.slice(0, 5)}
        hrefOf={(meetingId) => `/meetings/${meetingId}`}
      />
    </>
  );
}

function OtherMeetings({
  label,
  meetings,
  hrefOf,
}: {
  readonly label: string;
  readonly meetings: readonly MeetingSummary[];
  readonly hrefOf: (meetingId: string) => string;
}): ReactNode {
  if (meetings.length === 0) return null;
  return (
    <section className={styles.region}>
      <RegionLabel>{label}</RegionLabel>
      <ul className={styles.lines}>
        {meetings.map((meeting) => (
          <li key={meeting.meetingId}>
            <TextLink href={hrefOf(meeting.meetingId)}>{sayMeeting(meeting)}</TextLink>
            <p className={styles.small}>
              <TimeText at={meeting.startsAt} hasZone />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
