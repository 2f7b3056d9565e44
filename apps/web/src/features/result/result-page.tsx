/** The result of one vote, for anyone who may know it: sentence, then table, then picture, with every figure that went into it. */
import { itemOf, sayMeeting, type MeetingState, type Vote } from '@quorate/domain';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMeeting, type LiveMeeting } from '../../live/index.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LiveMark } from '../../ui/live-mark.js';
import { Loading } from '../../ui/loading.js';
import { OfflineBanner } from '../../ui/offline-banner.js';
import { Question } from '../../ui/question.js';
import { TextLink } from '../../ui/text-link.js';
import { ResolutionText } from '../resolution/index.js';
import { SitePage } from '../site/index.js';
import { DeclaredResult } from './declared-result.js';
import styles from './result.module.css';

/** Shows the vote of the address. */
export function ResultPage(): ReactNode {
  const { meetingId, voteId } = useParams({ from: '/meetings/$meetingId/votes/$voteId' });
  const live = useMeeting(meetingId);
  return (
    <SitePage
      title={live.state.no === 0 ? 'Result' : `Result, ${sayMeeting(live.state)}`}
      banner={<OfflineBanner lastContactAt={live.lastContactAt} />}
    >
      <Result live={live} voteId={voteId} />
    </SitePage>
  );
}

function Result({ live, voteId }: { readonly live: LiveMeeting; readonly voteId: string }): ReactNode {
  const { state, status, entries } = live;
  if (status !== 'missing' && state.no === 0) {
    return (
      <>
        <Question size="display">Result</Question>
        <Loading label="Loading the result" lines={8} />
      </>
    );
  }
  const vote = state.votes.find((one) => one.voteId === voteId);
  if (vote === undefined) return <NoSuchVote />;
  return (
    <article className={styles.result}>
      <p className={styles.place}>
        <TextLink href={`/meetings/${state.meetingId}`}>{sayMeeting(state)}</TextLink>
        {itemWords(state, vote)}
      </p>
      {vote.declaredAt !== null && vote.outcome !== null && vote.ruleSet !== null ? (
        <DeclaredResult
          state={state}
          entries={entries}
          vote={vote}
          outcome={vote.outcome}
          ruleSet={vote.ruleSet}
        />
      ) : (
        <NotDeclared vote={vote} />
      )}
    </article>
  );
}

function itemWords(state: MeetingState, vote: Vote): string {
  const item = itemOf(state, vote.itemId);
  return item === null ? '' : ` · ${item.title}`;
}

function NotDeclared({ vote }: { readonly vote: Vote }): ReactNode {
  const isOpen = vote.stage === 'open';
  return (
    <section>
      <LiveMark tone={isOpen ? 'live' : 'muted'}>{stageWords(vote)}</LiveMark>
      <Question size="display">{vote.question}</Question>
      <ResolutionText resolution={vote.resolution} />
      <p className={styles.lead}>
        {vote.stage === 'annulled'
          ? `This vote does not count. The reason given: ${vote.annulledBecause ?? ''}`
          : 'There is no result yet. It appears here as soon as it is declared; you need not load the page again.'}
      </p>
    </section>
  );
}

function stageWords(vote: Vote): string {
  switch (vote.stage) {
    case 'prepared':
      return 'Secret vote, not open yet';
    case 'open':
      return 'Vote open';
    case 'closed':
    case 'declared':
      return 'Vote closed, not yet declared';
    case 'annulled':
      return 'Vote annulled';
  }
}

function NoSuchVote(): ReactNode {
  return (
    <>
      <Question size="display">Result not found</Question>
      <EmptyState
        title="There is no such result, or it is not open to you"
        action={<TextLink href="/meetings">See the calendar of meetings</TextLink>}
      >
        Check the address. If the vote was about a matter that is not public, sign in with the account that
        was invited to the meeting.
      </EmptyState>
    </>
  );
}
