/** Resolutions that a company asks of a holder in writing: their words, until when to agree, and how far the holder is. Props: meetingId, holderId, personId. */
import {
  isResolvedInWriting,
  itemOf,
  resultHeading,
  sayAgreedIn,
  sayLapse,
  votingAt,
  voteSubject,
  wasDeclared,
  type MeetingState,
  type Vote,
} from '@quorate/domain';
import type { ReactNode } from 'react';
import { useMeeting } from '../../live/index.js';
import { ButtonLink } from '../../ui/button.js';
import { Loading } from '../../ui/loading.js';
import { OfflineBanner } from '../../ui/offline-banner.js';
import { plural, sayVotes } from '../../ui/format.js';
import { Question } from '../../ui/question.js';
import { RegionLabel } from '../../ui/region-label.js';
import { StateWord } from '../../ui/state-word.js';
import { TextLink } from '../../ui/text-link.js';
import { ResolutionText } from '../resolution/index.js';
import { heldLots, type HeldLots } from './held-lots.js';
import styles from './shareholder.module.css';

export interface WrittenAsksProps {
  readonly meetingId: string;
  readonly holderId: string;
  readonly personId: string;
}

/** Follows the decision, so that a resolution that is passed says so here at once. */
export function WrittenAsks({ meetingId, holderId, personId }: WrittenAsksProps): ReactNode {
  const { state, status, lastContactAt } = useMeeting(meetingId);
  if (state.no === 0) return <Loading label="Loading the resolutions" lines={4} />;
  const held = heldLots(state, holderId, personId);
  const resolutions = state.votes.filter(isResolvedInWriting);
  if (resolutions.length === 0) return null;
  return (
    <section className={styles.region} aria-label={`Asked in writing: ${state.title}`}>
      <OfflineBanner lastContactAt={status === 'offline' ? lastContactAt : null} />
      <RegionLabel note={plural(resolutions.length, 'resolution', 'resolutions')}>
        Asked in writing
      </RegionLabel>
      {resolutions.map((vote) => (
        <Asked key={vote.voteId} state={state} vote={vote} held={held} />
      ))}
      {state.notice !== null && (
        <p>
          <TextLink href={`/api/meetings/${meetingId}/notice.pdf`}>What was circulated, as a PDF</TextLink>
        </p>
      )}
    </section>
  );
}

interface AskedProps {
  readonly state: MeetingState;
  readonly vote: Vote;
  readonly held: HeldLots;
}

function Asked({ state, vote, held }: AskedProps): ReactNode {
  const { meetingId } = state;
  const item = itemOf(state, vote.itemId);
  if (wasDeclared(vote)) {
    return (
      <article className={styles.resolved}>
        <Question level={3} size="title">
          {resultHeading(vote, voteSubject(vote, item))}
        </Question>
        <p className={styles.text}>
          {sayAgreedIn(vote)}{' '}
          <TextLink href={`/meetings/${meetingId}/votes/${vote.voteId}`}>See the result</TextLink>
        </p>
      </article>
    );
  }
  const left = vote.roll.filter(
    (place) =>
      held.lots.some(({ seatId }) => seatId === place.seatId) && votingAt(state, vote, place) !== 'voted',
  );
  const isDone = left.length === 0;
  return (
    <article className={styles.resolved}>
      <Question level={3} size="title">
        {item?.title ?? vote.question}
      </Question>
      {held.isMine && (
        <StateWord tone={isDone ? 'met' : 'live'}>{isDone ? 'Answered' : 'Waits for your answer'}</StateWord>
      )}
      {item !== null && item.summary !== '' && <p className={styles.text}>{item.summary}</p>}
      <ResolutionText resolution={vote.resolution} />
      {vote.closesAt !== null && (
        <p className={styles.text}>
          {`Agree by ${sayLapse(vote.closesAt)}: it lapses then. Who does not agree need do nothing.`}
        </p>
      )}
      {held.isMine ? (
        <>
          <p className={styles.small}>
            {`You act for ${sayVotes(held.votes)}, as held when it was circulated.`}
          </p>
          <p>
            <ButtonLink
              href={`/meetings/${meetingId}/member#${vote.voteId}`}
              tone={isDone ? 'plain' : 'primary'}
            >
              {isDone ? 'See your answer and receipt' : 'Answer'}
            </ButtonLink>
          </p>
        </>
      ) : (
        <p className={styles.small}>
          This holder was not a member when it was circulated, or you do not act for it there, so you are not
          asked.
        </p>
      )}
    </article>
  );
}
