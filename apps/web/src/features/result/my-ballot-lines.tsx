/** The reader's own ballots in a vote with their receipt codes; nothing for those who had none. Props: meetingId, vote. */
import { sayAnswer, type Vote } from '@quorate/domain';
import type { ReactNode } from 'react';
import { useMyBallots } from '../../live/index.js';
import { formatDateTime } from '../../ui/format.js';
import { Notice } from '../../ui/notice.js';

export interface MyBallotLinesProps {
  readonly meetingId: string;
  readonly vote: Vote;
}

/** Shows one line for each seat the reader voted for. */
export function MyBallotLines({ meetingId, vote }: MyBallotLinesProps): ReactNode {
  const ballots = useMyBallots(meetingId).ballots.filter((ballot) => ballot.voteId === vote.voteId);
  if (ballots.length === 0) return null;
  return (
    <Notice tone="met" title={ballots.length === 1 ? 'Your ballot' : 'Your ballots'}>
      {ballots.map(({ seatId, label, answer, at, no, code }) => (
        <p key={seatId}>
          {label}: <strong>{sayAnswer(answer, vote.options)}</strong>, recorded{' '}
          {formatDateTime(at, { hasSeconds: true })}. Receipt code <strong>{code}</strong>, journal entry {no}
          .
        </p>
      ))}
    </Notice>
  );
}
