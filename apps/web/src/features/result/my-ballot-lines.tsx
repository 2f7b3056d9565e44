/** The reader's own ballots in a vote with their receipt codes; nothing for those who had none. Props: meetingId, voteId. */
import type { ReactNode } from 'react';
import { useMyBallots } from '../../live/index.js';
import { formatDateTime } from '../../ui/format.js';
import { Notice } from '../../ui/notice.js';
import { standingWords } from './result-words.js';

export interface MyBallotLinesProps {
  readonly meetingId: string;
  readonly voteId: string;
}

/** Shows one line for each seat the reader voted for. */
export function MyBallotLines({ meetingId, voteId }: MyBallotLinesProps): ReactNode {
  const ballots = useMyBallots(meetingId).ballots.filter((ballot) => ballot.voteId === voteId);
  if (ballots.length === 0) return null;
  return (
    <Notice tone="met" title={ballots.length === 1 ? 'Your ballot' : 'Your ballots'}>
      {ballots.map(({ seatId, label, choice, at, no, code }) => (
        <p key={seatId}>
          {label}: <strong>{standingWords[choice]}</strong>, recorded{' '}
          {formatDateTime(at, { hasSeconds: true })}. Receipt code <strong>{code}</strong>, journal entry {no}
          .
        </p>
      ))}
    </Notice>
  );
}
