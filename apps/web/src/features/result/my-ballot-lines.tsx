/** The reader's own ballots in a vote, what became of each, and their receipts; nothing for those who had none. Props: meetingId, vote, ballots, declared. */
import type { MyBallot } from '@quorate/contracts';
import { sayAnswer, type Vote } from '@quorate/domain';
import type { ReactNode } from 'react';
import { Notice } from '../../ui/notice.js';
import { BallotProof } from '../proof/index.js';

export interface MyBallotLinesProps {
  readonly meetingId: string;
  readonly vote: Vote;
  readonly ballots: readonly MyBallot[];
  /** The entry of the declaration. */
  readonly declared: number | null;
}

/** Shows one statement for each seat the reader voted for. */
export function MyBallotLines({ meetingId, vote, ballots, declared }: MyBallotLinesProps): ReactNode {
  if (ballots.length === 0) return null;
  return (
    <Notice tone="met" title={ballots.length === 1 ? 'Your ballot' : 'Your ballots'}>
      {ballots.map((ballot) => (
        <div key={ballot.seatId}>
          <p>
            {ballot.label}: <strong>{sayAnswer(ballot.answer, vote)}</strong>
          </p>
          <BallotProof meetingId={meetingId} vote={vote} ballot={ballot} declared={declared} />
        </div>
      ))}
    </Notice>
  );
}
