/** What the commitments of sealed content cover, in the one form that is hashed, promised and opened. */
import type { BallotAnswer, SealedBallot, SealedDirections } from '@quorate/domain';

/** What the commitment of a proxy covers: how it is directed, and whose it is. */
export function directionsContent(
  meetingId: string,
  { proxyId, seatId, directions }: Omit<SealedDirections, 'salt'>,
): object {
  return { directions, meetingId, proxyId, seatId };
}

/** What the commitment of a ballot covers: what was voted on, for which place, and the answer. */
export function ballotContent(
  meetingId: string,
  { voteId, place, answer }: Pick<SealedBallot, 'voteId' | 'place' | 'answer'>,
): {
  readonly answer: BallotAnswer;
  readonly meetingId: string;
  readonly place: number;
  readonly voteId: string;
} {
  return { answer, meetingId, place, voteId };
}
