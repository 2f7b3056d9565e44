/** What is happening in the meeting at this moment, said so that it holds for every stage. Props: state. */
import {
  currentItem,
  itemOf,
  sayAnnulment,
  type AgendaItemNow,
  type MeetingState,
  type Vote,
} from '@quorate/domain';
import type { ReactNode } from 'react';
import { ClassificationTag } from '../../ui/classification-tag.js';
import { formatDateTime, formatTime } from '../../ui/format.js';
import { LiveMark } from '../../ui/live-mark.js';
import { Question } from '../../ui/question.js';
import { RegionLabel } from '../../ui/region-label.js';
import { ResolutionText } from '../resolution/index.js';
import styles from './meeting-page.module.css';

/** Shows the item on the table with the stage of its vote, or in a sentence why there is none. */
export function OnTheTable({ state }: { readonly state: MeetingState }): ReactNode {
  const item = state.stage === 'in-session' ? currentItem(state) : null;
  return (
    <section className={styles.now} aria-labelledby="now">
      <RegionLabel id="now">{item === null ? 'Now' : `Now · item ${item.number}`}</RegionLabel>
      {item === null ? (
        <p className={styles.sentence}>{sentenceOf(state)}</p>
      ) : (
        <Item state={state} item={item} />
      )}
    </section>
  );
}

function Item({ state, item }: { readonly state: MeetingState; readonly item: AgendaItemNow }): ReactNode {
  const vote = state.votes.findLast(({ itemId }) => itemId === item.itemId);
  return (
    <>
      <Question level={3}>{item.title}</Question>
      {item.summary !== '' && <p className={styles.lead}>{item.summary}</p>}
      <ResolutionText resolution={item.resolution} />
      <p className={styles.tags}>
        <ClassificationTag classification={item.classification} />
        {item.openedAt !== null && (
          <span>On the table since {formatTime(item.openedAt, { hasZone: true })}</span>
        )}
      </p>
      {vote !== undefined && <VoteStage vote={vote} />}
    </>
  );
}

function VoteStage({ vote }: { readonly vote: Vote }): ReactNode {
  switch (vote.stage) {
    case 'prepared':
      return null;
    case 'open':
      return (
        <VoteWords mark="Vote open" isLive>
          {vote.question} Voting opened at {formatTime(vote.openedAt, { hasZone: true })}. Totals are hidden
          here; the result appears when it is declared.
        </VoteWords>
      );
    case 'closed':
      return (
        <VoteWords mark="Vote closed">
          {vote.question} The votes are counted. The result appears here when it is declared.
        </VoteWords>
      );
    case 'annulled':
      return (
        <VoteWords mark="Vote annulled">
          {vote.question} It does not count: {annulledWords(vote)}
        </VoteWords>
      );
    case 'declared':
      return null;
  }
}

function annulledWords({ annulment, annulledBecause }: Vote): string {
  return annulment === null ? (annulledBecause ?? '') : sayAnnulment(annulment);
}

interface VoteWordsProps {
  readonly mark: string;
  readonly isLive?: boolean;
  readonly children: ReactNode;
}

function VoteWords({ mark, isLive = false, children }: VoteWordsProps): ReactNode {
  return (
    <div className={styles.vote}>
      <LiveMark tone={isLive ? 'live' : 'muted'}>{mark}</LiveMark>
      <p>{children}</p>
    </div>
  );
}

function sentenceOf(state: MeetingState): string {
  const note = state.pauseNote === '' ? '' : ` ${state.pauseNote}`;
  switch (state.stage) {
    case 'planned':
      return `The meeting is planned to start on ${formatDateTime(state.startsAt)}. Its agenda is still being written.`;
    case 'called':
      return `The meeting is called for ${formatDateTime(state.startsAt)}. This page changes by itself when it starts.`;
    case 'paused':
      return `The meeting is paused.${note}`;
    case 'adjourned':
      return `The meeting is adjourned.${note}`;
    case 'cancelled':
      return `The meeting was cancelled.${note}`;
    case 'closed':
      return state.closedAt === null
        ? 'The meeting is closed.'
        : `The meeting closed on ${formatDateTime(state.closedAt)}.`;
    case 'in-session':
      return itemOf(state, state.currentItemId) === null && state.currentItemId !== null
        ? 'This item is not open to the public. The public session resumes afterwards.'
        : 'The meeting is between two items.';
  }
}
