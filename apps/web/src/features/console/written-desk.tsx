/** The officers' desk of a decision in writing: for each question who has not voted, and the acts that are due. Props: desk. */
import {
  awaitedOf,
  isResolvedInWriting,
  itemOf,
  openVotes,
  sayAgreedIn,
  sayDecisionStage,
  sayLapse,
  sayVerdictOf,
  voteSubject,
  wasDeclared,
  type AgendaItem,
  type Vote,
} from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { formatDateTime } from '../../ui/format.js';
import { LiveMark } from '../../ui/live-mark.js';
import { Question } from '../../ui/question.js';
import { RegionLabel } from '../../ui/region-label.js';
import { TextLink } from '../../ui/text-link.js';
import { RefusalNotice } from '../acts/index.js';
import { PendingAnnulments } from '../annulment/index.js';
import { SitePage } from '../site/index.js';
import { NoticeProof } from '../notice/index.js';
import { ResolutionText } from '../resolution/index.js';
import type { Desk } from './desk.js';
import { VotePanel } from './vote-panel.js';
import { WrittenActs } from './written-acts.js';
import { WrittenDialog, type WrittenDialogName } from './written-dialog.js';
import styles from './written-desk.module.css';

interface Asked {
  readonly name: WrittenDialogName;
  readonly voteId: string;
}

/** Shows every question; what an officer may do stands under it. */
export function WrittenDesk({ desk }: { readonly desk: Desk }): ReactNode {
  const { state, problem } = desk;
  const [asked, setAsked] = useState<Asked | null>(null);
  const vote = state.votes.find(({ voteId }) => voteId === asked?.voteId);
  const isOpen = openVotes(state).length > 0;
  return (
    <SitePage title={`Desk: ${state.title}`}>
      <div className={styles.desk}>
        <header>
          <LiveMark tone={isOpen ? 'live' : 'muted'}>Written decision · {sayDecisionStage(state)}</LiveMark>
          <Question>{state.title}</Question>
          <p>
            {state.bodyName} · asked {formatDateTime(state.startsAt)}.{' '}
            <TextLink href={`/meetings/${state.meetingId}`}>Public page</TextLink> ·{' '}
            <TextLink href={`/meetings/${state.meetingId}/minutes`}>Draft record</TextLink>
          </p>
        </header>
        <RefusalNotice problem={problem} />
        <PendingAnnulments state={state} />
        {state.notice !== null && (
          <section aria-labelledby="circulated">
            <RegionLabel id="circulated">Circulated {formatDateTime(state.notice.at)}</RegionLabel>
            <NoticeProof meetingId={state.meetingId} notice={state.notice} />
          </section>
        )}
        {state.votes.map((one) => (
          <section key={one.voteId} className={styles.question} aria-label={one.question}>
            <VoteHead desk={desk} vote={one} />
            {one.stage !== 'annulled' && <VotePanel state={state} vote={one} />}
            <WrittenActs desk={desk} vote={one} onAsk={(name) => setAsked({ name, voteId: one.voteId })} />
          </section>
        ))}
      </div>
      {asked !== null && vote !== undefined && (
        <WrittenDialog name={asked.name} state={state} vote={vote} onDone={() => setAsked(null)} />
      )}
    </SitePage>
  );
}

function VoteHead({ desk, vote }: { readonly desk: Desk; readonly vote: Vote }): ReactNode {
  const item = itemOf(desk.state, vote.itemId);
  return (
    <header>
      <Question level={2} size="title">
        {vote.question}
      </Question>
      <p>
        {item?.title}. {sayTime(vote, item)}
      </p>
      <ResolutionText resolution={vote.resolution} />
    </header>
  );
}

function sayTime(vote: Vote, item: AgendaItem | null): string {
  if (wasDeclared(vote)) {
    const agreed = sayAgreedIn(vote);
    return agreed === null
      ? 'The outcome is declared.'
      : `${sayVerdictOf(vote, voteSubject(vote, item))}. ${agreed}`;
  }
  if (vote.stage === 'annulled') return `Annulled: ${vote.annulledBecause ?? ''}`;
  if (vote.stage === 'closed') {
    const isTied = awaitedOf(vote) !== null;
    return `The vote is closed. ${isTied ? 'Its tie is broken first, then its outcome is declared.' : 'Declare its outcome next.'}`;
  }
  if (vote.closesAt !== null && isResolvedInWriting(vote)) {
    return `It is passed by itself once enough agree, and lapses at ${sayLapse(vote.closesAt)}.`;
  }
  return vote.closesAt === null ? '' : `Closes ${formatDateTime(vote.closesAt)}.`;
}
