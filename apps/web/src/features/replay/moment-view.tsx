/** The meeting as it stood at one moment: item, quorum, vote, queue and records. Props: state. */
import {
  currentItem,
  areBallotsKeptIn,
  isResolvedInWriting,
  quorumNow,
  sayQuorum,
  sayDecisionStage,
  seatsOfVote,
  sayTurnedOut,
  seatWordsOf,
  turnoutOf,
  type MeetingState,
  type Vote,
} from '@quorate/domain';
import type { ReactNode } from 'react';
import { ClassificationTag } from '../../ui/classification-tag.js';
import { Facts, type Fact } from '../../ui/facts.js';
import { Hemicycle } from '../../ui/hemicycle.js';
import { Question } from '../../ui/question.js';
import { RegionLabel } from '../../ui/region-label.js';
import { TimeText } from '../../ui/time-text.js';
import { itemPurposeWords, itemTitle } from '../agenda/index.js';
import styles from './replay-page.module.css';
import { voteAt } from './vote-at.js';

const stageWords = {
  planned: 'planned, not yet called',
  called: 'called, not yet started',
  'in-session': 'in session',
  paused: 'paused',
  adjourned: 'adjourned',
  closed: 'closed',
  cancelled: 'cancelled',
} as const;

const kindWords = {
  note: 'Note',
  decision: 'Decision',
  action: 'Action',
  headline: 'Headline',
  objection: 'Objection to the vote',
} as const;

/** Shows the moment in words first. */
export function MomentView({ state }: { readonly state: MeetingState }): ReactNode {
  return (
    <div className={styles.view}>
      {state.conduct === 'written' ? (
        state.votes.map((vote) => <VoteThen key={vote.voteId} state={state} vote={vote} />)
      ) : (
        <TableThen state={state} />
      )}
      <Facts facts={factsOf(state)} isStrong={false} />
      <RecordsThen state={state} />
    </div>
  );
}

function TableThen({ state }: { readonly state: MeetingState }): ReactNode {
  const item = currentItem(state);
  const vote = voteAt(state);
  return (
    <>
      <section aria-label="On the table">
        <RegionLabel>
          {item === null ? 'On the table' : `Item ${item.number} · ${itemPurposeWords[item.purpose]}`}
        </RegionLabel>
        <Question level={3} size="title">
          {headingOf(state)}
        </Question>
        {item !== null && <ClassificationTag classification={item.classification} />}
      </section>
      {vote !== null && <VoteThen state={state} vote={vote} />}
    </>
  );
}

function headingOf(state: MeetingState): string {
  const item = currentItem(state);
  if (item !== null) return itemTitle(item);
  if (state.currentItemId !== null) return 'An item that is not open to you';
  return state.no === 0 ? 'Nothing yet' : 'No item is on the table';
}

function factsOf(state: MeetingState): Fact[] {
  if (state.conduct === 'written') {
    return [{ term: 'The decision in writing', detail: sayDecisionStage(state) }];
  }
  const quorum = quorumNow(state, state.currentItemId);
  const speaking = state.speakers.filter((request) => request.state === 'speaking').map(({ label }) => label);
  const waiting = state.speakers.filter((request) => request.state === 'waiting').map(({ label }) => label);
  const note = state.pauseNote === '' ? '' : `: ${state.pauseNote}`;
  return [
    { term: 'The meeting', detail: `${stageWords[state.stage]}${note}` },
    ...(quorum === null ? [] : [{ term: 'Quorum', detail: sayQuorum(quorum) }]),
    ...(speaking.length === 0 ? [] : [{ term: 'Speaking', detail: speaking.join(', ') }]),
    ...(waiting.length === 0 ? [] : [{ term: 'Wish to speak', detail: waiting.join(', ') }]),
  ];
}

function sayTurnout(state: MeetingState, vote: Vote): string {
  if (isResolvedInWriting(vote)) return 'Who has answered is told to nobody before it is passed or lapses.';
  if (vote.roll.length === 0) return 'Who has voted is for the body to see.';
  if (areBallotsKeptIn(vote)) return 'Who has voted was told to nobody before the outcome was declared.';
  return `${turnoutOf(state, vote).voted} of ${vote.roll.length} ${sayTurnedOut(vote)}.`;
}

function VoteThen({ state, vote }: { readonly state: MeetingState; readonly vote: Vote }): ReactNode {
  return (
    <section className={styles.vote} aria-label="The vote">
      <div>
        <RegionLabel>Vote {vote.stage}</RegionLabel>
        <p className={styles.question}>{vote.question}</p>
        <p>{vote.outcome?.sentence ?? sayTurnout(state, vote)}</p>
        {vote.annulledBecause !== null && <p>Annulled: {vote.annulledBecause}</p>}
      </div>
      {vote.roll.length > 0 && (vote.outcome !== null || !areBallotsKeptIn(vote)) && (
        <Hemicycle
          label="The seats in this vote"
          hasList={false}
          seats={seatsOfVote(state, vote)}
          words={seatWordsOf(vote)}
        />
      )}
    </section>
  );
}

function RecordsThen({ state }: { readonly state: MeetingState }): ReactNode {
  const records = state.records.filter(({ struck }) => !struck).toReversed();
  return (
    <section aria-label="On record so far">
      <RegionLabel>On record so far</RegionLabel>
      {records.length === 0 && <p className={styles.nothing}>Nothing yet.</p>}
      <ul className={styles.records}>
        {records.map(({ recordId, kind, text, at, action }) => (
          <li key={recordId}>
            <TimeText at={at} form="time" />
            <span>{text}</span>
            <span className={styles.kind}>
              {kindWords[kind]}
              {action !== null && ` ${action.number}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
