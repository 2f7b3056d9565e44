/** What this meeting has decided, newest first, and how my seats stood. */
import type { MyBallot } from '@quorate/contracts';
import {
  itemOf,
  resultHeading,
  sayAnnulment,
  voteSubject,
  wasDeclared,
  type MeetingEntry,
  type MeetingState,
  type Vote,
} from '@quorate/domain';
import type { ReactNode } from 'react';
import { EmptyState } from '../../ui/empty-state.js';
import { Question } from '../../ui/question.js';
import { RegionLabel } from '../../ui/region-label.js';
import { TextLink } from '../../ui/text-link.js';
import { TimeText } from '../../ui/time-text.js';
import { BallotProof, declaredNo } from '../proof/index.js';
import styles from './member.module.css';
import { sayItemPlace } from './member-words.js';
import { myPlaces } from './my-places.js';
import { sayLine } from './vote-words.js';

export interface ResultsPlaceProps {
  readonly state: MeetingState;
  readonly entries: readonly MeetingEntry[];
  readonly personId: string;
  readonly ballots: readonly MyBallot[];
}

/** Lists declared outcomes and published headlines. */
export function ResultsPlace({ state, entries, personId, ballots }: ResultsPlaceProps): ReactNode {
  const declared = state.votes.filter(wasDeclared).toReversed();
  const published = state.records
    .filter((record) => !record.struck && (record.kind === 'headline' || record.kind === 'decision'))
    .toReversed();
  return (
    <>
      <RegionLabel level={1}>Results</RegionLabel>
      {declared.length === 0 && (
        <EmptyState title="No outcome is declared yet">
          Each outcome appears here when the Chair declares it, with how you voted.
        </EmptyState>
      )}
      {declared.map((vote) => (
        <Result
          key={vote.voteId}
          state={state}
          entries={entries}
          vote={vote}
          personId={personId}
          ballots={ballots}
        />
      ))}
      {published.length > 0 && (
        <section className={styles.region}>
          <RegionLabel>Decisions and headlines</RegionLabel>
          <ul className={styles.agenda}>
            {published.map((record) => (
              <li key={record.recordId} className={styles.item}>
                <span className={styles.number}>
                  <TimeText at={record.at} form="time" />
                </span>
                <span className={styles.title}>{record.text}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className={styles.small}>
        All times are UK time.{' '}
        <TextLink href={`/meetings/${state.meetingId}/minutes`}>Read the draft minutes</TextLink>
      </p>
    </>
  );
}

interface ResultProps extends ResultsPlaceProps {
  readonly vote: Vote;
}

function Result({ state, entries, vote, personId, ballots }: ResultProps): ReactNode {
  if (vote.outcome === null) return null;
  const places = myPlaces(state, vote, personId, vote.closedAt ?? '');
  const mine = vote.rollCall.filter((line) => places.some(({ seatId }) => seatId === line.seatId));
  return (
    <article className={styles.result}>
      <RegionLabel note={vote.declaredAt !== null && <TimeText at={vote.declaredAt} form="time" hasZone />}>
        {sayItemPlace(state, vote.itemId)}
      </RegionLabel>
      <Question level={2} size="title">
        {resultHeading(vote, voteSubject(vote, itemOf(state, vote.itemId)))}
      </Question>
      {vote.annulment !== null && <p>{sayAnnulment(vote.annulment)}</p>}
      <p className={styles.summary}>{vote.outcome.sentence}</p>
      {mine.map((line) => (
        <p key={line.seatId}>{sayLine(line, vote)}</p>
      ))}
      {ballots
        .filter(({ voteId }) => voteId === vote.voteId)
        .map((ballot) => (
          <BallotProof
            key={ballot.seatId}
            meetingId={state.meetingId}
            vote={vote}
            ballot={ballot}
            declared={declaredNo(entries, vote.voteId)}
          />
        ))}
      <TextLink href={`/meetings/${state.meetingId}/votes/${vote.voteId}`}>See the whole result</TextLink>
    </article>
  );
}
