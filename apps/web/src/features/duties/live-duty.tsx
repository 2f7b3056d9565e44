/** One live meeting of the person: its open vote for each of their seats, what is on the table, and the way in. */
import type { MeetingSummary } from '@quorate/contracts';
import {
  currentItem,
  openVote,
  sayMeeting,
  sayStage,
  votingAt,
  type MeetingState,
  type Vote,
} from '@quorate/domain';
import type { ReactNode } from 'react';
import { useMeeting } from '../../live/index.js';
import { ButtonLink } from '../../ui/button.js';
import { LiveMark } from '../../ui/live-mark.js';
import { Loading } from '../../ui/loading.js';
import { OfflineBanner } from '../../ui/offline-banner.js';
import { Question } from '../../ui/question.js';
import { StateWord } from '../../ui/state-word.js';
import type { SignedInSession } from '../site/index.js';
import styles from './duties.module.css';
import { myPage } from './my-page.js';

export interface LiveDutyProps {
  readonly meeting: MeetingSummary;
  readonly session: SignedInSession;
}

/** Follows the meeting, so that a vote appears the moment it opens. */
export function LiveDuty({ meeting, session }: LiveDutyProps): ReactNode {
  const { status, state, lastContactAt } = useMeeting(meeting.meetingId);
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
  const mine = (state.roster?.seats ?? []).filter(
    (seat) => seat.member?.personId === personId || seat.alternates.some((one) => one.personId === personId),
  );
  const places = vote.roll.flatMap((place) => {
    const seat = mine.find(({ seatId }) => seatId === place.seatId);
    return seat === undefined ? [] : [{ place, asAlternate: seat.member?.personId !== personId }];
  });
  return (
    <div className={styles.vote}>
      <p>
        <LiveMark>Vote open</LiveMark> {vote.question}
      </p>
      <ul>
        {places.map(({ place, asAlternate }) => (
          <li key={place.seatId} className={styles.row}>
            <span>
              for <strong>{place.label}</strong>
              {asAlternate && ', as alternate'}
            </span>
            <StateWord tone={toneOf[votingAt(state, vote, place)]}>
              {wordsOf[votingAt(state, vote, place)]}
            </StateWord>
          </li>
        ))}
      </ul>
    </div>
  );
}

const wordsOf = {
  voted: 'Voted',
  'not-voted': 'Waits for your vote',
  recused: 'Recused',
  absent: 'Nobody in the seat',
};
const toneOf = { voted: 'met', 'not-voted': 'live', recused: 'muted', absent: 'caution' } as const;
