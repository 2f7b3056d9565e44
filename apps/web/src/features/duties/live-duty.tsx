/** One live meeting of the person: its open vote for each of their seats, what is on the table, and the way in. */
import type { MeetingSummary } from '@quorate/contracts';
import { currentItem, openVote, sayMeeting, sayStage, type MeetingState, type Vote } from '@quorate/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { useInstant, useMeeting } from '../../live/index.js';
import { ButtonLink } from '../../ui/button.js';
import { LiveMark } from '../../ui/live-mark.js';
import { Loading } from '../../ui/loading.js';
import { OfflineBanner } from '../../ui/offline-banner.js';
import { Question } from '../../ui/question.js';
import { StateWord } from '../../ui/state-word.js';
import { TextLink } from '../../ui/text-link.js';
import type { SignedInSession } from '../site/index.js';
import styles from './duties.module.css';
import { myPage } from './my-page.js';
import { myVotes } from './my-votes.js';
import { dutiesKey } from './waiting-votes.js';

export interface LiveDutyProps {
  readonly meeting: MeetingSummary;
  readonly session: SignedInSession;
}

/** Follows the meeting, so that a vote appears the moment it opens, also among those that wait. */
export function LiveDuty({ meeting, session }: LiveDutyProps): ReactNode {
  const { status, state, lastContactAt } = useMeeting(meeting.meetingId);
  const queries = useQueryClient();
  const openId = openVote(state)?.voteId;
  useEffect(() => {
    void queries.invalidateQueries({ queryKey: dutiesKey });
  }, [queries, openId]);
  if (state.no === 0) return <Loading label={`Loading ${meeting.title}`} />;
  const vote = openVote(state);
  const item = currentItem(state);
  const { href, label } = myPage(session, meeting);
  return (
    <article className={styles.live}>
      <OfflineBanner lastContactAt={status === 'offline' ? lastContactAt : null} />
      <div className={styles.row}>
        <LiveMark tone={state.stage === 'in-session' ? 'met' : 'muted'}>{sayStage(state.stage)}</LiveMark>
      </div>
      <Question level={3} size="title">
        {sayMeeting(state)}
      </Question>
      {item !== null && <p className={styles.small}>On the table: {item.title}</p>}
      {vote !== null && <OpenVote state={state} vote={vote} personId={session.person.personId} />}
      <div>
        <ButtonLink href={href}>{label}</ButtonLink>
      </div>
    </article>
  );
}

interface OpenVoteProps {
  readonly state: MeetingState;
  readonly vote: Vote;
  readonly personId: string;
}

function OpenVote({ state, vote, personId }: OpenVoteProps): ReactNode {
  const mine = myVotes(state, vote, personId, useInstant(state));
  return (
    <div className={styles.vote}>
      <p>
        <LiveMark>Vote open</LiveMark> {vote.question}
      </p>
      <ul>
        {mine.map(({ label, capacity, words, tone }) => (
          <li key={label} className={styles.row}>
            <span>
              for <strong>{label}</strong>
              {capacity !== null && `, ${capacity}`}
            </span>
            <StateWord tone={tone}>{words}</StateWord>
          </li>
        ))}
      </ul>
      {mine.length === 0 ? (
        <p className={styles.small}>You have no vote in it.</p>
      ) : (
        <TextLink href={`/meetings/${state.meetingId}/member?place=vote`}>
          {mine.length === 1 ? 'Go to your ballot' : 'Go to your ballots'}
        </TextLink>
      )}
    </div>
  );
}
