/** The ballots of one person: those that count and that they may read, each with the earlier ones they may read. */
import type { MyBallot } from '@quorate/contracts';
import { isBallotOf, type Vote } from '@quorate/domain';
import { type CastBallot, latestBallots } from './cast-ballots.js';
import { receiptCode } from './command-answer.js';
import type { MeetingWithBox } from './meeting-kind.js';

/** The latest ballot of each place that the person may read, vote by vote. */
export function myBallots({ meeting, casts }: MeetingWithBox, personId: string): MyBallot[] {
  const latest = latestBallots(casts);
  const isRead = ({ ballot }: CastBallot): boolean => isBallotOf(ballot, personId);
  return meeting.votes.flatMap((vote) =>
    [...latest.placesOf(personId, vote.voteId)].flatMap((place) => {
      const cast = latest.at(vote.voteId, place);
      const line = vote.roll[place];
      if (!cast || !line || !isRead(cast)) return [];
      const earlier = latest.before(vote.voteId, place).filter(isRead).map(castOnce);
      return [{ ...shown(cast, vote, line), earlier }];
    }),
  );
}

function castOnce({ entry, ballot }: CastBallot): MyBallot['earlier'][number] {
  const { no, at, data } = entry;
  return { answer: ballot.answer, at, no, code: receiptCode(data.commitment ?? '') };
}

function shown(
  cast: CastBallot,
  { voteId, question }: Vote,
  { seatId, label }: { readonly seatId: string; readonly label: string },
): Omit<MyBallot, 'earlier'> {
  return {
    voteId,
    question,
    seatId,
    label,
    ...castOnce(cast),
  };
}
