/** Keeps, above the page, what stands for each ballot of an open vote, so that it can be said when the session is gone. */
import type { MeetingState, Vote } from '@quorate/domain';
import { useEffect } from 'react';
import { sayFate } from './ballot-fate.js';
import type { MySeat } from './my-seats.js';
import { seatBallot } from './seat-ballot.js';
import type { BallotBox } from './use-ballot-box.js';
import { forWhom } from './vote-words.js';

interface BallotFates {
  readonly state: MeetingState;
  readonly vote: Vote | null;
  readonly seats: readonly MySeat[];
  readonly box: BallotBox;
  readonly onBallots: (sentences: readonly string[]) => void;
}

/** Tells the sentences whenever one of them changes; what was last known stands while nothing is known any more. */
export function useBallotFates({ state, vote, seats, box, onBallots }: BallotFates): void {
  // One text, so that the effect sees a change of words and nothing else.
  const told = JSON.stringify(
    vote?.stage === 'open'
      ? seats
          .map((seat) =>
            sayFate(
              forWhom(vote, seat.label),
              seatBallot({ state, vote, seat, ...box }),
              box.draftOf(vote.voteId, seat.seatId),
            ),
          )
          .filter((sentence) => sentence !== null)
      : [],
  );
  const isKnown = seats.length > 0 && !box.isReading;
  useEffect(() => {
    if (isKnown) onBallots(JSON.parse(told) as string[]);
  }, [told, isKnown, onBallots]);
}
