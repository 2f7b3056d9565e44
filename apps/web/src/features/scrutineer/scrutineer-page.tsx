/** The scrutineers' page of a general meeting: what waits for them, the figures of each resolution, and the proxies received. Others are told whose page it is. */
import { isScrutineer, sayMeeting } from '@quorate/domain';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMeeting } from '../../live/index.js';
import { ButtonLink } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Loading } from '../../ui/loading.js';
import { OfflineBanner } from '../../ui/offline-banner.js';
import { Question } from '../../ui/question.js';
import { NotFoundPage, SignedInOnly, SitePage } from '../site/index.js';
import { ScrutineerDesk } from './scrutineer-desk.js';

const TITLE = 'Scrutineers';

/** Lets the scrutineers of the body in. */
export function ScrutineerPage(): ReactNode {
  const { meetingId } = useParams({ from: '/meetings/$meetingId/scrutineer' });
  return (
    <SignedInOnly>
      {({ person: { personId } }) => <Gate key={personId} meetingId={meetingId} personId={personId} />}
    </SignedInOnly>
  );
}

interface GateProps {
  readonly meetingId: string;
  readonly personId: string;
}

function Gate({ meetingId, personId }: GateProps): ReactNode {
  const live = useMeeting(meetingId);
  const { state, status } = live;
  if (status === 'missing') return <NotFoundPage />;
  const isLoading = state.no === 0;
  return (
    <SitePage
      title={isLoading ? TITLE : `${TITLE}: ${sayMeeting(state)}`}
      banner={<OfflineBanner lastContactAt={status === 'offline' ? live.lastContactAt : null} />}
    >
      {isLoading && (
        <>
          <Question>{TITLE}</Question>
          <Loading label="Loading the meeting" lines={8} />
        </>
      )}
      {!isLoading && isScrutineer(state.roster, personId) && <Inside live={live} />}
      {!isLoading && !isScrutineer(state.roster, personId) && (
        <>
          <Question>{TITLE}</Question>
          <EmptyState
            title="This page is not for your account"
            action={
              <ButtonLink href={`/meetings/${meetingId}`} tone="quiet">
                See the meeting
              </ButtonLink>
            }
          >
            It is for the scrutineers of {state.bodyName} alone: nobody else sees how proxies are directed, or
            a count before it is declared.
          </EmptyState>
        </>
      )}
    </SitePage>
  );
}

function Inside({ live }: Pick<Parameters<typeof ScrutineerDesk>[0], 'live'>): ReactNode {
  const { roster, meetingId } = live.state;
  if (roster?.ruleSet.electorate === 'shareholder') return <ScrutineerDesk live={live} />;
  return (
    <>
      <Question>{TITLE}</Question>
      <EmptyState
        title="No shares vote in this meeting"
        action={
          <ButtonLink href={`/meetings/${meetingId}/member`} tone="quiet">
            Go to the meeting
          </ButtonLink>
        }
      >
        This page counts lots of shares. What a secret vote asks of you is on the page of that vote, which the
        meeting leads to.
      </EmptyState>
    </>
  );
}
