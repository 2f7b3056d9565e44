/** The page on which whoever leads the lots of a holder appoints proxies, each for shares of their own: write, check, send. */
import { withThe } from '@quorate/domain';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useInstant, useMeeting } from '../../live/index.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Loading } from '../../ui/loading.js';
import { OfflineBanner } from '../../ui/offline-banner.js';
import { Question } from '../../ui/question.js';
import { TextLink } from '../../ui/text-link.js';
import { freeLots } from '../proxies/index.js';
import { SignedInOnly, SitePage, type SignedInSession } from '../site/index.js';
import { Appointing } from './appointing.js';
import styles from './proxy-form.module.css';

/** Shows it to a signed-in person. */
export function ProxyFormPage(): ReactNode {
  return <SignedInOnly>{(session) => <Page session={session} />}</SignedInOnly>;
}

function Page({ session }: { readonly session: SignedInSession }): ReactNode {
  const { meetingId, holderId } = useParams({ from: '/meetings/$meetingId/holders/$holderId/proxies' });
  const { state, status, lastContactAt } = useMeeting(meetingId);
  const now = useInstant(state);
  const led = (state.roster?.seats ?? []).filter(
    (seat) => seat.holderId === holderId && seat.member?.personId === session.person.personId,
  );
  const back = `/bodies/${state.bodyId}/holders/${holderId}`;
  return (
    <SitePage
      title="Appoint proxies"
      banner={<OfflineBanner lastContactAt={status === 'offline' ? lastContactAt : null} />}
    >
      {state.no > 0 && (
        <p className={styles.back}>
          <TextLink href={back}>{led[0]?.holderName ?? 'The holder'}</TextLink>
        </p>
      )}
      {state.no === 0 && status !== 'missing' ? (
        <>
          <Question>Appoint proxies</Question>
          <Loading label="Loading the meeting" lines={6} />
        </>
      ) : led.length === 0 ? (
        <>
          <Question>Appoint proxies</Question>
          <EmptyState
            title="You do not give proxies for this holder"
            action={<TextLink href="/duties">What needs you</TextLink>}
          >
            The first representative in the share register of {withThe(state.bodyName || 'company')} does, for
            the lots of the record date.
          </EmptyState>
        </>
      ) : (
        <Appointing key={holderId} state={state} lots={freeLots(state, led, now)} now={now} back={back} />
      )}
    </SitePage>
  );
}
