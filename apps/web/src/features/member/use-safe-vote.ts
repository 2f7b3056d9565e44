/** After a lost connection: first of all, is my vote safe? */
import type { MyBallot } from '@quorate/contracts';
import type { Vote } from '@quorate/domain';
import { useEffect, useRef, useState } from 'react';
import type { LiveMeeting } from '../../live/index.js';
import type { MySeat } from './my-seats.js';
import type { BallotBox } from './use-ballot-box.js';

export interface SafeVoteLine {
  readonly label: string;
  /** What the server has for the seat; null for nothing. */
  readonly ballot: MyBallot | null;
}

export interface SafeVote {
  /** Null while there is nothing to say. */
  readonly lines: readonly SafeVoteLine[] | null;
  readonly dismiss: () => void;
}

/** Asks the server again once the connection is back and everything that waited was sent. */
export function useSafeVote(
  { status }: LiveMeeting,
  vote: Vote | null,
  seats: readonly MySeat[],
  { pending, readBallots }: BallotBox,
): SafeVote {
  const [lines, setLines] = useState<readonly SafeVoteLine[] | null>(null);
  const wasOffline = useRef(false);
  const isOffline = status === 'offline';
  const isSettled = status === 'live' && pending.length === 0;
  const ask = useRef<() => Promise<void>>(async () => undefined);
  useEffect(() => {
    ask.current = async () => {
      const mine = seats.filter(
        (seat) => seat.isMine && vote?.roll.some(({ seatId }) => seatId === seat.seatId),
      );
      if (vote === null || mine.length === 0 || (vote.stage !== 'open' && vote.stage !== 'closed')) return;
      const ballots = await readBallots();
      const ballotOf = ({ seatId }: MySeat): MyBallot | null =>
        ballots.find((one) => one.voteId === vote.voteId && one.seatId === seatId) ?? null;
      setLines(mine.map((seat) => ({ label: seat.label, ballot: ballotOf(seat) })));
    };
  });

  useEffect(() => {
    if (isOffline) {
      wasOffline.current = true;
      setLines(null);
    } else if (isSettled && wasOffline.current) {
      wasOffline.current = false;
      // No answer means that the connection is gone again, which the banner says.
      ask.current().catch(() => undefined);
    }
  }, [isOffline, isSettled]);

  return { lines, dismiss: () => setLines(null) };
}
