/** The ballots of one person: those they cast last, and those that count for the seats they hold, or that were recorded for the seats they sit in. */
import type { MyBallot } from '@quorate/contracts';
import type { Vote } from '@quorate/domain';
import { type CastBallot, latestBallots } from './cast-ballots.js';
import { receiptCode } from './command-answer.js';
import type { MeetingWithBox } from './meeting-kind.js';

/** The latest ballot of each place that is the person's, vote by vote. */
export function myBallots({ meeting, casts }: MeetingWithBox, personId: string): MyBallot[] {
  const latest = latestBallots(casts);
  const seatIds = new Set(
    meeting.seats.filter(({ person }) => person?.personId === personId).map(({ seatId }) => seatId),
  ).add(personId);
  const isHeld = (seatId: string): boolean =>
    seatId === personId ||
    meeting.roster?.seats.find((seat) => seat.seatId === seatId)?.member?.personId === personId;
  return meeting.votes.flatMap((vote) => {
    const places = placesOf(vote, seatIds);
    for (const place of latest.castFor(personId, vote.voteId)) {
      if (latest.at(vote.voteId, place)?.ballot.castBy === personId) places.add(place);
    }
    return [...places].flatMap((place) => {
      const cast = latest.at(vote.voteId, place);
      const line = vote.roll[place];
      if (!cast || !line) return [];
      const isShown =
        cast.ballot.castBy === personId ||
        cast.entry.data.recordedBecause !== undefined ||
        isHeld(line.seatId);
      if (!isShown) return [];
      const earlier = latest
        .before(vote.voteId, place)
        .filter(({ ballot }) => ballot.castBy === personId)
        .map(castOnce);
      return [{ ...shown(cast, vote, line), earlier }];
    });
  });
}

function placesOf({ roll }: Vote, seatIds: ReadonlySet<string>): Set<number> {
  return new Set(roll.filter(({ seatId }) => seatIds.has(seatId)).map(({ place }) => place));
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
